import Spreadsheet

/// Reads lines with tabs between their fields as a grid: a line is a row, a field a column.
enum TextReading {
  /// The grid of a text; nothing is trimmed but a CR at the end of a line.
  static func grid(_ text: String) throws(ReadError) -> Grid {
    var grid = Grid(name: nil)
    let bytes = text.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      var line = text[start..<end]
      if line.utf8.last == UInt8(ascii: "\r") { line = line[..<bytes.index(before: end)] }
      guard grid.rows.count < CellAddress.rowLimit else {
        throw .tooLarge(nil, limit: CellAddress.rowLimit, english: "lines", chinese: "文本行数")
      }
      grid.rows.append(try row(grid.rows.count, line))
      start = end < bytes.endIndex ? bytes.index(after: end) : end
    }
    return grid
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
