import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// A report of 200 different numbers, and the official sheet that holds it.
struct OfficialSample {
  let form: ReportForm
  let report: Report
  let sheet: Grid

  init() throws {
    form = try ReportForm.current()
    report = Report.distinct(form: form)
    sheet = Grid(try #require(OfficialDrawing.drawing(of: report).sheets.first))
  }
}
