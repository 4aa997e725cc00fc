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
