public import ReportModel
public import Spreadsheet
/// Stub.
public enum BlankDrawing {
  /// Stub.
  public static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    WorkbookDrawing(sheets: [])
  }
}
