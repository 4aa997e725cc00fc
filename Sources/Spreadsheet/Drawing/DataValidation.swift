/// A rule on what may be typed into cells, with the message shown while they are selected.
package struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  package enum Criterion: Hashable, Sendable {
    /// Anything; the rule only shows its input message.
    case any
    /// A whole number of at least the minimum.
    case wholeNumber(minimum: Int)
    /// A decimal number of at least the minimum.
    case decimal(minimum: Double)
    /// One of the values in a range such as `名单!$A$1:$A$5`, or in a list given as one string.
    case list(formula: String)
    /// Anything that makes the formula true; references are relative to the first cell of the
    /// range.
    case custom(formula: String)
  }

  /// The cells it applies to.
  package var range: CellRange
  /// What is allowed; anything else is refused with a stop alert.
  package var criterion: Criterion
  /// The title of the input message, at most 32 characters.
  package var inputTitle = ""
  /// The input message, at most 255 characters.
  package var inputMessage = ""
  /// The title of the alert, at most 32 characters.
  package var errorTitle = ""
  /// The text of the alert, at most 255 characters.
  package var errorMessage = ""

  /// Makes a validation.
  package init(_ range: CellRange, _ criterion: Criterion) {
    self.range = range
    self.criterion = criterion
  }
}
