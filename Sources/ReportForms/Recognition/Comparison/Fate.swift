/// What became of a line.
enum Fate: Equatable {
  /// Its figures were taken.
  case read
  /// Its values are not as many as the headings.
  case unfit(found: Int, expected: Int)
  /// Nothing separates its label from its figures.
  case runTogether
  /// Several lines of figures stand where the form has one.
  case oneOfSeveral
  /// Another line has its label as well, and nobody can tell which is right.
  case repeated
  /// Labels around it may have moved, or two of the form's stand at it.
  case displaced
  /// No label of the form names it, and the table lacks some.
  case unknown
  /// The form does not have it.
  case added
}
