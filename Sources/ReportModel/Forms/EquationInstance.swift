/// An equation at one row or column: the figures on either side.
public struct EquationInstance: Hashable, Sendable {
  /// The code of the equation.
  public var code: String
  /// The figures whose sum is the left side.
  public var left: [FigureKey]
  /// The figures whose sum is the right side.
  public var right: [FigureKey]

  /// All figures of the equation.
  package var terms: [FigureKey] { left + right }
}

extension EquationInstance {
  /// The row or the column that all figures of the equation share.
  package var place: EquationPlace {
    let rows = Set(terms.map(\.row))
    let columns = Set(terms.map(\.column))
    return EquationPlace(
      code: code, table: terms.first?.table ?? "", row: rows.count == 1 ? rows.first : nil,
      column: columns.count == 1 ? columns.first : nil)
  }
}
