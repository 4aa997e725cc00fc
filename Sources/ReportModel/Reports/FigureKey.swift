/// The position of a figure in a form: table, row and column.
///
/// A key means the same in every form that has it; keys appear in JSON and tidy TSV.
public struct FigureKey: Sendable {
  /// The three keys and what they hash to.
  ///
  /// A report is full of figures, each with its key, and most of what is asked about a figure is
  /// looked up by it; so other modules may see inside.
  @usableFromInline
  final class Names: Sendable {
    @usableFromInline let table: String
    @usableFromInline let row: String
    @usableFromInline let column: String
    @usableFromInline let hash: Int

    init(_ table: String, _ row: String, _ column: String) {
      self.table = table
      self.row = row
      self.column = column
      var hasher = Hasher()
      hasher.combine(row)
      hasher.combine(column)
      hash = hasher.finalize()
    }
  }

  @usableFromInline let names: Names

  /// The key of the table, such as `requests`.
  @inlinable public var table: String {
    get { names.table }
    set { self = FigureKey(newValue, row, column) }
  }
  /// The key of the row, such as `newly-received`.
  @inlinable public var row: String {
    get { names.row }
    set { self = FigureKey(table, newValue, column) }
  }
  /// The key of the column, such as `natural-person`.
  @inlinable public var column: String {
    get { names.column }
    set { self = FigureKey(table, row, newValue) }
  }

  /// Makes a key.
  public init(_ table: String, _ row: String, _ column: String) {
    names = Names(table, row, column)
  }
}

extension FigureKey: Hashable {
  /// Whether table, row and column are the same.
  @inlinable
  public static func == (left: FigureKey, right: FigureKey) -> Bool {
    left.names === right.names
      || (left.names.hash == right.names.hash && left.row == right.row
        && left.column == right.column && left.table == right.table)
  }

  /// Hashes the row and the column, which tell nearly all figures apart.
  @inlinable
  public func hash(into hasher: inout Hasher) { hasher.combine(names.hash) }
}

extension FigureKey: CustomStringConvertible {
  /// The three keys with slashes between them.
  public var description: String { "\(table)/\(row)/\(column)" }

  /// The defined name of the figure's cell in a blank: `nb.<table>.<row>.<column>`, `-` as `_`.
  package var definedName: String {
    "nb.\(table).\(row).\(column)".replacing("-", with: "_")
  }
}
