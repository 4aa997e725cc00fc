/// An entry of an archive, as its directory lists it.
package struct ArchiveEntry: Hashable, Sendable {
  /// The name as it stands in the archive.
  package let name: String
  /// The place in the directory.
  let index: UInt64
  /// The packed bytes, as the directory says.
  package let packedBytes: Int
  /// Whether the entry is encrypted.
  package let isEncrypted: Bool
}
