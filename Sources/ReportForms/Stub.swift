public import ReportModel
public import Spreadsheet
public enum HTMLPage { public static func html(of report: Report) -> String { "" } }
public enum BlankDrawing {
  public static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    WorkbookDrawing(sheets: [])
  }
}
