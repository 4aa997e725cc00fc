import ReportModel
import Spreadsheet

/// The labels of a table by their folded words, for looking up what a cell says.
struct LabelIndex: Sendable {
  /// How the rows of a table stand on a sheet.
  enum Layout {
    /// As the form prints them.
    case official
    /// One below another, each with its label, although the form prints them side by side.
    case stacked
  }

  /// The table.
  let table: FormTable
  /// The title of its section.
  let title: String
  /// Whether each row of figures has a label of its own; the row keys stand over the columns
  /// otherwise.
  let hasRowLabels: Bool
  private var rows: [Entry] = []
  private var columns: [Entry] = []
  private var groups: [Entry] = []
  private var plain: Set<String> = []
  /// The labels over the headings of some columns.
  let headingGroups: [(label: FoldedLabel, columns: [String])]
  /// The labels of lines that hold no row, such as those over a part of the table.
  private(set) var heads: Set<String> = []
  /// All labels, to the letter.
  private var words: Set<String> = []
  /// The characters of all labels, in whatever spelling.
  private var alphabet: Set<UInt16> = []
  /// The most slips that a label may have to which a text of so many characters can be near.
  private var reach: [Int: Int] = [:]
  /// The keys of the rows and columns whose figures are amounts of money.
  private(set) var amounts: Set<String> = []
  /// The figures by the positions of their rows and columns.
  private let figures: [[FigureKey?]]
  private let rowPositions: [String: Int]
  private let columnPositions: [String: Int]
  /// Rows by other spellings of their labels.
  private var wholeRows: [String: Match] = [:]

  /// Indexes the labels of a table.
  init(_ table: FormTable, title: String, layout: Layout = .official) {
    (self.table, self.title) = (table, title)
    headingGroups = table.headingGroups
    let keys = Set(table.figures.map(\.key))
    figures = table.rows.map { row in
      table.columns.map { column in
        let key = FigureKey(table.key, row, column)
        return keys.contains(key) ? key : nil
      }
    }
    rowPositions = Dictionary(uniqueKeysWithValues: zip(table.rows, table.rows.indices))
    columnPositions = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
    let labels = table.labels
    amounts = Set(
      table.figures.filter { $0.unit == MoneyUnit.tenThousandYuan }
        .flatMap { [$0.key.row, $0.key.column] })
    hasRowLabels =
      layout == .stacked || !labels.contains { $0.label.row != nil && $0.label.column != nil }
    for (label, range) in labels {
      let folded = FoldedLabel(label.text)
      let entry = { (key: String) in
        Entry(
          key: key, official: label.text, folded: folded,
          allowance: Self.allowance(folded.body.count))
      }
      switch (label.row, label.column) {
      case (let row?, nil) where hasRowLabels: rows.append(entry(row))
      case (let row?, nil): groups.append(entry(row))
      case (_, let column?):
        if !columns.contains(where: { $0.key == column && $0.folded == folded }) {
          columns.append(entry(column))
        }
      case (nil, nil):
        plain.insert(folded.whole)
        let holdsRow = labels.contains { $0.label.row != nil && $0.range.rows.overlaps(range.rows) }
        if !holdsRow { heads.insert(folded.whole) }
      }
      words.insert(folded.whole)
      alphabet.formUnion(folded.whole.utf16)
      for words in [folded.whole, folded.body] { extendReach(to: words.utf16.count) }
    }
    if hasRowLabels { wholeRows = Self.rowsWithGroups(table, layout) }
    alphabet.formUnion(Self.otherSpellings.joined().utf16)
  }

  /// The figure where a row crosses a column, by their positions in the table.
  func key(row: Int?, column: Int?) -> FigureKey? {
    guard let row, let column else { return nil }
    return figures[row][column]
  }

  /// The figure where a row crosses a column, by their keys.
  func key(row: String, column: String) -> FigureKey? {
    key(row: rowPositions[row], column: columnPositions[column])
  }

  /// The place of a column by its key.
  func position(ofColumn key: String) -> Position { Position(column: columnPositions[key]) }

  /// The row and the column of a figure.
  func position(of key: FigureKey) -> Position {
    Position(row: rowPositions[key.row], column: columnPositions[key.column])
  }

  /// What the label of a row is.
  func words(row match: Match) -> Words {
    .line(Position(row: rowPositions[match.key]), match.quality)
  }

  /// What the heading of a column is; in a table without row labels, below the group of a row.
  func words(_ heading: HeadingBand.Heading) -> Words {
    let position = Position(
      row: heading.row.flatMap { rowPositions[$0] }, column: columnPositions[heading.column])
    return .line(position, heading.isNear ? .near : .exact)
  }

  private mutating func extendReach(to length: Int) {
    let slips = Self.allowance(length)
    for other in length - slips...length + slips {
      reach[other] = max(reach[other] ?? 0, slips)
    }
  }

  /// The row that a text names.
  func row(_ text: FoldedLabel) -> Match? {
    if mayName(text),
      let match = wholeRows[text.words] ?? match(text, among: rows, allowsBody: true)
    {
      return match
    }
    return text.withoutRemark.flatMap { short in
      (mayName(short) ? wholeRows[short.words] : nil)
        ?? matchToTheLetter(short, among: rows, allowsBody: true)
    }?.asNear
  }

