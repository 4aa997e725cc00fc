import Spreadsheet

extension Grid.Row {
  /// Sorts the cells by column; of two at the same address, the later one wins.
  mutating func putInOrder() {
    var byColumn: [Int: Cell] = [:]
    for (column, cell) in cells { byColumn[column] = cell }
    cells = byColumn.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
