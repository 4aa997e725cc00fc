import Spreadsheet

/// The cells of a table on a sheet; in a text, whole lines.
struct TableArea {
  /// The key of the table.
  var key: String
  /// The rows.
  var rows: ClosedRange<Int>
  /// The columns; nil for whole lines.
  var columns: ClosedRange<Int>?

  func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns?.contains(address.column) != false
  }
}
