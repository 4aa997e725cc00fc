import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// A report of 200 different numbers, and the lines of the text that is written of it.
struct PastedSample {
  let form: ReportForm
  let report: Report
  let lines: [String]

  init() throws {
    form = try ReportForm.current()
    report = Report.distinct(form: form)
    lines = TabSeparatedText.text(of: report).components(separatedBy: "\n")
  }
}

/// A suite whose tests read pasted text, as it is or changed.
protocol ReadsPastedText {
  /// The text, and what it holds.
  var sample: PastedSample { get }
}

extension ReadsPastedText {
  var form: ReportForm { sample.form }
  var original: Report { sample.report }
  var lines: [String] { sample.lines }

  /// Reads lines as the text of a report in any form.
  func read(_ lines: [String]) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: lines.joined(separator: "\n"))]))
  }
}
