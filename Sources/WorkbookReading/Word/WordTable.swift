/// A table as it is written: rows of cells that may take several columns.
struct WordTable {
  /// How a cell goes together with its neighbour above or to the left.
  enum Merge {
    case none, restart, proceed
  }

  /// A cell.
  struct Cell {
    /// The columns that it takes.
    var span = 1
    /// Whether it goes on with the cell above.
    var vertical = Merge.none
    /// Whether it goes on with the cell to the left.
    var horizontal = Merge.none
    /// What stands in it.
    var blocks: [WordBlock] = []
    /// Whether struck-out words of it were left out.
    var hasStruckText = false
    /// The notes at the foot or the end of the document that belong to it.
    var footnotes: [String] = []
  }

  /// A row.
  struct Row {
    /// The columns before its first cell.
    var skipped = 0
    /// Whether it is not shown.
    var isHidden = false
    /// Whether it was deleted and the change is only not accepted yet.
    var isDeleted = false
    /// The cells.
    var cells: [Cell] = []
  }

  /// The rows.
  var rows: [Row] = []

  /// The columns of the widest row.
  var columnCount: Int {
    rows.map { row in row.cells.reduce(row.skipped) { $0 + $1.span } }.max() ?? 0
  }

  /// Whether the table is only a frame around one cell.
  var isFrame: Bool { rows.count == 1 && rows[0].cells.count == 1 }
}

extension WordTable.Cell {
  /// Whether a table stands in the cell, so that the cell only holds a place on the page.
  var holdsTable: Bool {
    blocks.contains { if case .table = $0 { true } else { false } }
  }

  /// The paragraphs of the cell, without the empty ones around them.
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
  /// Takes a property of the cell.
  mutating func take(_ local: String, _ attributes: XMLAttributes) {
    switch local {
    case "gridSpan": span = attributes.columns(atLeast: 1)
    case "vMerge": vertical = attributes.value == "restart" ? .restart : .proceed
    case "hMerge": horizontal = attributes.value == "restart" ? .restart : .proceed
    default: break
    }
  }
}

extension WordTable.Row {
  /// Takes a property of the row.
  mutating func take(_ local: String, _ attributes: XMLAttributes) {
    switch local {
    case "gridBefore": skipped = attributes.columns(atLeast: 0)
    case "hidden": isHidden = attributes.isOn
    default: break
    }
  }
}
