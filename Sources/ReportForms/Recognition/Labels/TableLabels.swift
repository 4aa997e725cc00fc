import ReportModel
import Spreadsheet

/// The labels of a table by their folded words, to find the one that a text matches; made once for
/// any number of files.
final class TableLabels: Sendable {
  typealias Match = LabelIndex.Match
  typealias Entry = LabelIndex.Entry

  /// How the rows of a table are arranged on a sheet.
  enum Layout {
    /// As the form prints them.
    case official
    /// One below another, each with its label, although the form prints them side by side.
    case stacked
  }

  let table: FormTable
  /// The title of the table's section.
  let title: String
  let positions: FormPositions
  /// Whether each row of figures has a label; otherwise the row keys are in groups above the
  /// columns.
  let hasRowLabels: Bool
  private let rows: LabelEntries
  private let columns: LabelEntries
  private let groups: LabelEntries
  private let plain: Set<LabelUnits>
  /// The labels above groups of column headings.
  let headingGroups: [(label: FoldedLabel, columns: [String])]
  /// The labels beside and above groups of rows.
  let rowGroups: [RowGroup]
  /// The labels of lines without a row, such as those above a part of the table.
  private let heads: Set<LabelUnits>
  /// The labels of lines without a row that stand above the labels of rows.
  private let rowHeads: Set<LabelUnits>
  /// All labels, for exact comparison.
  private let words: Set<LabelUnits>
  /// What rules out texts that are similar to no label.
  let filter: LabelFilter
  /// The most slips allowed in any label that may be similar to a text, by the text's length.
  private let reach: [Int: Int]
  /// The keys of the rows and columns with amounts of money.
  let amounts: Set<String>
  /// For each heading, by its row in a table without row labels and its column, a number that is the
  /// same for those beside it.
  let levels: [String: Int]
  /// Rows by other spellings of their labels.
  private let wholeRows: [LabelUnits: Match]

  init(_ table: FormTable, title: String, layout: Layout = .official) {
    (self.table, self.title) = (table, title)
    positions = FormPositions(table)
    headingGroups = table.headingGroups
    rowGroups = table.rowGroups(positions)
    let labels = table.labels.map {
      (label: $0.label, range: $0.range, folded: FoldedLabel($0.label.text))
    }
    amounts = Set(
      table.figures.filter { $0.unit == MoneyUnit.tenThousandYuan }
        .flatMap { [$0.key.row, $0.key.column] })
    hasRowLabels =
      layout == .stacked || !labels.contains { $0.0.row != nil && $0.0.column != nil }
    var (rows, columns, groups): ([Entry], [Entry], [Entry]) = ([], [], [])
    for (label, _, folded) in labels {
      let entry = { Entry(key: $0, official: label.text, folded: folded) }
      switch (label.row, label.column) {
      case (let row?, nil) where hasRowLabels: rows.append(entry(row))
      case (let row?, nil): groups.append(entry(row))
      case (_, let column?):
        if !columns.contains(where: { $0.key == column && $0.folded == folded }) {
          columns.append(entry(column))
        }
      case (nil, nil): break
      }
    }
    (self.rows, self.columns, self.groups) = (
      LabelEntries(rows), LabelEntries(columns), LabelEntries(groups)
    )
    (plain, heads, rowHeads) = Self.plain(labels)
    levels = Self.levels(of: labels.map { ($0.label, $0.range) }, in: table, !hasRowLabels)
    words = Set(labels.map(\.2.units))
    reach = Self.reach(of: labels.flatMap { [$0.2.units.count, $0.2.bodyUnits.count] })
    filter = LabelFilter(UnitSet(labels.map(\.2.whole) + Self.otherSpellings), reach: reach)
    wholeRows = hasRowLabels ? Self.rowsWithGroups(table, labels, layout) : [:]
  }

  /// The levels of the headings that the form does not merge over rows, or of all in a table without
  /// row labels, which has one for each row.
  private static func levels(
    of labels: [(label: FormLabel, range: CellRange)], in table: FormTable, _ hasGroups: Bool
  ) -> [String: Int] {
    var levels: [String: Int] = [:]
    for (label, range) in labels where hasGroups || range.rows.count == 1 {
      guard let column = label.column else { continue }
      let group = hasGroups ? label.row.flatMap(table.rows.firstIndex) ?? 0 : 0
      levels["\(label.row ?? "")/\(column)"] = range.rows.lowerBound * table.rows.count + group
    }
    return levels
  }

  /// The labels that name neither rows nor columns; those of lines without a row; and of these those
  /// that stand above the labels of rows.
  private static func plain(
    _ labels: [(label: FormLabel, range: CellRange, folded: FoldedLabel)]
  ) -> (all: Set<LabelUnits>, heads: Set<LabelUnits>, rowHeads: Set<LabelUnits>) {
    let plain = labels.filter { $0.label.row == nil && $0.label.column == nil }
    let heads = plain.filter { line in
      !labels.contains { $0.label.row != nil && $0.range.rows.overlaps(line.range.rows) }
    }
    let first = labels.filter { $0.label.column != nil }.map(\.range.columns.lowerBound).min() ?? 0
    let units = { (labels: [(label: FormLabel, range: CellRange, folded: FoldedLabel)]) in
      Set(labels.map(\.folded.units))
    }
    return (
      units(plain), units(heads), units(heads.filter { $0.range.columns.upperBound < first })
    )
  }

