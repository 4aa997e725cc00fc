/// The position of a figure in a form: table, row and column.
///
/// A key means the same in every form that has it; keys appear in JSON and tidy TSV.
public struct FigureKey: Hashable, Sendable {
  /// The key of the table, such as `requests`.
  public var table: String
  /// The key of the row, such as `newly-received`.
  public var row: String
  /// The key of the column, such as `natural-person`.
  public var column: String

  /// Makes a key.
  public init(_ table: String, _ row: String, _ column: String) {
    self.table = table
    self.row = row
    self.column = column
  }
}

extension FigureKey {
  /// Hashes the row and the column, which tell nearly all figures apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(row)
    hasher.combine(column)
  }
}

extension FigureKey: CustomStringConvertible {
  /// The three keys with slashes between them.
  public var description: String { "\(table)/\(row)/\(column)" }

  /// The defined name of the figure's cell in a blank: `nb.<table>.<row>.<column>`, `-` as `_`.
  package var definedName: String {
    "nb.\(table).\(row).\(column)".replacing("-", with: "_")
  }
}
