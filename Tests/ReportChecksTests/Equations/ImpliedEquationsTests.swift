import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Equations that fail because others do")
struct ImpliedEquationsTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  /// The failing equations, and those of them that are implied.
  private func implied(
    _ numbers: [Int?], _ change: (inout Report) -> Void
  ) -> (failing: [String], implied: [String]) {
    var report = SmallForm.report(form, numbers)
    change(&report)
    return Self.implied(report)
  }

  private static func implied(_ report: Report) -> (failing: [String], implied: [String]) {
    let (equations, entries) = report.equationsInEntries
    let judged = equations.filter { !$0.isEmpty && !$0.isInDoubt }
    let failing = judged.filter(\.fails)
    let implied = ImpliedEquations(of: failing, among: judged, entries)
    return (failing.map(\.name), failing.filter(implied.contains).map(\.name))
  }

  /// Makes the totals of the rows formulas, while those of the columns are typed.
  private func computeRows(_ report: inout Report) {
    for row in SmallForm.rows {
      report.compute("s/\(row)/total", from: ["s/\(row)/x", "s/\(row)/y"])
    }
  }

  @Test func `the column of computed totals fails with one of the columns that it adds up`() {
    let one = implied([1, 2, 3, 3, 4, 7, 5, 6, 11], computeRows)
    #expect(one.failing == ["SUM902 x", "SUM902 total"])
    #expect(one.implied == ["SUM902 total"])
    let both = implied([1, 2, 3, 3, 4, 7, 5, 8, 13], computeRows)
    #expect(both.failing == ["SUM902 x", "SUM902 y", "SUM902 total"])
    #expect(both.implied == ["SUM902 total"])
  }

  @Test func `of two that follow from each other the longer one is implied`() {
    // y of row b is repeated as its x, so that the column of x has a formula as well.
    let found = implied([1, 2, 3, 4, 4, 8, 6, 6, 12]) { report in
      report.compute("s/b/x", from: ["s/b/y"])
      computeRows(&report)
    }
    #expect(found.failing == ["SUM902 x", "SUM902 total"])
    #expect(found.implied == ["SUM902 total"])
  }

  @Test func `it holds where two columns make up for each other`() {
    let found = implied([1, 2, 3, 3, 4, 7, 5, 5, 10], computeRows)
    #expect(found.failing == ["SUM902 x", "SUM902 y"])
    #expect(found.implied.isEmpty)
  }

  @Test func `typed totals imply nothing, since each of them may be wrong`() {
    let found = implied([1, 2, 3, 3, 4, 7, 5, 6, 11]) { _ in }
    #expect(found.failing == ["SUM902 x", "SUM902 total"])
    #expect(found.implied.isEmpty)
  }

  @Test func `a wrong grand total is told along its row, from which its column follows`() {
    // It is typed, like the totals of the columns; those of the rows are computed.
    let found = implied([1, 2, 3, 3, 4, 7, 4, 6, 11]) { report in
      for place in ["a", "b"] {
        report.compute("s/\(place)/total", from: ["s/\(place)/x", "s/\(place)/y"])
      }
    }
    #expect(found.failing == ["SUM901 total", "SUM902 total"])
    #expect(found.implied == ["SUM902 total"])
  }

  @Test func `beside entries in doubt nothing is implied`() {
    let found = implied([1, 2, 3, 3, 4, 7, 5, 6, 11]) { report in
      computeRows(&report)
      report.set("s/a/x", .unreadable, raw: "一")
    }
    #expect(found.failing.isEmpty)
    let lone = implied([1, 2, 3, 3, 4, 7, 4, 6, 99]) { report in
      report.compute("s/a/total", from: ["s/a/x", "s/a/y"])
      report.set("s/total/y", .unreadable, raw: "六")
    }
    #expect(lone.failing == ["SUM902 total"])
    #expect(lone.implied.isEmpty)
  }

  /// At most as many carried out as came in, with computed totals.
  private func bounds(_ a: String, _ b: String) throws -> Report {
    let form = CustomForm(
      rows: ["a", "b"], columns: ["x", "y", "total"],
      lines: [
        CustomForm.Line(left: ["total"], right: ["x", "y"]),
        CustomForm.Line(code: "SUM902", each: "column", left: ["b"], relation: "<=", right: ["a"]),
      ])
    var report = try form.report(a + " 0", b + " 0")
    computeBounds(&report)
    return report
  }

  private func computeBounds(_ report: inout Report) {
    for row in ["a", "b"] {
      report.compute("s/\(row)/total", from: ["s/\(row)/x", "s/\(row)/y"])
    }
  }

  @Test(arguments: [
    ("1 1", "4 4", ["SUM902 x", "SUM902 y", "SUM902 total"], ["SUM902 total"]),
    ("1 1", "4 0", ["SUM902 x", "SUM902 total"], ["SUM902 total"]),
    ("1 9", "4 0", ["SUM902 x"], []), ("4 4", "4 4", [], []),
  ])
  func `a bound is implied by the bounds that it adds up`(
    a: String, b: String, failing: [String], implied: [String]
  ) throws {
    let found = Self.implied(try bounds(a, b))
    #expect(found.failing == failing)
    #expect(found.implied == implied)
  }

  @Test func `an equality is not implied by bounds over the same figures`() throws {
    let form = CustomForm(
      columns: ["x", "y", "p", "q"],
      lines: [
        CustomForm.Line(code: "SUM901", left: ["p"], relation: "<=", right: ["x"]),
        CustomForm.Line(code: "SUM902", left: ["q"], right: ["x"]),
        CustomForm.Line(code: "SUM903", left: ["q"], relation: "<=", right: ["y"]),
      ])
    var report = try form.report("1 1 4 0")
    // q is computed to be p, so that the equality says of p and x what the bound says.
    report.compute("s/a/q", from: ["s/a/p"])
    let found = Self.implied(report)
    #expect(found.failing == ["SUM901 a", "SUM902 a", "SUM903 a"])
    #expect(found.implied.isEmpty)
  }
}
