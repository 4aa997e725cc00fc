import Spreadsheet
import TestSupport

extension Grid {
  /// The grid after the contents of some cells moved to others, over what was there.
  func movingContents(_ moves: [(from: CellAddress, to: CellAddress)]) -> Grid {
    var contents = Dictionary(locatedCells.map { ($0.address, $0.cell) }) { first, _ in first }
    let moved = moves.map { ($0.to, contents[$0.from]) }
    for move in moves { contents[move.from] = nil }
    for (place, cell) in moved { contents[place] = cell }
    var copy = self
    let counts = Dictionary(rows.map { ($0.index, $0) }) { first, _ in first }
    copy.rows = Dictionary(grouping: contents, by: \.key.row).sorted { $0.key < $1.key }.map {
      index, cells in
      var row = counts[index] ?? Row(index: index, fieldCount: name == nil ? 1 : nil)
      row.cells = cells.sorted { $0.key < $1.key }.map { ($0.key.column, $0.value) }
      if let count = row.fieldCount {
        row.fieldCount = max(count, (row.cells.last?.column ?? 0) + 1)
      }
      return row
    }
    return copy
  }

  /// The grid with whole rows or columns at other places, hidden ones hidden there.
  func rearranged(_ place: (CellAddress) -> CellAddress?) -> Grid {
    var copy = moved(place)
    let old = Dictionary(
      rows.compactMap { row in
        place(CellAddress(row: row.index, column: 0)).map { ($0.row, row) }
      }
    ) { first, _ in first }
    for index in copy.rows.indices {
      guard let row = old[copy.rows[index].index] else { continue }
      copy.rows[index].isHidden = row.isHidden
      copy.rows[index].fieldCount = row.fieldCount.map { count in
        place(CellAddress(row: row.index, column: max(0, count - 1))).map { $0.column + 1 } ?? count
      }
    }
    copy.hiddenColumns = hiddenColumns.joined().compactMap {
      place(CellAddress(row: rows.first?.index ?? 0, column: $0)).map { $0.column...$0.column }
    }
    return copy
  }

  /// The cells of a row or column from one to another, without those that a merged range covers.
  func slots(from first: CellAddress, through last: CellAddress) -> [CellAddress] {
    CellRange(first, last).addresses.filter { cell in
      !merges.contains { $0.first != cell && $0.contains(cell) }
    }
  }

  /// Sets the number of fields of a line of text or of a document's table.
  mutating func setFieldCount(ofRow index: Int, to count: Int) {
    guard let place = rows.firstIndex(where: { $0.index == index }) else { return }
    if rows[place].fieldCount != nil { rows[place].fieldCount = count }
  }

  /// Gives a line more or fewer fields than it had in another grid.
  mutating func setFieldCount(ofRow index: Int, from old: Grid, by difference: Int) {
    guard let count = old.row(index)?.fieldCount else { return }
    setFieldCount(ofRow: index, to: max(0, count + difference))
  }
}
