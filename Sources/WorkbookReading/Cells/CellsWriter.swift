import Spreadsheet

/// Writes cells as UTF-8, and what stands around those of a sheet and around all sheets.
protocol CellsWriter {
  /// How many bytes of cells wait to be taken.
  var waiting: Int { get }
  /// Starts the cells of a sheet; a text file has no name.
  mutating func begin(sheet: String?, visibility: Grid.Visibility)
  /// Writes a cell.
  mutating func add(_ cell: Cell, at address: CellAddress)
  /// Discards the cells of the sheet: they will come again from the first, or not at all.
  mutating func restart()
  /// Returns the cells written, and starts again with none.
  mutating func takeCells() -> [UInt8]
  /// What stands before the cells of the sheet.
  func opening(isFirst: Bool) -> [UInt8]
  /// What stands behind them.
  func closing(_ merges: [CellRange]) -> [UInt8]
  /// What stands behind the last sheet.
  func end(isEmpty: Bool) -> [UInt8]
}
