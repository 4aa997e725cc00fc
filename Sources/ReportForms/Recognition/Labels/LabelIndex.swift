import ReportModel

/// Looks up texts among the labels of a table and remembers the answers.
///
/// A text that appears in many cells is compared with the labels only once.
struct LabelIndex {
  let labels: TableLabels
  private let answers = Answers()

  init(_ labels: TableLabels) { self.labels = labels }

  var table: FormTable { labels.table }
  /// The title of the table's section.
  var title: String { labels.title }
  var positions: FormPositions { labels.positions }
  /// Whether each row of figures has a label; otherwise the row keys are in groups above the
  /// columns.
  var hasRowLabels: Bool { labels.hasRowLabels }
  /// The labels above groups of column headings.
  var headingGroups: [(label: FoldedLabel, columns: [String])] { labels.headingGroups }
  /// The number of texts whose answers are remembered.
  var remembered: Int { answers.count }
  /// The number of look-ups, and of texts that were compared with the labels.
  var counts: (lookUps: Int, comparisons: Int) { answers.counts }

  /// The figure at a row and column, by their positions in the table.
  func key(row: Int?, column: Int?) -> FigureKey? { positions.key(row: row, column: column) }

  /// The figure at a row and column, by their keys.
  func key(row: String, column: String) -> FigureKey? {
    let position = positions.position(row: row, column: column)
    return key(row: position.row, column: position.column)
  }

  func position(ofColumn key: String) -> Position { positions.position(column: key) }

  func position(of key: FigureKey) -> Position {
    positions.position(row: key.row, column: key.column)
  }

  /// The label of a row.
  func label(_ cell: SheetView.TextCell, row match: Match) -> Label {
    Label(cell: cell, words: .line(positions.position(row: match.key), match.quality))
  }

  /// A column heading; in a table without row labels, together with the group above it.
  func label(_ heading: HeadingBand.Heading) -> Label {
    let position = positions.position(row: heading.row, column: heading.column)
    return Label(cell: heading.cell, words: .line(position, heading.isNear ? .near : .exact))
  }

  /// Whether the form has the second of two headings somewhere behind the first.
  func isInOrder(_ first: HeadingBand.Heading, _ second: HeadingBand.Heading) -> Bool {
    let places = [first, second].map { heading in
      table.figures.firstIndex {
        $0.key.column == heading.column && (hasRowLabels || $0.key.row == heading.row)
      } ?? 0
    }
    return places[0] < places[1]
  }

  /// Whether some headings are all of the table that stand side by side over the rows they share.
  func isWhole(_ headings: [HeadingBand.Heading]) -> Bool {
    let known = Set(headings.map(\.identity))
    let identity = { (key: FigureKey) in "\(hasRowLabels ? "" : key.row)/\(key.column)" }
    let keys = table.figures.map(\.key)
    let rows = Set(keys.filter { known.contains(identity($0)) }.map(\.row))
    return keys.allSatisfy {
      hasRowLabels && !rows.contains($0.row) || known.contains(identity($0))
    }
  }

  /// A number that a heading shares with those that the form has beside it in one row; nil where
  /// people may put some of them into another, since the form merges them over rows.
  func level(of heading: HeadingBand.Heading) -> Int? { labels.levels[heading.identity] }

  /// Other words, which name no row or column here.
  func label(_ cell: SheetView.TextCell) -> Label {
    Label(cell: cell, words: isOfForm(cell.folded) ? .otherPlace : .foreign)
  }

  /// The row that a text is the label of.
  func row(_ text: FoldedLabel) -> Match? { answer(text)?.row }

  /// The column that a text is the heading of.
  func column(_ text: FoldedLabel) -> Match? { answer(text)?.column }

  /// The row named by a group above its columns, in a table without row labels.
  func group(_ text: FoldedLabel) -> Match? { answer(text)?.group }

  // These need no comparing, so they are not cached; `TableLabels` documents them.

  func rowRunTogether(_ text: FoldedLabel) -> String? { labels.rowRunTogether(text) }
  func isLabel(_ text: FoldedLabel) -> Bool { labels.isLabel(text) }
  func isOfForm(_ text: FoldedLabel) -> Bool { isLabel(text) || labels.isNearPlain(text) }
  func isHead(_ text: FoldedLabel) -> Bool { labels.isHead(text) }
  func isRowHead(_ text: FoldedLabel) -> Bool { labels.isRowHead(text) }
  func mayBePiece(_ text: FoldedLabel) -> Bool { labels.mayBePiece(text) }
  static func allowance(_ count: Int) -> Int { TableLabels.allowance(count) }

  private func answer(_ text: FoldedLabel) -> Answer? {
    answers.counts.lookUps += 1
    guard labels.mayMatch(text) else { return nil }
    return answers[text, labels]
  }
}

extension LabelIndex {
  /// What a text names, worked out on first use.
  private final class Answer {
    private let text: FoldedLabel
    private let labels: TableLabels
    private(set) lazy var row = labels.row(text)
    private(set) lazy var column = labels.column(text)
    private(set) lazy var group = labels.group(text)

    init(_ text: FoldedLabel, among labels: TableLabels) {
      (self.text, self.labels) = (text, labels)
    }
  }

  /// The cached answers.
  private final class Answers {
    var counts = (lookUps: 0, comparisons: 0)
    // Keyed by identity: a text is folded once, and its answer keeps the object alive.
    private var known: [ObjectIdentifier: Answer] = [:]
    var count: Int { known.count }

    subscript(text: FoldedLabel, labels: TableLabels) -> Answer {
      if let answer = known[ObjectIdentifier(text)] { return answer }
      counts.comparisons += 1
      let answer = Answer(text, among: labels)
      known[ObjectIdentifier(text)] = answer
      return answer
    }
  }
}
