/// Counts the paragraphs of numbered lists.
struct WordCounters {
  private let numbering: WordNumbering
  /// The numbers so far, by definition and level: lists with the same definition continue counting.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  /// A longer text around a number, in bytes, is not a label.
  private static let longest = 60

  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// Counts a paragraph; returns its number with the text around it; nil if it has none.
  mutating func next(_ position: WordNumbering.Position) -> String? {
    guard let list = numbering.lists[position.list] else { return nil }
    let levels = numbering.levels(of: list)
    let byStyle = levels.first { $0.value.style != nil && $0.value.style == position.style }?.key
    let level = position.level ?? byStyle ?? 0
    guard let rules = levels[level] else { return nil }
    var numbers = counts[list.definition] ?? [:]
    if begun.insert(position.list).inserted {
      for (level, start) in list.starts { numbers[level] = start - 1 }
    }
    numbers[level] = (numbers[level] ?? rules.start - 1) + 1
    numbers = numbers.filter { $0.key <= level }
    counts[list.definition] = numbers
    return label(rules, levels, numbers)
  }

  private func label(
    _ rules: WordNumbering.Level, _ levels: [Int: WordNumbering.Level], _ numbers: [Int: Int]
  ) -> String? {
    guard rules.format != "bullet", rules.format != "none", !rules.text.isEmpty,
      rules.text.utf8.count <= Self.longest
    else { return nil }
    var label = ""
    var rest = Substring(rules.text)
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit)
      else {
        label.append(character)
        continue
      }
      rest.removeFirst()
      let level = levels[digit - 1] ?? WordNumbering.Level()
      label += WordNumberFormat.text(numbers[digit - 1] ?? level.start, as: level.format)
    }
    // A label that ends in punctuation needs no space before the text.
    let isOpen = label.last.map { $0.isLetter || $0.isNumber } ?? false
    return isOpen && rules.hasSeparator ? label + " " : label
  }
}
