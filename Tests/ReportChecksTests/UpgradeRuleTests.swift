import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Figures that an upgrade left undivided")
struct UpgradeRuleTests {
  let blanks = ["requests/other.supplement-overdue/*", "requests/other.processing-fee-overdue/*"]
  var report: Report

  init() throws {
    report = ExampleReport.report(form: try ReportForm.current())
    let columns = report.form.table("requests")?.columns ?? []
    for column in columns {
      report.observations.append(
        Observation(
          .undividedFigure(
            covers: [
              key("requests/other.supplement-overdue/\(column)"),
              key("requests/other.processing-fee-overdue/\(column)"),
            ], reason: LocalizedText(zh: "原表未区分，请核实后拆分。", en: "Verify and divide it.")),
          key: key("requests/other.other/\(column)")))
    }
    for place in blanks { report.set(place, .blank) }
  }

  @Test func `they are one warning, that to be divided first`() throws {
    var report = report
    report.set("requests/other.other/business", .number(4))
    report.set("requests/other.other/total", .number(4))
    let finding = try #require(
      Checker().findings(in: report).first { $0.code == "FRM501" })
    #expect(finding.severity == .warning)
    #expect(finding.keys.count == 6)
    #expect(finding.key == key("requests/other.other/business"))
    #expect(finding.message.zh.hasPrefix("“（六）3.其他”行“商业企业”列：原表"))
  }

  @Test func `the blanks they cover count as nothing and are not told again`() {
    #expect(Checker().findings(in: report).map(\.code) == ["FRM501"])
    var wrong = report
    wrong.set("requests/other.other/natural-person", .number(40))
    let findings = Checker().findings(in: wrong)
    let codes = findings.map(\.code) + findings.flatMap(\.equations).map(\.code)
    #expect(codes.contains("SUM301") && codes.contains("SUM302"))
    #expect(!codes.contains { $0.hasPrefix("FIG") })
  }

  @Test func `once a part is filled in, the rest is told as any blank`() {
    var report = report
    report.set(blanks[0], .number(0))
    #expect(Checker().findings(in: report).map(\.code) == ["FIG101"])
  }
}