  /// The column that a text heads.
  func column(_ text: FoldedLabel) -> Match? {
    if mayName(text), let match = match(text, among: columns, allowsBody: false) { return match }
    return text.withoutRemark.flatMap { short in
      matchToTheLetter(short, among: columns, allowsBody: false)
    }?.asNear
  }

  /// The entry with just these words, which a remark may follow.
  private func matchToTheLetter(
    _ text: FoldedLabel, among entries: [Entry], allowsBody: Bool
  ) -> Match? {
    guard mayName(text), let match = match(text, among: entries, allowsBody: allowsBody) else {
      return nil
    }
    return match.quality > .near ? match : nil
  }

  /// The row whose columns a text stands over, in a table without row labels.
  func group(_ text: FoldedLabel) -> Match? {
    mayName(text) ? match(text, among: groups, allowsBody: false) : nil
  }

  /// The row whose label a text is, with nothing but digits behind it.
  func rowRunTogether(_ text: FoldedLabel) -> String? {
    rows.first { entry in
      guard text.whole.hasPrefix(entry.folded.whole) else { return false }
      let rest = text.whole.dropFirst(entry.folded.whole.count)
      return !rest.isEmpty && rest.allSatisfy { $0.isASCIIDigit || $0 == "." }
    }?.official
  }

  /// Whether a text is any label of the table, to the letter.
  func isLabel(_ text: FoldedLabel) -> Bool {
    words.contains(text.whole)
  }

  /// Whether a text is near a label that names neither a row nor a column.
  func isNearPlain(_ text: FoldedLabel) -> Bool {
    isNearAny(text.whole)
      && plain.contains { label in
        let limit = Self.allowance(label.count)
        return editDistance(text.whole, label, limit: limit) <= limit
      }
  }

  /// Whether a text may name a row or column: it is no other label, and at least half of its
  /// characters stand in labels.
  ///
  /// Nearly all texts of a sheet that is no form end here.
  private func mayName(_ text: FoldedLabel) -> Bool {
    guard text.whole.utf8.count < 400 else { return false }
    let strangers = text.whole.utf16.count { !alphabet.contains($0) }
    return strangers * 2 <= text.whole.utf16.count && !plain.contains(text.whole)
  }

  /// Whether some label is about as long as a text and may have more slips than the text has
  /// characters that stand in no label.
  private func isNearAny(_ text: String) -> Bool {
    guard text.utf8.count < 400, var slips = reach[text.utf16.count] else { return false }
    for unit in text.utf16 where !alphabet.contains(unit) {
      slips -= 1
      if slips < 0 { return false }
    }
    return true
  }

  /// Whether a text may be a piece of a label: all its characters stand in labels.
  func mayBePiece(_ text: FoldedLabel) -> Bool {
    text.whole.utf8.count < 400 && text.whole.utf16.allSatisfy(alphabet.contains)
  }

  /// The entry that a text agrees with, perhaps in another spelling, which is told as a near one.
  private func match(
    _ text: FoldedLabel, among entries: [Entry], allowsBody: Bool
  ) -> Match? {
    let money = amounts.isEmpty ? nil : LabelWithMoney(text)
    // Whoever writes 元 means it: that is no slip for 万元, and the figure is told.
    if let money, money.isOther { return match(money, among: entries, quality: .exact) }
    if isNearAny(text.body),
      let match = Self.best(text, among: entries, allowsBody: allowsBody)
    {
      return match
    }
    if let money, let match = match(money, among: entries, quality: .near) { return match }
    guard let official = Self.respelled(text), isNearAny(official.body),
      var match = Self.best(official, among: entries, allowsBody: allowsBody)
    else { return nil }
    match.quality = .near
    return match
  }

  /// The entry that a text agrees with best, where no other agrees as well.
  private static func best(
    _ text: FoldedLabel, among entries: [Entry], allowsBody: Bool
  ) -> Match? {
    guard !text.body.isEmpty else { return nil }
    let exact = entries.filter { $0.folded.whole == text.whole }
    if let entry = unique(exact) { return entry.match(.exact) }
    if allowsBody, let entry = unique(entries.filter { $0.folded.body == text.body }) {
      return entry.match(.body)
    }
    var best: (entry: Entry, distance: Int)?
    var isTied = false
    for entry in entries {
      let limit = entry.allowance
      let distance = editDistance(text.body, entry.folded.body, limit: limit)
      guard distance <= limit, text.body.isSlip(of: entry.folded.body) else { continue }
      if let best, best.distance == distance, best.entry.key != entry.key { isTied = true }
      if distance < best?.distance ?? Int.max {
        best = (entry, distance)
        isTied = false
      }
    }
    guard let best, !isTied else { return nil }
    return best.entry.match(.near)
  }

  /// The only entry of a list, or the first where all have one key.
  private static func unique(_ entries: [Entry]) -> Entry? {
    guard let first = entries.first, entries.allSatisfy({ $0.key == first.key }) else {
      return nil
    }
    return first
  }
}
