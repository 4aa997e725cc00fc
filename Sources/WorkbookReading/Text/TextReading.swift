import Spreadsheet

/// Reads tab-separated text: a line is a row, a field a column.
enum TextReading {
  /// Passes the lines of a text to a sink as the rows of one unnamed grid; nothing is trimmed.
  static func read(
    _ text: String, limits: ReadLimits, into sink: some RowSink
  ) throws(ReadError) {
    sink.begin(sheet: nil, visibility: .visible)
    var rest = text.unicodeScalars[...]
    var index = 0
    while !rest.isEmpty {
      let line = rest.prefix { !endsLine($0) }
      guard index < CellAddress.rowLimit else {
        throw .tooLarge(nil, limit: CellAddress.rowLimit, LocalizedText(zh: "文本行数", en: "lines"))
      }
      try sink.take(try row(index, Substring(line), limits))
      index += 1
      rest = rest[line.endIndex...]
      // CR and LF together end one line.
      if rest.popFirst() == "\r", rest.first == "\n" { rest.removeFirst() }
    }
    sink.end(merges: [], hiddenColumns: [])
  }

  /// Whether a character ends a line: LF, CR, the VT that Word writes for a line break within a
  /// paragraph, and Unicode's separators of lines and paragraphs.
  static func endsLine(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "\n", "\r", "\u{B}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func row(
    _ index: Int, _ line: Substring, _ limits: ReadLimits
  ) throws(ReadError) -> Grid.Row {
    var row = Grid.Row(index: index)
    var column = 0
    var rest = line.utf8
    // Counted field by field: an array of all fields could be many times larger than the text.
    while true {
      guard column < CellAddress.columnLimit else {
        throw tooLarge(
          CellAddress.columnLimit, index, LocalizedText(zh: "字段数", en: "fields in"))
      }
      let field = rest.prefix { $0 != UInt8(ascii: "\t") }
      if !field.isEmpty {
        guard field.count <= limits.textBytes else {
          throw tooLarge(
            limits.textBytes, index, LocalizedText(zh: "单个字段字节数", en: "bytes of one field in"))
        }
        row.cells.append(
          (column, Cell(.text(TabSeparatedLine.unguarded(String(Substring(field)))))))
      }
      column += 1
      guard field.endIndex < rest.endIndex else { break }
      rest = rest[rest.index(after: field.endIndex)...]
    }
    row.fieldCount = column
    return row
  }

  private static func tooLarge(
    _ limit: Int, _ index: Int, _ unit: LocalizedText
  ) -> ReadError {
    var error = ReadError.tooLarge(
      nil, limit: limit,
      LocalizedText(
        zh: "第 \(index + 1) 行\(unit.zh)", en: "\(unit.en) line \(index + 1)"))
    error.line = index + 1
    return error
  }
}
