import Spreadsheet

extension SheetDrawing {
  /// Puts content into a rectangle, which is merged if it has more than one cell; all cells get the
  /// style.
  mutating func put(_ content: CellDrawing.Content, in range: CellRange, _ style: CellStyle) {
    for address in range.addresses {
      cells[address] = CellDrawing(.blank, style)
    }
    cells[range.first] = CellDrawing(content, style)
    if !range.isSingleCell { merges.append(range) }
  }
}
