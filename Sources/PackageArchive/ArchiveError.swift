/// Why an archive, or an entry of it, could not be read.
package enum ArchiveError: Error, Hashable, Sendable {
  /// The file could not be opened at all, for the reason that the system gave.
  case unreadable(reason: String)
  /// The file is not a ZIP archive, or its central directory is damaged or truncated.
  case notAnArchive
  /// There are more entries than the limit.
  case tooManyEntries(limit: Int)
  /// The archive has no entry of that name.
  case missing(entry: String)
  /// The entry is encrypted.
  case encrypted(entry: String)
  /// The entry uses a compression method that is not supported.
  case unknownCompression(entry: String)
  /// The entry is truncated, does not inflate, or fails its checksum.
  case damaged(entry: String)
  /// The entry inflates to more bytes than the limit.
  case partTooLarge(entry: String, limit: Int)
  /// The entries read so far inflate to more bytes in total than the limit.
  case totalTooLarge(limit: Int)
  /// The compression ratio of the entry, or of everything read so far, is above the limit.
  case ratioTooHigh(entry: String, limit: Int)
}
