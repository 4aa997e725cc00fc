/// Rules out texts that can be no label, by their characters; what passes is then compared.
struct LabelFilter: Sendable {
  /// The characters of all labels, in every spelling.
  private(set) var alphabet: UnitSet
  /// The Chinese characters in the names of currencies.
  private let currencies = LabelWithMoney.names
  /// The most characters of no label that a text may have and still be similar to one, by the
  /// length of the text without its number.
  private var slips: [Int]

  /// How much longer than its label without a unit of figures a text may be, and how much shorter
  /// than with a number.
  private static let (ofUnit, ofNumber) = (6, 8)

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - alphabet: The characters of all labels, in every spelling.
  ///   - reach: The most slips allowed in any label that may be similar to a text, by its length.
  init(_ alphabet: UnitSet, reach: [Int: Int]) {
    self.alphabet = alphabet
    let longest = (reach.keys.max() ?? 0) + Self.ofUnit
    slips = (0...longest).map { length in
      (length - Self.ofUnit...length + Self.ofNumber).compactMap { reach[$0] }.max() ?? 0
    }
  }

  /// Lets texts pass that pass another filter, too.
  mutating func formUnion(_ other: LabelFilter) {
    alphabet.formUnion(other.alphabet)
    slips = (0..<max(slips.count, other.slips.count)).map { length in
      max(slips(of: length), other.slips(of: length))
    }
  }

  private func slips(of length: Int) -> Int { slips.indices.contains(length) ? slips[length] : 0 }

  /// Whether a text may be a label, or similar to one.
  ///
  /// At least half of its characters occur in labels, and one of them is no ASCII character, as no
  /// label is without. Of Chinese characters that occur in none it has no more than slips are
  /// allowed, but for a unit of money, which may be in any words. Signs do not count: a row may be
  /// known without them.
  func mayPass(_ text: FoldedLabel) -> Bool {
    let units = text.units.units
    var (strangers, hasLetter) = (0, false)
    for unit in units {
      if !alphabet.contains(unit) { strangers += 1 } else if unit > 0x7F { hasLetter = true }
    }
    guard hasLetter, strangers * 2 <= units.count else { return false }
    let most = slips(of: text.bodyUnits.count)
    guard strangers > most else { return true }
    var (words, hasMoney) = (0, false)
    for unit in text.bodyUnits.units {
      if (0x4E00...0x9FA5).contains(unit) {
        if !alphabet.contains(unit) { words += 1 }
        if currencies.contains(unit) { hasMoney = true }
      } else if LabelWithMoney.mayBeOfMoney(unit) {
        hasMoney = true
      }
    }
    return words <= most || hasMoney
  }
}
