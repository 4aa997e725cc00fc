/// Rows and columns by their places in the form's table.
struct Position: Hashable {
  /// The row; nil for the column of a table with row labels.
  var row: Int?
  /// The column; nil for a row.
  var column: Int?
}
