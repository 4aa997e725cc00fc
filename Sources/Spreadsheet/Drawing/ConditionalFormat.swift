/// A format that cells take on while a formula is true.
package struct ConditionalFormat: Hashable, Sendable {
  /// The cells it applies to.
  package var range: CellRange
  /// The formula without its equals sign, relative to the first cell of the range.
  package var formula: String
  /// The colour of the text as `0xRRGGBB`.
  package var fontColor: UInt32?
  /// The colour behind the text as `0xRRGGBB`.
  package var fill: UInt32?
  /// Whether the text is bold.
  package var isBold: Bool

  /// Makes a conditional format.
  package init(
    _ range: CellRange, formula: String, fontColor: UInt32? = nil, fill: UInt32? = nil,
    isBold: Bool = false
  ) {
    self.range = range
    self.formula = formula
    self.fontColor = fontColor
    self.fill = fill
    self.isBold = isBold
  }
}
