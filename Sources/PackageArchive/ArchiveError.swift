/// Why an archive, or an entry of it, could not be read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The file could not be opened at all; the reason is the system's.
  case unreadable(reason: String)
  /// The file is no ZIP archive, or its directory is broken or cut off.
  case notAnArchive
  /// There are more entries than the limit.
  case tooManyEntries(limit: Int)
  /// The archive has no entry of that name.
  case missing(entry: String)
  /// The entry is encrypted.
  case encrypted(entry: String)
  /// The entry is packed in a way that is not known here.
  case unknownCompression(entry: String)
  /// The entry breaks off, does not inflate, or fails its checksum.
  case damaged(entry: String)
  /// The entry comes out larger than the limit in bytes.
  case partTooLarge(entry: String, limit: Int)
  /// All that was read from the archive is more than the limit in bytes.
  case totalTooLarge(limit: Int)
  /// The entry comes out more times larger than it went in than the limit allows.
  case ratioTooHigh(entry: String, limit: Int)
}
