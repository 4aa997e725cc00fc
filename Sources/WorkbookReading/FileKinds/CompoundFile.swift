/// Finds out what kind of document a compound file of older office programs holds.
enum CompoundFile {
  /// The kind of document, by the names of the streams.
  ///
  /// Directory entries are looked for at every offset where one may begin, rather than by following
  /// the file's tables: those may be damaged, and the names are long enough to be certain.
  static func kind(_ bytes: [UInt8]) -> ReadError.Code {
    var names: Set<String> = []
    var start = 512
    while start + 128 <= bytes.count {
      if let name = streamName(bytes[start..<(start + 128)]) { names.insert(name) }
      start += 128
    }
    if names.contains("encryptedpackage") { return .encryptedWorkbook }
    if names.contains("workbook") || names.contains("book") { return .legacyWorkbook }
    if names.contains("worddocument") { return .legacyDocument }
    if names.contains("powerpoint document") { return .presentation }
    return .legacyOther
  }

  /// The name in lower case, if the 128 bytes are the directory entry of a stream.
  private static func streamName(_ entry: ArraySlice<UInt8>) -> String? {
    let first = entry.startIndex
    let length = Int(entry[first + 64]) | Int(entry[first + 65]) << 8
    guard entry[first + 66] == 2, (4...64).contains(length), length % 2 == 0 else { return nil }
    var name = ""
    for index in stride(from: first, to: first + length - 2, by: 2) {
      guard entry[index + 1] == 0, entry[index] < 0x80 else { return nil }
      name.unicodeScalars.append(UnicodeScalar(entry[index]))
    }
    return name.lowercased()
  }
}
