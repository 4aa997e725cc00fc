import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Totals whose formulas are wrong")
struct FormulaFaultTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  /// What the formulas of a report are blamed for: the total, what it leaves out, what it counts too
  /// often.
  private struct Blame: Equatable {
    var total: String
    var leftOut: [String] = []
    var tooOften: [String] = []
    var expected: Decimal?
  }

  private func name(_ key: FigureKey) -> String { "\(key.row)/\(key.column)" }

  private func blames(_ review: EquationReview) -> [Blame] {
    review.faults.compactMap { fault in
      guard case .formula(let leftOut, let tooOften) = fault.cause, let total = fault.suspects.first
      else { return nil }
      return Blame(
        total: name(total), leftOut: leftOut.map(name), tooOften: tooOften.map(name),
        expected: fault.expected)
    }
  }

  /// A report in which every total is a formula, then changed.
  private func review(
    _ lines: [String] = ["1 2 0", "3 4 0", "0 0 0"], _ change: (inout Report) -> Void
  ) -> EquationReview {
    var report = Report(form, lines: lines)
    report.makeTotalsFormulas()
    change(&report)
    return report.review
  }

  @Test func `what is left out and what is counted too often are told apart`() {
    let review = review { $0.compute("s/a/total", from: ["s/a/x", "s/a/x", "s/b/y"]) }
    #expect(
      blames(review) == [
        Blame(total: "a/total", leftOut: ["a/y"], tooOften: ["a/x", "b/y"], expected: 3)
      ])
  }

  @Test func `the totals that add it up are not blamed for it`() {
    let review = review { report in
      report.compute("s/a/total", from: ["s/a/x"])
      report.compute("s/total/total", from: ["s/a/total", "s/b/total"])
    }
    #expect(blames(review) == [Blame(total: "a/total", leftOut: ["a/y"], expected: 3)])
    #expect(review.faults.count == 1)
    // What fails on its account holds once it is corrected, and stands in its fault.
    #expect(review.faults.first?.equations.map(\.name) == ["SUM901 a", "SUM901 total"])
  }

  @Test func `a total of a wrong total is right, though its equation comes first`() throws {
    let form = CustomForm(
      columns: ["all", "q", "r", "s", "t"],
      lines: [
        CustomForm.Line(left: ["all"], right: ["q", "s", "t"]),
        CustomForm.Line(code: "SUM902", left: ["r"], right: ["s", "t"]),
      ])
    var report = try form.report("0 1 0 2 4")
    report.compute("s/a/r", from: ["s/a/s"])
    report.compute("s/a/all", from: ["s/a/q", "s/a/r"])
    #expect(blames(report.review) == [Blame(total: "a/r", leftOut: ["a/t"], expected: 6)])
    #expect(report.review.faults.first?.equations.map(\.name) == ["SUM901 a", "SUM902 a"])
  }

  @Test func `a grand total that is wrong both ways is blamed once`() {
    let review = review { $0.compute("s/total/total", from: ["s/total/x"]) }
    #expect(blames(review).map(\.total) == ["total/total"])
    #expect(blames(review).map(\.expected) == [10])
    #expect(
      review.faults.first?.equations.map(\.name) == ["SUM901 total", "SUM902 total"])
  }

  @Test func `two wrong formulas are two faults`() {
    let review = review { report in
      report.compute("s/a/total", from: ["s/a/x"])
      report.compute("s/b/total", from: ["s/b/y"])
    }
    #expect(
      blames(review) == [
        Blame(total: "a/total", leftOut: ["a/y"], expected: 3),
        Blame(total: "b/total", leftOut: ["b/x"], expected: 7),
      ])
  }

  @Test func `a number added to the right sum is neither left out nor too often`() {
    let review = review { $0.compute("s/a/total", from: ["s/a/x", "s/a/y"], adding: -1) }
    #expect(blames(review) == [Blame(total: "a/total", expected: 3)])
  }

  @Test(arguments: ["1 0 0", "1 _ 0", "1 / 0"])
  func `a formula that leaves out nothing yet is no fault`(row: String) {
    let review = review([row, "3 4 0", "0 0 0"]) { $0.compute("s/a/total", from: ["s/a/x"]) }
    #expect(review.faults.isEmpty)
  }

  @Test func `what it should give is unknown while a term is missing`() {
    let leftOut = { (row: String) in
      review([row, "3 4 0", "0 0 0"]) { $0.compute("s/a/total", from: ["s/a/x", "s/a/x"]) }
    }
    #expect(blames(leftOut("5 2 0")).map(\.expected) == [7])
    // Twice 5 may be 5 and a blank.
    #expect(blames(leftOut("5 _ 0")).isEmpty)
    // In the other direction no number in the blank helps.
    let blank = review(["5 _ 0", "3 4 0", "0 0 0"]) {
      $0.compute("s/a/total", from: ["s/b/x"])
    }
    #expect(blames(blank) == [Blame(total: "a/total", leftOut: ["a/x", "a/y"], tooOften: ["b/x"])])
  }

  @Test func `a formula over an entry in doubt is not judged`() {
    let review = review(["1 -2 0", "3 4 0", "0 0 0"]) {
      $0.compute("s/a/total", from: ["s/a/x"])
    }
    #expect(blames(review).isEmpty)
  }

  @Test func `a typed total is an entry and not a formula`() {
    let review = review { report in
      report.figures[SmallForm.key("a", "total")]?.sum = nil
      report.set("s/a/total", .number(9))
    }
    #expect(blames(review).isEmpty)
    #expect(
      review.faults.map(\.suspects) == [["x", "y", "total"].map { SmallForm.key("a", $0) }])
    #expect(review.faults.map(\.expected) == [nil])
  }

  @Test func `once it is corrected the entries are judged by the right sum`() throws {
    // a/total leaves out y; the typed total of column x is too large by 1 as well.
    let review = review { report in
      report.compute("s/a/total", from: ["s/a/x"])
      report.figures[SmallForm.key("total", "x")]?.sum = nil
      report.set("s/total/x", .number(5))
    }
    #expect(blames(review).map(\.total) == ["a/total"])
    let other = try #require(review.faults.last)
    #expect(review.faults.count == 2)
    #expect(other.equations.first?.name == "SUM902 x")
    #expect(other.suspects.contains(SmallForm.key("total", "x")))
    #expect(review.entries.sum(of: SmallForm.key("a", "total")).multiples.count == 2)
    #expect(review.entriesAsRead.sum(of: SmallForm.key("a", "total")).multiples.count == 1)
  }
}
