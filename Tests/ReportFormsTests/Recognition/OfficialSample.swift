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

/// A suite whose tests read the official sheet, as it is or changed.
protocol ReadsOfficialSheet {
  /// The sheet, and what it holds.
  var sample: OfficialSample { get }
}

extension ReadsOfficialSheet {
  var form: ReportForm { sample.form }
  var original: Report { sample.report }
  var official: Grid { sample.sheet }

  /// Reads sheets as those of a report in any form.
  func read(_ grids: Grid..., origin: Workbook.Origin = .workbook) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: origin, grids: grids))
  }
}
