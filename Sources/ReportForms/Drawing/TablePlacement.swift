import ReportModel
import Spreadsheet

/// A table of a form, placed on a sheet.
struct TablePlacement {
  /// The table.
  let table: FormTable
  /// The row of the sheet in which the table starts.
  let firstRow: Int
  /// The column of the sheet in which each column of the table's grid starts, and the end of the
  /// last one.
  let columnStarts: [Int]

  /// Places a table so that each of its columns is a column of the sheet.
  init(_ table: FormTable, firstRow: Int, firstColumn: Int = 0) {
    self.init(
      table, firstRow: firstRow,
      columnStarts: (0...table.widths.count).map { $0 + firstColumn })
  }

  /// Places a table on the given columns.
  init(_ table: FormTable, firstRow: Int, columnStarts: [Int]) {
    self.table = table
    self.firstRow = firstRow
    self.columnStarts = columnStarts
  }

  /// The rows of the sheet that the table covers.
  var rows: Range<Int> { firstRow..<firstRow + table.rowCount }

  /// The cells of the sheet for a range of the table's grid.
  func range(_ range: CellRange) -> CellRange {
    CellRange(
      CellAddress(row: firstRow + range.first.row, column: columnStarts[range.first.column]),
      CellAddress(row: firstRow + range.last.row, column: columnStarts[range.last.column + 1] - 1))
  }

  /// The cells of the sheet for each figure.
  var figureRanges: [FigureKey: CellRange] {
    Dictionary(
      uniqueKeysWithValues: table.figures.map { ($0.key, range($0.range)) })
  }
}
