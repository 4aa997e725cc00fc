import Spreadsheet

/// Reads lines with tabs between their fields as a grid: a line is a row, a field a column.
enum TextReading {
  /// The grid of a text; nothing is trimmed.
  static func grid(_ text: String) throws(ReadError) -> Grid {
    var grid = Grid(name: nil)
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let line = rest.prefix { !endsLine($0) }
      guard grid.rows.count < CellAddress.rowLimit else {
        throw .tooLarge(nil, limit: CellAddress.rowLimit, english: "lines", chinese: "文本行数")
      }
      grid.rows.append(try row(grid.rows.count, Substring(line)))
      rest = rest[line.endIndex...]
      // CR and LF together end one line.
      if rest.popFirst() == "\r", rest.first == "\n" { rest.removeFirst() }
    }
    return grid
  }

  /// Whether a character ends a line: besides LF and CR those that Word writes for a line that is
  /// broken within a paragraph (VT), and those of Unicode for lines and paragraphs.
  private static func endsLine(_ character: Unicode.Scalar) -> Bool {
    switch character {
    case "\n", "\r", "\u{B}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  private static func row(_ index: Int, _ line: Substring) throws(ReadError) -> Grid.Row {
    var row = Grid.Row(index: index)
    let fields = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard fields.count <= CellAddress.columnLimit else {
      var error = ReadError.tooLarge(
        nil, limit: CellAddress.columnLimit, english: "fields in line \(index + 1)",
        chinese: "第 \(index + 1) 行字段数")
      error.line = index + 1
      throw error
    }
    row.fieldCount = fields.count
    for (column, field) in fields.enumerated() where !field.isEmpty {
      row.cells.append((column, Cell(.text(unguarded(String(Substring(field)))))))
    }
    return row
  }

  /// The field without the `'` that keeps spreadsheets from taking it for a formula.
  private static func unguarded(_ field: String) -> String {
    let start = Array(field.utf8.prefix(2))
    guard start.count == 2, start[0] == UInt8(ascii: "'"), Array("=+-@".utf8).contains(start[1])
    else { return field }
    return String(field.dropFirst())
  }
}
