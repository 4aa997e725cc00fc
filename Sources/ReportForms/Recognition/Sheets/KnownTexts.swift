/// What is known of the texts of a file, each folded and read as a title once.
final class KnownTexts {
  private var folded: [String: FoldedLabel] = [:]
  private var joined: [Pair: FoldedLabel] = [:]
  private var titles: [String: TitleLine?] = [:]
  private var hints: [String: YearHint?] = [:]

  /// A longer text, in bytes, is no label; it would take long to find it again.
  private static let longest = 400

  /// Two texts, one behind the other.
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

  /// A text, folded.
  func folded(_ text: String) -> FoldedLabel {
    guard text.utf8.count <= Self.longest else { return FoldedLabel(text) }
    if let known = folded[text] { return known }
    let label = FoldedLabel(text)
    folded[text] = label
    return label
  }

  /// The texts of two cells as one, folded.
  func folded(_ first: SheetView.TextCell, _ second: SheetView.TextCell) -> FoldedLabel {
    let pair = Pair(first: first.folded, second: second.folded)
    if let known = joined[pair] { return known }
    let label = FoldedLabel(first.text + second.text)
    joined[pair] = label
    return label
  }

  /// The title that a text is; nil for any other.
  func title(_ text: String) -> TitleLine? {
    guard TitleLine.mayBe(text) else { return nil }
    if let known = titles[text] { return known }
    let title = TitleLine(text)
    titles[text] = .some(title)
    return title
  }

  /// What a text, as a heading, says of the year; nil for any other.
  func hint(_ text: String) -> YearHint? {
    guard YearHint.mayBe(text) else { return nil }
    if let known = hints[text] { return known }
    let hint = YearHint(heading: text, title: title(text))
    hints[text] = .some(hint)
    return hint
  }
}
