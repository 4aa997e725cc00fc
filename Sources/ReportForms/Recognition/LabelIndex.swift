import ReportModel

/// The labels of a table by their folded words, for looking up what a cell says.
struct LabelIndex {
  /// How well a text agrees with a label.
  enum Quality: Int, Comparable {
    /// The words are near.
    case near
    /// The words agree, the number before them does not.
    case body
    /// All agrees.
    case exact

    static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
  }

  /// A label that a text agrees with.
  struct Match {
    /// The key of the row or column.
    var key: String
    /// The official words.
    var official: String
    /// How well they agree.
    var quality: Quality
  }

  /// A key with the words that name it.
  private struct Entry {
    var key: String
    var official: String
    var folded: FoldedLabel
    /// The number of slips that are forgiven.
    var allowance: Int

    /// The entry as the answer to a look-up.
    func match(_ quality: Quality) -> Match {
      Match(key: key, official: official, quality: quality)
    }
  }

  /// The table.
  let table: FormTable
  /// Whether each row of figures has a label of its own; the row keys stand over the columns
  /// otherwise.
  let hasRowLabels: Bool
  private var rows: [Entry] = []
  private var columns: [Entry] = []
  private var groups: [Entry] = []
  private var plain: Set<String> = []
  private var wholeRows: [String: Match] = [:]

  /// Indexes the labels of a table.
  init(_ table: FormTable) {
    self.table = table
    let labels = table.labels
    hasRowLabels = !labels.contains { $0.label.row != nil && $0.label.column != nil }
    for (label, _) in labels {
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
      case (nil, nil): plain.insert(folded.whole)
      }
    }
    if hasRowLabels { wholeRows = Self.rowsWithGroups(table) }
  }

  /// The row that a text names.
  func row(_ text: FoldedLabel) -> Match? {
    plain.contains(text.whole)
      ? nil : wholeRows[text.words] ?? Self.lenient(text, among: rows, allowsBody: true)
  }

  /// The column that a text heads.
  func column(_ text: FoldedLabel) -> Match? {
    plain.contains(text.whole) ? nil : Self.lenient(text, among: columns, allowsBody: false)
  }

  /// The row whose columns a text stands over, in a table without row labels.
  func group(_ text: FoldedLabel) -> Match? {
    plain.contains(text.whole) ? nil : Self.lenient(text, among: groups, allowsBody: false)
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
    plain.contains(text.whole)
      || (rows + columns + groups).contains { $0.folded.whole == text.whole }
  }

  /// Whether a text is near a label that names neither a row nor a column.
  func isNearPlain(_ text: FoldedLabel) -> Bool {
    plain.contains { label in
      let limit = Self.allowance(label.count)
      return editDistance(text.whole, label, limit: limit) <= limit
    }
  }

  /// The entry that a text agrees with, perhaps in another spelling, which is told as a near one.
  private static func lenient(
    _ text: FoldedLabel, among entries: [Entry], allowsBody: Bool
  ) -> Match? {
    if let match = match(text, among: entries, allowsBody: allowsBody) { return match }
    guard let official = respelled(text),
      var match = match(official, among: entries, allowsBody: allowsBody)
    else { return nil }
    match.quality = .near
    return match
  }

  /// The entry that a text agrees with best, where no other agrees as well.
  private static func match(
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
      // A heading in another unit is another heading, however near its words are.
      guard distance <= limit, text.body.contains("万") == entry.folded.body.contains("万")
      else { continue }
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

  /// The number of slips that a label of so many characters may have; short ones may have none.
  private static func allowance(_ count: Int) -> Int {
    switch count {
    case ...2: 0
    case 3...4: 1
    case 5...8: 2
    default: min(count / 4, 6)
    }
  }
}
