/// A cell as read: its value, the formula that it came from, and what its formatting says in
/// addition.
package struct Cell: Hashable, Sendable {
  /// What the formatting of a cell says that its value does not.
  package struct Appearance: OptionSet, Hashable, Sendable {
    /// The options as bits.
    package let rawValue: UInt16

    /// Makes a set from its bits.
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Makes a set of options; without it, each cell's `[]` would be made of an array.
    package init(arrayLiteral options: Appearance...) {
      rawValue = options.reduce(0) { $0 | $1.rawValue }
    }

    /// Part of the text is struck out, superscript or subscript: a note next to a number, or an
    /// earlier number, which the text alone does not distinguish from the number itself.
    package static let markedInPart = Appearance(rawValue: 1)
    /// Everything shown is struck out.
    package static let struckOut = Appearance(rawValue: 2)
    /// The number format shows the value as an amount of money in a unit other than 万元 (10,000
    /// yuan): in 元 (yuan), in 千元 (1,000 yuan), or with a currency sign.
    package static let otherMoney = Appearance(rawValue: 4)
    /// A number is shown scaled: in thousands, or as a percentage.
    package static let scaled = Appearance(rawValue: 8)
    /// Struck-out text of a document stood here and was left out.
    package static let leftOut = Appearance(rawValue: 16)
    /// The format shows digits other than the number's own, or words.
    package static let shownOtherwise = Appearance(rawValue: 32)
    /// The format shows fewer decimals than the number has.
    package static let rounded = Appearance(rawValue: 64)
    /// The value is invisible: its format shows nothing, or its font has the colour of the
    /// background.
    package static let unseen = Appearance(rawValue: 128)
    /// A number is shown as a time of day, a duration, or a date that does not exist.
    package static let clock = Appearance(rawValue: 256)
  }

  /// The stored value; nil for a blank cell and for a formula without a stored result.
  package var value: CellValue?
  // Declared here, in the padding before the formula: after it, every cell would be eight bytes
  // larger.
  /// What the formatting of the cell says.
  package var appearance: Appearance
  /// The formula without its equals sign; a shared formula is already shifted to this cell.
  package var formula: String?

  /// Makes a cell.
  package init(_ value: CellValue?, formula: String? = nil, appearance: Appearance = []) {
    self.value = value
    self.appearance = appearance
    self.formula = formula
  }
}
