import Spreadsheet

/// Looks at what stands in the rows of the headings besides them.
extension Block {
  /// The typed numbers there, in the columns of a table, which belong to no row; not years, nor those
  /// that number the columns.
  func numbersAmongHeadings(in lane: ClosedRange<Int>) -> [CellAddress] {
    guard order == .places else { return [] }
    return headingRows.filter { $0 != yearRow }.flatMap { row in
      let cells = view.content(ofRow: row).filter { cell in
        lane.contains(cell.column) && view.mayHoldTypedFigure(cell)
          && view.coveringMerge(cell) == nil
          && view.grid[cell].flatMap(YearHint.year(stated:)) == nil
      }
      return view.isNumbering(row: row, columns: cells.map(\.column)) ? [] : cells
    }
  }
}
