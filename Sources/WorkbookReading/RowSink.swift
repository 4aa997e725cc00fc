package import Spreadsheet

/// Receives the rows of a workbook as they are read, so that no sheet has to be held in memory.
package protocol RowSink: AnyObject {
  /// Starts a sheet; a text file has no name.
  func begin(sheet: String?, visibility: Grid.Visibility)
  /// Receives a row; rows come in order, each at most once.
  func take(_ row: Grid.Row) throws(ReadError)
  /// Discards the rows of this sheet: they will come again from the first.
  func restart()
  /// Ends a sheet that was read completely.
  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>])
  /// Discards the sheet: it turned out to be damaged.
  func abandon()
}

extension RowSink {
  /// Passes on grids that are already in memory.
  func take(_ grids: [Grid]) throws(ReadError) {
    for grid in grids {
      begin(sheet: grid.name, visibility: grid.visibility)
      for row in grid.rows { try take(row) }
      end(merges: grid.merges, hiddenColumns: grid.hiddenColumns)
    }
  }
}
