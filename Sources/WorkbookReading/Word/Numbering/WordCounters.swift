/// Counts the paragraphs of numbered lists.
struct WordCounters {
  private let numbering: WordNumbering
  /// The numbers so far, by definition and level: lists of one definition go on counting.
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  /// Words around a number that are longer than this are none.
  private static let longest = 60

  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// Counts a paragraph; the answer is its number with the words around it, nil where it has none.
  mutating func next(_ place: WordNumbering.Place) -> String? {
    guard let list = numbering.lists[place.list] else { return nil }
    let levels = numbering.levels(of: list)
    let byStyle = levels.first { $0.value.style != nil && $0.value.style == place.style }?.key
    let level = place.level ?? byStyle ?? 0
    guard let rules = levels[level] else { return nil }
    var numbers = counts[list.definition] ?? [:]
    if begun.insert(place.list).inserted {
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
    while let sign = rest.popFirst() {
      guard sign == "%", let digit = rest.first?.wholeNumberValue, (1...9).contains(digit) else {
        label.append(sign)
        continue
      }
      rest.removeFirst()
      let level = levels[digit - 1] ?? WordNumbering.Level()
      label += WordNumberFormat.text(numbers[digit - 1] ?? level.start, as: level.format)
    }
    // A number that ends in a mark needs no blank to be read apart from the text.
    let isOpen = label.last.map { $0.isLetter || $0.isNumber } ?? false
    return isOpen && rules.hasSeparator ? label + " " : label
  }
}
