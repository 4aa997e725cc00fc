/// Finds a ZIP archive that has other bytes before it, by the record at its end.
enum ArchiveEnd {
  /// The size of the record without its comment.
  private static let recordBytes = 22
  /// The size of the longest comment.
  private static let commentBytes = 65_535

  /// The offset at which the archive begins; nil if there is no record, or no directory where it
  /// says.
  ///
  /// The record gives the size of the directory and its offset from the start of the archive. The
  /// directory ends where the record begins, so the difference is the number of bytes before the
  /// archive.
  static func startOfArchive(size: Int, read: (Range<Int>) -> [UInt8]?) -> Int? {
    let first = max(0, size - recordBytes - commentBytes)
    guard size >= recordBytes, let tail = read(first..<size) else { return nil }
    let signature = Array("PK\u{5}\u{6}".utf8)
    let offsets = stride(from: tail.count - recordBytes, through: 0, by: -1)
    guard let offset = offsets.first(where: { tail[$0...].starts(with: signature) }) else {
      return nil
    }
    let directory = number(tail[(offset + 12)...].prefix(4))
    let start = first + offset - directory - number(tail[(offset + 16)...].prefix(4))
    let directoryStart = first + offset - directory
    guard start >= 0, directory >= 4,
      read(directoryStart..<(directoryStart + 4)) == Array("PK\u{1}\u{2}".utf8)
    else { return nil }
    return start
  }

  /// The archive with a different unknown method for entries that claim AES encryption without
  /// saying how they are compressed; nil if there are none.
  ///
  /// libzip refuses the whole archive because of one such entry.
  static func withoutBareAES(_ archive: [UInt8]) -> [UInt8]? {
    let signature = Array("PK\u{5}\u{6}".utf8)
    let first = max(0, archive.count - recordBytes - commentBytes)
    let offsets = stride(from: archive.count - recordBytes, through: first, by: -1)
    guard let end = offsets.first(where: { archive[$0...].starts(with: signature) }) else {
      return nil
    }
    var changed: [UInt8]?
    var offset = number(archive[(end + 16)...].prefix(4))
    // An entry of the directory has a fixed part of 46 bytes.
    while offset + 46 <= end, archive[offset...].starts(with: Array("PK\u{1}\u{2}".utf8)) {
      if number(archive[(offset + 10)...].prefix(2)) == 99 {
        changed = changed ?? archive
        changed?[offset + 10] = 98
      }
      let lengths = [28, 30, 32].map { number(archive[(offset + $0)...].prefix(2)) }
      offset += 46 + lengths.reduce(0, +)
    }
    return changed
  }

  /// The number in little-endian bytes.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
