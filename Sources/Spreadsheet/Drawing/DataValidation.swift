/// A rule on what may be typed into cells, with the message shown while they are selected.
public struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  public enum Criterion: Hashable, Sendable {
    /// Anything; only the input message counts.
    case any
    /// A whole number not below the bound.
    case wholeNumber(minimum: Int)
    /// A decimal number not below the bound.
    case decimal(minimum: Double)
    /// One of the values of a range such as `名单!$A$1:$A$5`, or of a list in one text.
    case list(formula: String)
    /// Whatever makes the formula true; relative to the first cell of the range.
    case custom(formula: String)
  }

  /// The cells it holds for.
  public var range: CellRange
  /// What is allowed; anything else is refused with a stop alert.
  public var criterion: Criterion
  /// The title of the input message, at most 32 characters.
  public var inputTitle = ""
  /// The input message, at most 255 characters.
  public var inputMessage = ""
  /// The title of the alert, at most 32 characters.
  public var errorTitle = ""
  /// The text of the alert, at most 255 characters.
  public var errorMessage = ""

  /// Makes a validation.
  public init(_ range: CellRange, _ criterion: Criterion) {
    self.range = range
    self.criterion = criterion
  }
}
