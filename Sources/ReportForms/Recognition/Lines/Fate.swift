/// What became of a line.
enum Fate: Equatable {
  /// Its figures were read.
  case read
  /// The number of its values differs from the number of headings.
  case unfit(found: Int, expected: Int)
  /// Nothing separates its label from its figures.
  case runTogether
  /// The next line may continue its last number.
  case broken
  /// There are several lines of figures where the form has one.
  case oneOfSeveral
  /// Another line has the same label, and there is no way to know which is right.
  case repeated
  /// Nearby labels may have moved, or it has two labels of the form.
  case displaced
  /// It has no label of the form, and the table lacks some line.
  case unknown
  /// The form has no such line.
  case added
}