  /// The most slips allowed in labels of some lengths, by the lengths of texts similar to them.
  private static func reach(of lengths: [Int]) -> [Int: Int] {
    var reach: [Int: Int] = [:]
    for length in Set(lengths) {
      let slips = allowance(length)
      for other in length - slips...length + slips {
        reach[other] = max(reach[other] ?? 0, slips)
      }
    }
    return reach
  }

  /// The row that a text is the label of.
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

  /// The column that a text is the heading of.
  func column(_ text: FoldedLabel) -> Match? {
    if mayName(text), let match = match(text, among: columns, allowsBody: false) { return match }
    return text.withoutRemark.flatMap { short in
      matchToTheLetter(short, among: columns, allowsBody: false)
    }?.asNear
  }

  /// The match for a text whose words are the same; similar ones are not enough.
  private func matchToTheLetter(
    _ text: FoldedLabel, among entries: LabelEntries, allowsBody: Bool
  ) -> Match? {
    guard mayName(text), let match = match(text, among: entries, allowsBody: allowsBody) else {
      return nil
    }
    return match.quality > .near ? match : nil
  }

  /// The row named by a group above its columns, in a table without row labels.
  func group(_ text: FoldedLabel) -> Match? {
    mayName(text) ? match(text, among: groups, allowsBody: false) : nil
  }

  /// The row label that a text begins with, if only digits follow it.
  func rowRunTogether(_ text: FoldedLabel) -> String? {
    rows.all.first { entry in
      guard text.whole.hasPrefix(entry.folded.whole) else { return false }
      let rest = text.whole.dropFirst(entry.folded.whole.count)
      return !rest.isEmpty && rest.allSatisfy { $0.isASCIIDigit || $0 == "." }
    }?.official
  }

  /// Whether a text is exactly a label of the table.
  func isLabel(_ text: FoldedLabel) -> Bool { words.contains(text.units) }

  /// Whether a text is the label of a line without a row, such as one above a part of the table.
  func isHead(_ text: FoldedLabel) -> Bool { heads.contains(text.units) }

  /// Whether a text is the label above those of rows, where a table begins.
  func isRowHead(_ text: FoldedLabel) -> Bool { rowHeads.contains(text.units) }

  /// Whether a text is similar to a label that names neither a row nor a column.
  func isNearPlain(_ text: FoldedLabel) -> Bool {
    isNearAny(text.units)
      && plain.contains { label in
        let limit = Self.allowance(label.count)
        return editDistance(text.units, label, limit: limit) <= limit
      }
  }

  /// Whether a look-up of a text may find anything.
  ///
  /// Fast path: rejects nearly every text of an unrelated sheet.
  func mayMatch(_ text: FoldedLabel) -> Bool {
    mayName(text) || text.mayEndInRemark
  }

  /// Whether a text may name a row or column: it passes the filter and is not another label.
  private func mayName(_ text: FoldedLabel) -> Bool {
    text.whole.utf8.count < Self.longest && filter.mayPass(text) && !plain.contains(text.units)
  }

  /// Whether some label has a similar length and allows at least as many slips as the text has
  /// characters that occur in no label.
  private func isNearAny(_ text: LabelUnits) -> Bool {
    guard var slips = reach[text.count] else { return false }
    for unit in text.units where !filter.alphabet.contains(unit) {
      slips -= 1
      if slips < 0 { return false }
    }
    return true
  }

  /// Every label has fewer bytes than this.
  private static let longest = 400

  /// Whether a text may be a piece of a label: all its characters occur in labels.
  func mayBePiece(_ text: FoldedLabel) -> Bool {
    text.whole.utf8.count < Self.longest && text.units.units.allSatisfy(filter.alphabet.contains)
  }

  /// The entry that a text matches; a match in another spelling counts as `near`.
  private func match(
    _ text: FoldedLabel, among entries: LabelEntries, allowsBody: Bool
  ) -> Match? {
    let money = amounts.isEmpty ? nil : LabelWithMoney(text)
    // Whoever writes 元 means it: that is not a slip for 万元, and the figure gets an observation.
    if let money, money.isOther { return match(money, among: entries, quality: .exact) }
    if isNearAny(text.bodyUnits),
      let match = entries.best(text, allowsBody: allowsBody)
    {
      return match
    }
    if let money, let match = match(money, among: entries, quality: .near) { return match }
    guard let official = Self.respelled(text), isNearAny(official.bodyUnits),
      var match = entries.best(official, allowsBody: allowsBody)
    else { return nil }
    match.quality = .near
    return match
  }
}
