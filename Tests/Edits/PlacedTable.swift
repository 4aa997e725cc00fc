import ReportModel
import Spreadsheet

/// A table as the labels on a sheet place its figures, worked out from the cells alone and not by
/// the program's recogniser.
///
/// There is one only where the sheet has each label of the form once, each leads to the rows and
/// columns that it leads to in the form, and no figure has two places. Rows and columns may be in any
/// order inside the groups of their labels.
struct PlacedTable {
  /// The cell of each figure.
  private(set) var cells: [FigureKey: CellAddress] = [:]
  /// The numbers in those cells.
  private(set) var numbers: [FigureKey: TypedNumber] = [:]
  /// Whether the sheet has more than labels and figures there.
  private(set) var hasOthers = false

  private let paths: LabelPaths
  private var labels: [CellAddress: String] = [:]

  /// Places the figures of a table whose labels and figures are in some rows of a grid.
  init?(_ paths: LabelPaths, in grid: Grid, rows: [Grid.Row]) {
    self.paths = paths
    var others: [CellAddress: Cell] = [:]
    for row in rows {
      for (column, cell) in row.cells where !cell.words.withoutSpaces.isEmpty {
        let address = CellAddress(row: row.index, column: column)
        let words = TypedNumber(cell) == nil ? cell.words.like(paths.labels) : ""
        if paths.labels.contains(words) { labels[address] = words } else { others[address] = cell }
      }
    }
    guard labels.values.sorted() == paths.all,
      let parts = parts(rows.map(\.index), others: others),
      parts.allSatisfy({ place($0) }), cells.count == paths.keys.count,
      !cells.values.contains(where: { cell in
        grid.merges.contains { $0.first != cell && $0.contains(cell) }
      })
    else { return nil }
    for (key, cell) in cells {
      guard let content = others.removeValue(forKey: cell) else { continue }
      numbers[key] = TypedNumber(content)
      if numbers[key] == nil, !content.isMark { hasOthers = true }
    }
    hasOthers = hasOthers || !others.isEmpty
  }

  /// Some rows of headings and the rows of figures below them.
  private struct Part {
    var headings: [Int] = []
    var rows: [Int] = []
  }

  /// The parts of the table; nil if a row has both headings and labels of figures.
  private func parts(_ rows: [Int], others: [CellAddress: Cell]) -> [Part]? {
    var parts: [Part] = []
    for row in rows {
      let own = labels.filter { $0.key.row == row }.map(\.value)
      let beside = own.filter(paths.besideFigures.contains)
      let hasFigures =
        paths.besideFigures.isEmpty
        ? own.isEmpty && others.contains { $0.key.row == row && TypedNumber($0.value) != nil }
        : !beside.isEmpty
      if hasFigures {
        guard beside.count == own.count, !parts.isEmpty else { return nil }
        parts[parts.count - 1].rows.append(row)
      } else if !own.isEmpty {
        if parts.last?.rows.isEmpty ?? false {
          parts[parts.count - 1].headings.append(row)
        } else {
          parts.append(Part(headings: [row]))
        }
      }
    }
    return parts
  }

  /// Places the figures of a part; false if its labels lead to no figures of the form.
  private mutating func place(_ part: Part) -> Bool {
    let above = labels.filter { part.headings.contains($0.key.row) }
    let columns = Set(above.filter { paths.headings.contains($0.value) }.map(\.key.column)).sorted()
    guard let first = columns.first else { return false }
    let beside = labels.filter { part.rows.contains($0.key.row) }
    guard beside.keys.allSatisfy({ $0.column < first }) else { return false }
    var used: Set<CellAddress> = []
    for column in columns {
      let headings = Self.path(
        to: (line: column, reach: Int.max),
        among: above.keys.map { (line: $0.column, level: $0.row, address: $0) })
      used.formUnion(headings)
      for row in part.rows {
        let names = Self.path(
          to: (line: row, reach: first),
          among: beside.keys.map { (line: $0.row, level: $0.column, address: $0) })
        let path = LabelPaths.Path(
          beside: names.compactMap { labels[$0] }, above: headings.compactMap { labels[$0] })
        guard let key = paths.keys[path], cells[key] == nil else { return false }
        cells[key] = CellAddress(row: row, column: column)
      }
    }
    // Other headings are those of the columns of labels.
    return above.keys.allSatisfy { used.contains($0) || $0.column < first }
  }

  /// The labels that a line is under, from the widest group to its own.
  ///
  /// A label reaches to the next one of its level, or of a wider level.
  private static func path(
    to target: (line: Int, reach: Int),
    among labels: [(line: Int, level: Int, address: CellAddress)]
  ) -> [CellAddress] {
    let before = labels.filter { $0.line <= target.line && $0.level < target.reach }
    let levels = Dictionary(grouping: before, by: \.level)
    var path: [CellAddress] = []
    var start = Int.min
    for level in levels.keys.sorted() {
      guard let last = levels[level]?.max(by: { $0.line < $1.line }), last.line >= start else {
        continue
      }
      path.append(last.address)
      start = last.line
    }
    return path
  }
}
