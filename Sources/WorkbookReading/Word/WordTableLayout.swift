import Spreadsheet

/// Assigns addresses to the cells of a table.
struct WordTableLayout {
  /// A merged range that may still grow downwards.
  private struct OpenMerge {
    var firstRow: Int
    var lastRow: Int
    var span: Int
  }

  /// The row of the grid at which the table begins.
  let firstRow: Int
  private var rows: [Grid.Row] = []
  private var merges: [CellRange] = []
  private var openMerges: [Int: OpenMerge] = [:]

  init(firstRow: Int) {
    self.firstRow = firstRow
  }

  /// Lays out all rows.
  mutating func place(_ table: WordTable) throws(ReadError) {
    for (index, row) in table.rows.enumerated() { try place(row, at: firstRow + index) }
    for column in openMerges.keys.sorted() { finish(column) }
  }

  /// Adds the rows to a grid.
  func append(to grid: inout Grid) {
    grid.rows += rows
    grid.merges += merges
  }

  private mutating func place(_ row: WordTable.Row, at index: Int) throws(ReadError) {
    var placed = Grid.Row(index: index, isHidden: row.isHidden)
    var column = row.skipped
    for (position, cell) in row.cells.enumerated() {
      guard column + cell.span <= CellAddress.columnLimit, index < CellAddress.rowLimit else {
        throw .tooLarge(
          nil, limit: CellAddress.columnLimit, LocalizedText(zh: "表格列数", en: "columns of a table"))
      }
      let text = cell.text
      if !text.isEmpty || cell.hasStruckText {
        placed.cells.append(
          (
            column,
            Cell(text.isEmpty ? nil : .text(text), appearance: cell.hasStruckText ? .leftOut : [])
          ))
      }
      if !cell.footnotes.isEmpty {
        placed.footnotes[column] = cell.footnotes.joined(separator: " ")
      }
      placed.fieldCount = column + 1
      let isContinued = cell.horizontal == .continued && position > 0
      if !isContinued {
        let following = row.cells[(position + 1)...].prefix { $0.horizontal == .continued }
        let span = following.reduce(cell.span) { $0 + $1.span }
        merge(cell.vertical, column, min(span, CellAddress.columnLimit - column), row: index)
      }
      column += cell.span
    }
    for (column, range) in openMerges where range.lastRow < index { finish(column) }
    rows.append(placed)
  }

  /// Starts or extends the merged range of the cell at a column.
  private mutating func merge(_ kind: WordTable.Merge, _ column: Int, _ span: Int, row: Int) {
    if kind == .continued, openMerges[column]?.span == span, openMerges[column]?.lastRow == row - 1
    {
      openMerges[column]?.lastRow = row
      return
    }
    finish(column)
    openMerges[column] = OpenMerge(firstRow: row, lastRow: row, span: span)
  }

  /// Records the merged range that begins at a column, if it is more than one cell.
  private mutating func finish(_ column: Int) {
    guard let range = openMerges.removeValue(forKey: column) else { return }
    let merged = CellRange(
      CellAddress(row: range.firstRow, column: column),
      CellAddress(row: range.lastRow, column: column + range.span - 1))
    if !merged.isSingleCell { merges.append(merged) }
  }
}
