/// Finds a ZIP archive behind other bytes, by the record at its end.
enum ArchiveEnd {
  /// The record without its comment.
  private static let recordBytes = 22
  /// The longest comment.
  private static let commentBytes = 65_535

  /// Where the archive begins; nil where there is no record, or no directory where it says.
  ///
  /// The record gives the size of the directory and its place counted from the beginning of the
  /// archive; the directory ends where the record begins, so the difference is what stands before.
  static func startOfArchive(size: Int, read: (Range<Int>) -> [UInt8]?) -> Int? {
    let first = max(0, size - recordBytes - commentBytes)
    guard size >= recordBytes, let tail = read(first..<size) else { return nil }
    let mark = Array("PK\u{5}\u{6}".utf8)
    let places = stride(from: tail.count - recordBytes, through: 0, by: -1)
    guard let place = places.first(where: { tail[$0...].starts(with: mark) }) else { return nil }
    let directory = number(tail[(place + 12)...].prefix(4))
    let start = first + place - directory - number(tail[(place + 16)...].prefix(4))
    let directoryStart = first + place - directory
    guard start >= 0, directory >= 4,
      read(directoryStart..<(directoryStart + 4)) == Array("PK\u{1}\u{2}".utf8)
    else { return nil }
    return start
  }

  /// The archive with another unknown method for entries that say that they are packed by AES but do
  /// not say how; nil where there are none.
  ///
  /// For one such entry libzip refuses the whole archive.
  static func withoutBareAES(_ archive: [UInt8]) -> [UInt8]? {
    let mark = Array("PK\u{5}\u{6}".utf8)
    let first = max(0, archive.count - recordBytes - commentBytes)
    let places = stride(from: archive.count - recordBytes, through: first, by: -1)
    guard let end = places.first(where: { archive[$0...].starts(with: mark) }) else { return nil }
    var changed: [UInt8]?
    var place = number(archive[(end + 16)...].prefix(4))
    // The fixed part of an entry of the directory is 46 bytes.
    while place + 46 <= end, archive[place...].starts(with: Array("PK\u{1}\u{2}".utf8)) {
      if number(archive[(place + 10)...].prefix(2)) == 99 {
        changed = changed ?? archive
        changed?[place + 10] = 98
      }
      let lengths = [28, 30, 32].map { number(archive[(place + $0)...].prefix(2)) }
      place += 46 + lengths.reduce(0, +)
    }
    return changed
  }

  /// The number that bytes stand for, the lowest first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
