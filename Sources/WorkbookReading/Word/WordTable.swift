/// A table as written: rows of cells that may span several columns.
struct WordTable {
  /// How a cell is merged with its neighbour above or to the left.
  enum Merge {
    case none, restart, continued
  }

  struct Cell {
    /// How many columns it spans.
    var span = 1
    /// Whether it continues the cell above.
    var vertical = Merge.none
    /// Whether it continues the cell to the left.
    var horizontal = Merge.none
    /// Its content.
    var blocks: [WordBlock] = []
    /// Whether struck-out text in it was left out.
    var hasStruckText = false
    /// The footnotes and endnotes that belong to it.
    var footnotes: [String] = []
  }

  struct Row {
    /// How many columns come before its first cell.
    var skipped = 0
    var isHidden = false
    /// Whether it was deleted in a tracked change that is not yet accepted.
    var isDeleted = false
    var cells: [Cell] = []
  }

  var rows: [Row] = []

  /// The number of columns of the widest row.
  var columnCount: Int {
    rows.map { row in row.cells.reduce(row.skipped) { $0 + $1.span } }.max() ?? 0
  }

  /// Whether the table is only a frame around one cell.
  var isFrame: Bool { rows.count == 1 && rows[0].cells.count == 1 }
}

extension WordTable.Cell {
  /// Whether the cell contains a table, so that it only serves the layout of the page.
  var holdsTable: Bool {
    blocks.contains { if case .table = $0 { true } else { false } }
  }

  /// The paragraphs of the cell, without empty ones at either end.
  var text: String {
    let lines = blocks.map { if case .paragraph(let text) = $0 { text } else { "" } }
    let isBlank = { (line: String) in line.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }
}

extension WordTable.Cell {
  /// Applies a property of the cell.
  mutating func take(_ local: String, _ attributes: XMLAttributes) {
    switch local {
    case "gridSpan": span = attributes.columns(atLeast: 1)
    case "vMerge": vertical = attributes.value == "restart" ? .restart : .continued
    case "hMerge": horizontal = attributes.value == "restart" ? .restart : .continued
    default: break
    }
  }
}

extension WordTable.Row {
  /// Applies a property of the row.
  mutating func take(_ local: String, _ attributes: XMLAttributes) {
    switch local {
    case "gridBefore": skipped = attributes.columns(atLeast: 0)
    case "hidden": isHidden = attributes.isOn
    default: break
    }
  }
}
