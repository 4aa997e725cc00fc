import Spreadsheet

extension CellAddress {
  /// The reference to this cell in formulas of other sheets.
  func reference(on sheet: String) -> String { "\(sheet.quotedAsSheet)!\(absolute)" }
}
