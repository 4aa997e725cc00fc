package import Spreadsheet

/// What takes the rows of a workbook as they are read, so that no sheet has to be held in memory.
package protocol RowSink: AnyObject {
  /// Takes the beginning of a sheet; a text has no name.
  func begin(sheet: String?, visibility: Grid.Visibility)
  /// Takes a row; rows come in order, each at most once.
  func take(_ row: Grid.Row) throws(ReadError)
  /// Forgets the rows of this sheet: they will come again from the first one on.
  func restart()
  /// Takes the end of a sheet that was read whole.
  func end(merges: [CellRange], hiddenColumns: [ClosedRange<Int>])
  /// Forgets the sheet: it turned out to be broken.
  func abandon()
}

extension RowSink {
  /// Takes grids that are in memory already.
  func take(_ grids: [Grid]) throws(ReadError) {
    for grid in grids {
      begin(sheet: grid.name, visibility: grid.visibility)
      for row in grid.rows { try take(row) }
      end(merges: grid.merges, hiddenColumns: grid.hiddenColumns)
    }
  }
}
