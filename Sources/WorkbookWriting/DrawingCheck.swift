import Spreadsheet

/// Refuses what Excel refuses and libxlsxwriter lets pass, before anything is written.
enum DrawingCheck {
  /// Throws the first thing that is wrong with a drawing.
  static func check(_ drawing: WorkbookDrawing) throws(WriteError) {
    guard !drawing.sheets.isEmpty else { throw WriteError(.noSheet) }
  }
}
