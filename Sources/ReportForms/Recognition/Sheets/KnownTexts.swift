/// A cache for texts, so that each is folded and read as a title only once.
final class KnownTexts {
  private var folded: [TextBytes: FoldedLabel] = [:]
  private var joined: [Pair: FoldedLabel] = [:]
  private var titles: [String: TitleLine?] = [:]
  private var hints: [String: YearHint?] = [:]
  /// What rules out texts that are no label; nil if nobody asks for labels.
  private let filter: LabelFilter?

  /// Makes an empty cache, in which only texts that pass a filter may be labels.
  init(filter: LabelFilter? = nil) { self.filter = filter }

  /// The most texts to fold only once: a sheet may have half a million different ones.
  private static let limit = 1 << 15

  /// The number of texts and answers.
  var count: Int { folded.count + joined.count + titles.count + hints.count }

  /// A longer text, in bytes, is not a label and would be slow to look up.
  private static let longest = 400

  /// Two texts, one after the other.
  private struct Pair: Hashable {
    let first: FoldedLabel
    let second: FoldedLabel

    static func == (left: Pair, right: Pair) -> Bool {
      left.first === right.first && left.second === right.second
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(ObjectIdentifier(first))
      hasher.combine(ObjectIdentifier(second))
    }
  }

  func folded(_ text: String) -> FoldedLabel {
    guard text.utf8.count <= Self.longest else { return FoldedLabel(text) }
    let bytes = TextBytes(text)
    if let known = folded[bytes] { return known }
    let label = FoldedLabel(text)
    if folded.count < Self.limit { folded[bytes] = label }
    return label
  }

  /// Whether a text may be a label, or a piece of one, of some table.
  func mayBeLabel(_ text: FoldedLabel) -> Bool {
    filter?.mayPass(text) ?? true || text.mayEndInRemark
  }

  /// The texts of two cells, joined and folded.
  func folded(_ first: SheetView.TextCell, _ second: SheetView.TextCell) -> FoldedLabel {
    let pair = Pair(first: first.folded, second: second.folded)
    if let known = joined[pair] { return known }
    let label = FoldedLabel(first.text + second.text)
    joined[pair] = label
    return label
  }

  /// A text read as a title; nil if it is not one.
  func title(_ text: String) -> TitleLine? {
    guard TitleLine.mayBe(text) else { return nil }
    if let known = titles[text] { return known }
    let title = TitleLine(text)
    titles[text] = .some(title)
    return title
  }

  /// What a text, read as a heading, says about the year; nil if it says nothing.
  func hint(_ text: String) -> YearHint? {
    guard YearHint.mayBe(text) else { return nil }
    if let known = hints[text] { return known }
    let hint = YearHint(heading: text, title: title(text))
    hints[text] = .some(hint)
    return hint
  }
}
