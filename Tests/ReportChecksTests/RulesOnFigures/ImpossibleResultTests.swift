import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Results of formulas that no figure can have")
struct ImpossibleResultTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  /// A report whose totals are formulas, and in which 3.其他 is what the total leaves over.
  private func leftover(granted: Decimal) -> [Finding] {
    findings { report in
      let column = "natural-person"
      report.makeTotalsFormulas()
      report.figures[key("requests/handled-total/\(column)")]?.sum = nil
      report.set("requests/handled-total/\(column)", .number(5))
      report.set("requests/granted/\(column)", .number(granted))
      let others = SampleReport.results.filter { $0 != "other.other" }
        .map { key("requests/\($0)/\(column)") }
      var sum = FigureSum(key("requests/handled-total/\(column)"))
      for other in others { sum.add(other, times: -1) }
      let taken = others.compactMap { report[$0].number }.reduce(0, +)
      report.figures[key("requests/other.other/\(column)")]?.sum = sum
      report.set("requests/other.other/\(column)", .number(5 - taken))
      report.recalculate()
    }
  }

  @Test func `what a total leaves over is told where it is negative, and its own total is not`() {
    #expect(!leftover(granted: 3).contains { $0.code == "FIG002" })
    let found = leftover(granted: 9).filter { $0.code == "FIG002" }
    #expect(found.map(\.key) == [key("requests/other.other/natural-person")])
    #expect(found.first?.severity == .error)
  }

  @Test(arguments: [(-3, "FIG002"), (2.5, "FIG003"), (-2.5, "FIG002")] as [(Decimal, String)])
  func `a formula of constants is judged like a number that was typed`(
    number: Decimal, code: String
  ) {
    let found = findings { report in
      report.figures[key("disclosure/licensing/decisions")]?.sum = FigureSum(constant: number)
      report.set("disclosure/licensing/decisions", .number(number))
    }
    #expect(found.map(\.code) == [code])
    #expect(found.map(\.actual) == [.number(number)])
  }

  @Test(
    arguments: [(-1.5, ["FIG003"]), (1.5, ["FIG003"]), (-2, []), (0, [])] as [(Decimal, [String])])
  func `a change may be negative, but is whole`(number: Decimal, codes: [String]) throws {
    let old = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = ExampleReport.report(form: old)
    report.year = 2020
    report.set("disclosure/licensing/item-change", .number(number))
    let found = Checker().findings(in: report).filter { $0.code.hasPrefix("FIG00") }
    #expect(found.map(\.code) == codes)
  }
}
