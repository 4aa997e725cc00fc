/// Labels of one kind, such as all column headings.
struct LabelEntries: Sendable {
  typealias Entry = LabelIndex.Entry

  /// The labels, in the order of the form.
  let all: [Entry]
  private let byWhole: [LabelUnits: Entry]
  private let byBody: [LabelUnits: Entry]

  init(_ entries: [Entry]) {
    all = entries
    byWhole = Self.unique(entries, by: \.folded.units)
    byBody = Self.unique(entries, by: \.folded.bodyUnits)
  }

  /// The entry for each wording; a wording shared by several keys is left out.
  private static func unique(
    _ entries: [Entry], by words: (Entry) -> LabelUnits
  ) -> [LabelUnits: Entry] {
    Dictionary(grouping: entries, by: words).compactMapValues { same in
      same.allSatisfy { $0.key == same[0].key } ? same[0] : nil
    }
  }

  /// The best match for a text; nil if there is none, or if several keys match equally well.
  func best(_ text: FoldedLabel, allowsBody: Bool) -> LabelIndex.Match? {
    guard !text.body.isEmpty else { return nil }
    if let entry = byWhole[text.units] { return entry.match(.exact) }
    if allowsBody, let entry = byBody[text.bodyUnits] { return entry.match(.body) }
    var best: (entry: Entry, distance: Int)?
    var isTied = false
    for entry in all {
      let limit = entry.allowance
      let distance = editDistance(text.bodyUnits, entry.folded.bodyUnits, limit: limit)
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
}
