import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("What forces a blank to be 0, and what does not")
struct ForcedZeroRulesTests {
  private func forced(
    _ form: CustomForm, _ row: String, _ change: (inout Report) -> Void = { _ in }
  ) throws -> [String] {
    var report = try form.report(row)
    change(&report)
    return ForcedZeros(report).keys.map(\.column)
  }

  /// The form in which p is the sum of q and r.
  private func sum(severity: String = "error", kinds: [String: String] = [:]) -> CustomForm {
    CustomForm(
      columns: ["p", "q", "r"], kinds: kinds,
      lines: [CustomForm.Line(left: ["p"], right: ["q", "r"], severity: severity)])
  }

  @Test(arguments: [
    ("5 5 _", ["r"]), ("5 5 /", ["r"]), ("5 4 _", []), ("5 6 _", []), ("0 _ /", ["q", "r"]),
    ("_ 0 0", ["p"]), ("/ 0 _", []), ("_ 0 1", []), ("5 5 0", []), ("_ _ _", []),
    ("5 约五 _", []), ("0 约五 _", ["r"]), ("-1 -1 _", []), ("5 5.5 _", []),
  ])
  func `blanks and marks are where their total is made up without them`(
    row: String, columns: [String]
  ) throws {
    #expect(try forced(sum(), row) == columns)
  }

  @Test(arguments: [("0.5 0.5 _", ["r"]), ("0.51 0.5 _", []), ("0.5 0.51 _", [])])
  func `amounts are compared to the last digit`(row: String, columns: [String]) throws {
    let form = sum(kinds: ["p": "amount", "q": "amount", "r": "amount"])
    #expect(try forced(form, row) == columns)
  }

  @Test func `a relation that only asks for an explanation forces nothing`() throws {
    #expect(try forced(sum(severity: "warning"), "5 5 _") == [])
  }

  @Test(arguments: ["0 _ 3", "_ 3 3"])
  func `a bound that is met with any number forces nothing`(row: String) throws {
    let form = CustomForm(
      columns: ["p", "q", "r"],
      lines: [CustomForm.Line(left: ["p"], relation: "<=", right: ["q", "r"])])
    #expect(try forced(form, row) == [])
  }

  @Test func `a formula that counts a blank twice forces it all the same`() throws {
    let double = { (report: inout Report) in report.compute("s/a/r", from: ["s/a/q", "s/a/q"]) }
    #expect(try forced(sum(), "0 _ 0", double) == ["q"])
    #expect(try forced(sum(), "3 _ 0", double) == [])
  }

  @Test func `a formula with a number of its own forces nothing`() throws {
    let form = CustomForm(
      columns: ["p", "q", "r", "s"],
      lines: [CustomForm.Line(left: ["p"], right: ["q", "r", "s"])])
    let constant = { (report: inout Report) in
      report.compute("s/a/r", from: ["s/a/q"], adding: -2)
    }
    // Without the 2 that r takes away, twice 1 would leave no room in a p of 2.
    #expect(try forced(form, "2 1 0 _", constant) == [])
    #expect(try forced(form, "2 1 0 _") { $0.compute("s/a/r", from: ["s/a/q"]) } == ["s"])
  }

  @Test func `a computed total of its own terms forces nothing`() throws {
    #expect(try forced(sum(), "5 5 _") { $0.compute("s/a/p", from: ["s/a/q", "s/a/r"]) } == [])
  }

  @Test func `a blank formula is 0 if all that it adds up is`() throws {
    let form = try SmallForm.form()
    let forced = { (lines: [String]) in
      var report = Report(form, lines: lines)
      report.compute("s/a/total", from: ["s/a/x", "s/a/y"])
      report.set("s/a/total", .blank)
      return ForcedZeros(report).keys.map { "\($0.row)/\($0.column)" }
    }
    #expect(forced(["_ / _", "3 4 7", "3 4 7"]) == ["a/x", "a/y", "a/total"])
    #expect(forced(["_ / _", "3 4 7", "3 _ _"]) == ["a/x"])
  }

  @Test func `a table with a broken structure forces nothing, another one does`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.set("requests/refused.state-secret/business", .blank)
    report.set("reviews-and-suits/litigation-direct/other", .notApplicable, raw: "/")
    #expect(ForcedZeros(report).keys.map(\.table) == ["requests", "reviews-and-suits"])
    report.observations = [Observation(.displacedLabels(table: "requests"))]
    #expect(ForcedZeros(report).keys.map(\.table) == ["reviews-and-suits"])
  }

  @Test func `a number in merged cells forces nothing`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.set("reviews-and-suits/reconsideration/corrected", .blank)
    #expect(ForcedZeros(report).keys.map(\.column) == ["corrected"])
    let merged = ["upheld", "corrected"].compactMap {
      report[key("reviews-and-suits/reconsideration/\($0)")].source
    }
    report.observations = [Observation(.mergedFigures, text: "1", cells: merged)]
    #expect(ForcedZeros(report).keys.isEmpty)
  }

  @Test func `the form of 2019 has its own results`() throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = ExampleReport.report(form: form)
    for column in ["business", "research", "total"] {
      report.set("requests/other/\(column)", .blank)
    }
    report.set("disclosure/licensing/item-change", .blank)
    #expect(
      ForcedZeros(report).keys
        == ["business", "research", "total"].map { key("requests/other/\($0)") })
    // Its figures of disclosure are in no equation.
    report.set("disclosure/*/*", .blank)
    #expect(ForcedZeros(report).keys.count == 3)
  }
}
