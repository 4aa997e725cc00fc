import Spreadsheet

/// The cells of a table on a sheet; in a text, whole lines.
struct TableArea {
  var key: String
  var rows: ClosedRange<Int>
  /// The columns; nil for whole lines.
  var columns: ClosedRange<Int>?

  func contains(_ address: CellAddress) -> Bool {
    rows.contains(address.row) && columns?.contains(address.column) != false
  }
}
