import Spreadsheet

extension SheetDrawing {
  /// An empty sheet for people: protected, without grid lines, and printed one page wide.
  init(list name: String, widths: [Double]) {
    self.init(name: name)
    columnWidths = widths
    showsGridLines = false
    isProtected = true
    page = .blankList
  }

  /// Puts content into a rectangle, which is merged if it has more than one cell; all cells get the
  /// style.
  mutating func put(_ content: CellDrawing.Content, in range: CellRange, _ style: CellStyle) {
    cells[range.first] = CellDrawing(content, style)
    guard !range.isSingleCell else { return }
    for address in range.addresses where address != range.first {
      cells[address] = CellDrawing(.blank, style)
    }
    merges.append(range)
  }

  /// Puts content across all columns of a row of the given height.
  mutating func put(
    _ content: CellDrawing.Content, across row: Int, _ style: CellStyle, height: Double
  ) {
    let range = CellRange(origin: CellAddress(row: row, column: 0), columns: columnWidths.count)
    put(content, in: range, style)
    rowHeights[row] = height
  }

  /// Puts a text across all columns of a row, which becomes as high as the text needs.
  mutating func put(_ text: String, across row: Int, _ style: CellStyle) {
    let height = BlankStyle.height(of: text, width: columnWidths.reduce(0, +), style)
    put(.text(text), across: row, style, height: height)
  }

  /// Puts cells into a row from its first column on; with a least height, the row becomes as high as
  /// its texts need.
  mutating func put(line: [CellDrawing], row: Int, leastHeight: Double?) {
    var height = leastHeight ?? 0
    for (column, cell) in line.enumerated() {
      cells[CellAddress(row: row, column: column)] = cell
      guard case .text(let text) = cell.content else { continue }
      height = max(height, BlankStyle.height(of: text, width: columnWidths[column], cell.style))
    }
    if leastHeight != nil { rowHeights[row] = height }
  }
}
