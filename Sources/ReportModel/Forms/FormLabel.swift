/// A label of a table.
public struct FormLabel: Hashable, Sendable {
  /// The official wording.
  public var text: String
  /// The wording with the line breaks of the official print.
  public var print: String
  /// The row that it labels, or whose columns it heads.
  public var row: String?
  /// The column that it heads.
  public var column: String?
}
