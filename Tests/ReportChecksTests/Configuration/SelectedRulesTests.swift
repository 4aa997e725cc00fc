import Foundation
import ReportModel
import Testing

@testable import ReportChecks

@Suite("Which of the selected rules are told")
struct SelectedRulesTests {
  private let report: Report

  /// A report with faults of four families.
  init() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.notes["requests"] = [Report.Paragraph("注")]
    report.unit = nil
    report.sections["problems"] = [Report.Paragraph("无")]
    report.set("disclosure/government-rules/issued", .blank)
    self.report = report
  }

  private func codes(
    _ select: [String], ignore: [String] = [], _ json: String = "{}"
  ) throws -> [String] {
    let configuration = try CheckConfiguration(json: Data(json.utf8))
    let selection = try RuleSelection(select: select, ignore: ignore)
    return Checker(configuration: configuration, selection: selection).findings(in: report)
      .map(\.code)
  }

  @Test(
    arguments: [
      ([], [], ["FRM401", "FIG102", "ORG201", "TXT301"]), (["FRM"], [], ["FRM401"]),
      (["frm401", "Org"], [], ["FRM401", "ORG201"]), (["F"], [], ["FRM401", "FIG102"]),
      (["TXT", "FRM"], [], ["FRM401", "TXT301"]), (["FRM", "FRM4"], [], ["FRM401"]),
      ([], ["TXT", "org2"], ["FRM401", "FIG102"]), (["FRM", "TXT"], ["FRM401"], ["TXT301"]),
      (["FRM401"], ["FRM"], []), (["SUM"], [], []), ([], ["F", "O", "T"], []),
    ] as [([String], [String], [String])])
  func `what is ignored stays out, whatever is selected, and order does not matter`(
    select: [String], ignore: [String], codes: [String]
  ) throws {
    #expect(try self.codes(select, ignore: ignore) == codes)
    #expect(try self.codes(select.reversed(), ignore: ignore.reversed()) == codes)
  }

  @Test func `selecting a rule does not turn it on again`() throws {
    #expect(try codes(["FRM401"], #"{"severity": {"FRM401": "off"}}"#) == [])
    #expect(try codes(["FRM"], #"{"severity": {"FRM304": "off"}}"#) == ["FRM401"])
  }

  @Test(arguments: [
    "ＦＲＭ", "FRM401 ", " FRM", "FRM*", "FRM401,TXT", "note-under-table", "form", "勾稽",
  ])
  func `only the beginning of a code selects`(selector: String) {
    #expect(throws: UnknownSelectorError(selector: selector)) {
      try RuleSelection(select: [selector])
    }
  }

  @Test func `the first selector that is unknown is told as it was given`() {
    let error = #expect(throws: UnknownSelectorError.self) {
      try RuleSelection(select: ["FRM", "abc", "def"], ignore: ["ghi"])
    }
    #expect(error?.selector == "abc")
  }

  @Test func `a rule of a later form is selected with its family`() throws {
    let selection = try RuleSelection(select: ["sum"], ignore: ["SUM3"])
    #expect(selection.contains("SUM901"))
    #expect(!selection.contains("SUM399"))
    #expect(!selection.contains("FRM101"))
    #expect(RuleSelection.all.contains("SUM901"))
  }
}
