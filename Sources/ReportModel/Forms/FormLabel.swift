/// A label of a table.
package struct FormLabel: Hashable, Sendable {
  /// The official wording.
  package var text: String
  /// The wording with the line breaks of the official print.
  package var print: String
  /// The row that it labels, or whose columns it heads.
  package var row: String?
  /// The column that it heads.
  package var column: String?
}
