import Spreadsheet

extension SheetDrawing {
  /// Puts content into a rectangle: merged where it is more than one cell, each cell in the style.
  mutating func put(_ content: CellDrawing.Content, in range: CellRange, _ style: CellStyle) {
    for address in range.addresses {
      cells[address] = CellDrawing(.blank, style)
    }
    cells[range.first] = CellDrawing(content, style)
    if !range.isSingleCell { merges.append(range) }
  }
}
