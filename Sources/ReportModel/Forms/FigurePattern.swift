/// A pattern for figures of one table; row and column may each be `*` for all.
package struct FigurePattern: Hashable, Sendable {
  /// The key of the table.
  package var table: String
  /// The key of the row; nil for all.
  package var row: String?
  /// The key of the column; nil for all.
  package var column: String?

  /// Reads a pattern such as `disclosure/*/in-force`; nil if it does not have three parts.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }), parts[0] != "*" else { return nil }
    table = parts[0]
    row = parts[1] == "*" ? nil : parts[1]
    column = parts[2] == "*" ? nil : parts[2]
  }

  /// The pattern for one figure.
  init(_ key: FigureKey) {
    table = key.table
    row = key.row
    column = key.column
  }

  /// Whether a figure matches the pattern.
  package func contains(_ key: FigureKey) -> Bool {
    key.table == table && row.map { $0 == key.row } ?? true
      && column.map { $0 == key.column } ?? true
  }
}

extension FigurePattern: CustomStringConvertible {
  /// The pattern as it is written.
  package var description: String { "\(table)/\(row ?? "*")/\(column ?? "*")" }
}
