import ReportModel
import Spreadsheet

/// A table of a form at its place on a sheet.
struct TablePlacement {
  /// The table.
  let table: FormTable
  /// The sheet's row of the table's first row.
  let firstRow: Int
  /// For each column of the table's grid the sheet's column where it begins, and one more where the
  /// last one ends.
  let columnStarts: [Int]

  /// Places a table on columns of its own.
  init(_ table: FormTable, firstRow: Int, firstColumn: Int = 0) {
    self.init(
      table, firstRow: firstRow,
      columnStarts: (0...table.widths.count).map { $0 + firstColumn })
  }

  /// Places a table on given columns.
  init(_ table: FormTable, firstRow: Int, columnStarts: [Int]) {
    self.table = table
    self.firstRow = firstRow
    self.columnStarts = columnStarts
  }

  /// The sheet's rows that the table takes.
  var rows: Range<Int> { firstRow..<firstRow + table.rowCount }

  /// The sheet's cells of a range of the table's grid.
  func range(_ range: CellRange) -> CellRange {
    CellRange(
      CellAddress(row: firstRow + range.first.row, column: columnStarts[range.first.column]),
      CellAddress(row: firstRow + range.last.row, column: columnStarts[range.last.column + 1] - 1))
  }

  /// The sheet's cells of each figure.
  var figureRanges: [FigureKey: CellRange] {
    Dictionary(
      uniqueKeysWithValues: table.figures.map { ($0.key, range($0.range)) })
  }
}

extension FormTable {
  /// The widths of the grid's columns in points, made to fill a given width.
  func columnWidths(filling width: Double) -> [Double] {
    let total = Double(widths.reduce(0, +))
    return widths.map { Double($0) / total * width }
  }

  /// The heights of the rows in points, so that every label is whole.
  ///
  /// - Parameters:
  ///   - widths: The widths of the grid's columns in points.
  ///   - fontSize: The size of the labels' font in points.
  ///   - lineHeight: The height of a line in points.
  ///   - minimum: The least height of a row in points.
  /// - Returns: A height in points for each row of the grid.
  func rowHeights(
    widths: [Double], fontSize: Double, lineHeight: Double, minimum: Double
  ) -> [Double] {
    var heights = Array(repeating: minimum, count: rowCount)
    // Labels over several rows come last, once the rows they run over have their own heights.
    for (label, range) in labels.sorted(by: { $0.range.rows.count < $1.range.rows.count }) {
      let width = widths[range.columns].reduce(0, +)
      let lines = TextMeasure(fontSize: fontSize, width: width).lineCount(label.print)
      let needed = Double(lines) * lineHeight + 4
      let missing = needed - heights[range.rows].reduce(0, +)
      guard missing > 0 else { continue }
      for row in range.rows { heights[row] += missing / Double(range.rows.count) }
    }
    return heights
  }
}
