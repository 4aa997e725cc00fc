import Spreadsheet

extension CellAddress {
  /// This cell as formulas of other sheets name it.
  func reference(on sheet: String) -> String { "\(CellAreas.quoted(sheet))!\(absolute)" }
}
