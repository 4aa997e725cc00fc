/// An entry of an archive, as listed in its central directory.
package struct ArchiveEntry: Hashable, Sendable {
  /// The name, as written in the archive.
  package let name: String
  /// The index in the central directory.
  let index: UInt64
  /// The compressed size in bytes that the directory states.
  package let packedBytes: Int
  /// Whether the entry is encrypted.
  package let isEncrypted: Bool
}
