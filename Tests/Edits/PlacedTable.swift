import ReportModel
import Spreadsheet

/// A table as the labels on a sheet place its figures, worked out from the cells alone and not by
/// the program's recogniser.
///
/// There is one only where the sheet has each label of the form once, each leads to the rows and
/// columns that it leads to in the form, and no figure has two places. Rows and columns may be in any
/// order inside the groups of their labels. A label may lack, or be in other words where it leads to
/// the figures of the form, if no number stands outside the lines of the others.
struct PlacedTable {
  /// The cell of each figure.
  private(set) var cells: [FigureKey: CellAddress] = [:]
  /// The numbers in those cells.
  private(set) var numbers: [FigureKey: TypedNumber] = [:]
  /// The figures that are not typed as numbers, or whose cells are merged with others that are filled.
  private(set) var words: Set<FigureKey> = []
  /// Whether a number stands outside the lines that have labels, be they of the form or not.
  private(set) var hasOthers = false
  /// Whether there is nothing but each label of the form and figures.
  private(set) var isPlain = true

  private let paths: LabelPaths
  private let labels: [CellAddress: String]
  private var parts: [Part] = []
  /// How many numbers are in lines that somebody added.
  private var addedNumbers = 0

  /// Places the figures of a table whose labels and figures are in some rows of a grid.
  init?(_ paths: LabelPaths, in grid: Grid, rows: [Grid.Row]) {
    let content = TableContent(paths, in: grid, rows: rows)
    guard let table = Self.placed(paths, content) ?? Self.first(paths, content) else { return nil }
    self = table
  }

  /// The first of some copies side by side, each with labels of its rows or without.
  private static func first(_ paths: LabelPaths, _ content: TableContent) -> PlacedTable? {
    content.splits.lazy.compactMap { first, second in
      guard var table = PlacedTable(paths, first), !table.hasOthers else { return nil }
      let copies = [second, second.beside(first, before: table.firstColumn)]
      let isCopied = copies.contains { copy in
        (PlacedTable(paths, copy) ?? Self.first(paths, copy)).map { !$0.hasOthers } ?? false
      }
      table.isPlain = false
      return isCopied ? table : nil
    }.first
  }

  /// The first column with figures.
  private var firstColumn: Int { cells.values.map(\.column).min() ?? 0 }

  /// The table with its figures placed.
  ///
  /// A label that lacks may be in other words, if there is one place where it leads to the figures of
  /// the form.
  private static func placed(_ paths: LabelPaths, _ content: TableContent) -> PlacedTable? {
    guard let missing = paths.missing(in: content.labels.values) else { return nil }
    if missing.isEmpty { return PlacedTable(paths, content) }
    let others = missing.count > 1 ? [] : content.words
    let renamed = others.compactMap { PlacedTable(paths, content.with([$0: missing[0]])) }
    var table =
      renamed.count == 1
      ? renamed[0].without(paths.keys(below: missing[0]))
      : paths.without(missing).flatMap { PlacedTable($0, content) }
    table?.isPlain = false
    let hasAdded = table?.addedNumbers ?? 0 > 0
    return table?.hasOthers ?? true || hasAdded ? nil : table
  }

  private init?(_ paths: LabelPaths, _ content: TableContent) {
    (self.paths, labels) = (paths, content.labels)
    guard let parts = parts(content.rows, others: content.others),
      parts.allSatisfy({ place($0) }), cells.count == paths.keys.count
    else { return nil }
    self.parts = parts
    settle(content)
  }

  /// The table, of which some figures cannot be read.
  private func without(_ keys: Set<FigureKey>) -> PlacedTable {
    var table = self
    table.cells = cells.filter { !keys.contains($0.key) }
    table.numbers = numbers.filter { !keys.contains($0.key) }
    return table
  }

  /// Decides what is in the cells of figures and beside them.
  private mutating func settle(_ content: TableContent) {
    var others = content.others
    for (key, cell) in cells {
      let covering = content.merges.first { $0.first != cell && $0.contains(cell) }
      if let covering {
        // What was meant for the covered place is not known.
        if !content.isBlank(covering.first) { words.insert(key) }
      } else if let own = others.removeValue(forKey: cell) {
        numbers[key] = TypedNumber(own)
        if numbers[key] == nil, !own.isMark { words.insert(key) }
      }
    }
    if !others.isEmpty || !words.isEmpty { isPlain = false }
    let left = others.filter { TypedNumber($1) != nil }.keys
    addedNumbers = left.count { isAdded($0, words: content.words, numbers: left.map(\.self)) }
    hasOthers = addedNumbers < left.count
  }

  /// Whether a number is in a row or a column that somebody added, with words of its own.
  private func isAdded(
    _ cell: CellAddress, words: [CellAddress], numbers: [CellAddress]
  ) -> Bool {
    guard let part = parts.last(where: { ($0.headings.first ?? 0) < cell.row }),
      !part.headings.contains(cell.row)
    else { return false }
    let isInRow =
      words.contains { $0.row == cell.row && $0.column < firstColumn }
      && !labels.keys.contains { $0.row == cell.row }
    let filled = numbers.count { $0.column == cell.column && part.rows.contains($0.row) }
    let isInColumn =
      filled * 2 > part.rows.count
      && words.contains { part.headings.contains($0.row) && $0.column == cell.column }
      && !labels.keys.contains { part.headings.contains($0.row) && $0.column == cell.column }
    return isInRow || isInColumn
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
        among: above.filter { paths.aboveFigures.contains($0.value) }.keys
          .map { (line: $0.column, level: $0.row, address: $0) })
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
