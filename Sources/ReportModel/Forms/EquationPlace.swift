/// The row or column at which an equation holds, as findings refer to it.
public struct EquationPlace: Hashable, Sendable {
  /// The code of the equation.
  public var code: String
  /// The key of the table.
  public var table: String
  /// The key of the row; nil if the equation holds for a column.
  public var row: String?
  /// The key of the column; nil if the equation holds for a row.
  public var column: String?
}
