import Spreadsheet

/// The labels of a table on a sheet, and what else is there.
struct TableContent {
  let rows: [Int]
  let merges: [CellRange]
  private(set) var labels: [CellAddress: String] = [:]
  private(set) var others: [CellAddress: Cell] = [:]

  init(_ paths: LabelPaths, in grid: Grid, rows: [Grid.Row]) {
    self.rows = rows.map(\.index)
    merges = grid.merges
    for row in rows {
      for (column, cell) in row.cells where !cell.words.withoutSpaces.isEmpty {
        let address = CellAddress(row: row.index, column: column)
        let words = TypedNumber(cell) == nil ? cell.words.like(paths.labels) : ""
        if paths.labels.contains(words) { labels[address] = words } else { others[address] = cell }
      }
    }
  }

  /// The cells with other words.
  var words: [CellAddress] {
    others.filter { TypedNumber($1) == nil && !$1.isMark }.keys.sorted()
  }

  func isBlank(_ cell: CellAddress) -> Bool { labels[cell] == nil && others[cell] == nil }

  /// The same with some cells as labels.
  func with(_ more: [CellAddress: String]) -> Self {
    var content = self
    content.labels.merge(more) { own, _ in own }
    content.others = others.filter { more[$0.key] == nil }
    return content
  }

  /// The same with the labels and other words that stand to the left of a column in other content.
  func beside(_ other: Self, before column: Int) -> Self {
    var content = self
    for (address, label) in other.labels where address.column < column {
      content.labels[address] = label
    }
    for address in other.words where address.column < column {
      content.others[address] = other.others[address]
    }
    return content
  }

  /// The two sides of each column with a label.
  var splits: [(Self, Self)] {
    Set(labels.keys.map(\.column)).sorted().dropFirst().map { column in
      (filtered { $0.column < column }, filtered { $0.column >= column })
    }
  }

  private func filtered(_ isMeant: (CellAddress) -> Bool) -> Self {
    var content = self
    content.labels = labels.filter { isMeant($0.key) }
    content.others = others.filter { isMeant($0.key) }
    return content
  }
}
