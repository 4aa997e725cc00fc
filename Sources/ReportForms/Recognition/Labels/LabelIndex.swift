import ReportModel

/// The labels of a table for the reading of one file, which remembers what it looked up: a text that
/// stands in many cells is compared with the labels once.
struct LabelIndex {
  /// The labels.
  let labels: TableLabels
  private let answers = Answers()

  /// Looks up texts among the labels of a table.
  init(_ labels: TableLabels) { self.labels = labels }

  /// The table.
  var table: FormTable { labels.table }
  /// The title of its section.
  var title: String { labels.title }
  /// Whether each row of figures has a label of its own; the row keys stand over the columns
  /// otherwise.
  var hasRowLabels: Bool { labels.hasRowLabels }
  /// The labels over the headings of some columns.
  var headingGroups: [(label: FoldedLabel, columns: [String])] { labels.headingGroups }
  /// How often a text was looked up, and how many texts were compared with the labels.
  var counts: (lookUps: Int, comparisons: Int) { answers.counts }

  /// The figure where a row crosses a column, by their positions in the table.
  func key(row: Int?, column: Int?) -> FigureKey? { labels.positions.key(row: row, column: column) }

  /// The figure where a row crosses a column, by their keys.
  func key(row: String, column: String) -> FigureKey? {
    let position = labels.positions.position(row: row, column: column)
    return key(row: position.row, column: position.column)
  }

  /// The place of a column by its key.
  func position(ofColumn key: String) -> Position { labels.positions.position(column: key) }

  /// The row and the column of a figure.
  func position(of key: FigureKey) -> Position {
    labels.positions.position(row: key.row, column: key.column)
  }

  /// What the label of a row is.
  func words(row match: Match) -> Words {
    .line(labels.positions.position(row: match.key), match.quality)
  }

  /// What the heading of a column is; in a table without row labels, below the group of a row.
  func words(_ heading: HeadingBand.Heading) -> Words {
    .line(
      labels.positions.position(row: heading.row, column: heading.column),
      heading.isNear ? .near : .exact)
  }

  /// The row that a text names.
  func row(_ text: FoldedLabel) -> Match? { answer(text)?.row }

  /// The column that a text heads.
  func column(_ text: FoldedLabel) -> Match? { answer(text)?.column }

  /// The row whose columns a text stands over, in a table without row labels.
  func group(_ text: FoldedLabel) -> Match? { answer(text)?.group }

  // What takes no comparing is not remembered; `TableLabels` says what each of these is.

  func rowRunTogether(_ text: FoldedLabel) -> String? { labels.rowRunTogether(text) }
  func isLabel(_ text: FoldedLabel) -> Bool { labels.isLabel(text) }
  func isNearPlain(_ text: FoldedLabel) -> Bool { labels.isNearPlain(text) }
  func isHead(_ text: FoldedLabel) -> Bool { labels.isHead(text) }
  func mayBePiece(_ text: FoldedLabel) -> Bool { labels.mayBePiece(text) }
  static func allowance(_ count: Int) -> Int { TableLabels.allowance(count) }

  private func answer(_ text: FoldedLabel) -> Answer? {
    answers.counts.lookUps += 1
    guard labels.mayMatch(text) else { return nil }
    return answers[text, labels]
  }
}

extension LabelIndex {
  /// What a text names, worked out when it is first asked.
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

  /// The answers of one reading.
  private final class Answers {
    var counts = (lookUps: 0, comparisons: 0)
    // By the objects, which live as long as their answers: a text of a sheet is folded once.
    private var known: [ObjectIdentifier: Answer] = [:]

    subscript(text: FoldedLabel, labels: TableLabels) -> Answer {
      if let answer = known[ObjectIdentifier(text)] { return answer }
      counts.comparisons += 1
      let answer = Answer(text, among: labels)
      known[ObjectIdentifier(text)] = answer
      return answer
    }
  }
}
