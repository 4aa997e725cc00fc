import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Figures that slipped by one cell")
struct SlippedRunTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  /// The columns of the run that slipped, from the one that overwrote another up to the blank.
  private func run(
    _ lines: String..., into blank: FigureKey? = nil, change: (inout Report) -> Void = { _ in }
  ) -> [String]? {
    var report = Report(form, lines: lines)
    change(&report)
    return run(report, into: blank)
  }

  private func run(_ report: Report, into blank: FigureKey? = nil) -> [String]? {
    let (equations, entries) = report.equationsInEntries
    let judged = equations.filter { !$0.isEmpty && !$0.isInDoubt }
    return SlippedRun(report, entries)
      .undoing(judged.filter(\.fails), under: judged, into: blank)?
      .map { "\($0.row)/\($0.column)" }
  }

  @Test func `the row of right figures has none`() {
    #expect(run("1 2 3", "3 4 7", "4 6 10") == nil)
    // Nor has one with a mere blank.
    #expect(run("1 _ 3", "3 4 7", "4 6 10") == nil)
  }

  @Test func `to the right the blank is the first`() {
    #expect(run("_ 1 2", "3 4 7", "4 6 10") == ["a/total", "a/y", "a/x"])
  }

  @Test func `to the left the blank is the last`() {
    #expect(run("2 3 _", "3 4 7", "4 6 10") == ["a/x", "a/y", "a/total"])
  }

  @Test func `a single figure is no run`() {
    // The total 3 stands in place of y.
    #expect(run("1 3 _", "3 4 7", "4 6 10") == nil)
  }

  @Test func `a run is no longer than it need be`() throws {
    let form = CustomForm(
      columns: ["limit", "q", "r", "s", "t"],
      lines: [CustomForm.Line(left: ["r"], right: ["limit"])])
    // Once 3 is back at r, the equation holds, wherever the 4 belongs.
    #expect(run(try form.report("3 _ 2 3 4")) == ["a/s", "a/r", "a/q"])
    // A longer one is taken where a shorter one does not do.
    var longer = form
    longer.lines.append(CustomForm.Line(code: "SUM902", left: ["t"], right: ["limit", "q"]))
    #expect(run(try longer.report("3 _ 2 3 6")) == ["a/t", "a/s", "a/r", "a/q"])
  }

  @Test func `a mark is as good as a blank`() {
    #expect(run("/ 1 2", "3 4 7", "4 6 10") == ["a/total", "a/y", "a/x"])
  }

  @Test(arguments: [
    // y of row b is 3, so that its column fails even with a 2 in row a.
    ["_ 1 2", "3 3 6", "4 6 10"],
    // 2 and 1 moved back break the column of x, which holds.
    ["_ 2 1", "3 4 7", "4 6 10"],
    // Row b fails on its own account.
    ["_ 1 2", "3 4 9", "4 6 10"],
  ])
  func `a slip must mend all that fails and break nothing`(lines: [String]) {
    #expect(run(Report(form, lines: lines)) == nil)
  }

  @Test func `what cannot be read ends a run, and so does a formula`() {
    let lines = ["_ 1 2", "3 4 7", "4 6 10"]
    var report = Report(form, lines: lines)
    report.set("s/a/y", .unreadable, raw: "一")
    #expect(run(report) == nil)
    report = Report(form, lines: lines)
    report.compute("s/a/total", from: ["s/a/x", "s/a/y"])
    #expect(run(report) == nil)
  }

  @Test func `it lies in one row of one sheet`() {
    let elsewhere = { (report: inout Report) -> Void in
      report.figures[SmallForm.key("a", "x")]?.source?.sheet = "二"
    }
    #expect(run("_ 1 2", "3 4 7", "4 6 10", change: elsewhere) == nil)
    let below = { (report: inout Report) -> Void in
      report.figures[SmallForm.key("a", "x")]?.source?.address.row = 30
    }
    #expect(run("_ 1 2", "3 4 7", "4 6 10", change: below) == nil)
    let without = { (report: inout Report) in
      for key in report.form.figureKeys { report.figures[key]?.source = nil }
    }
    #expect(run("_ 1 2", "3 4 7", "4 6 10", change: without) == nil)
  }

  @Test func `figures are beside each other by their cells, not by the form`() {
    // The sheet has y before x.
    let swapped = { (report: inout Report) in
      let x = report[SmallForm.key("a", "x")].source
      let y = report[SmallForm.key("a", "y")].source
      report.figures[SmallForm.key("a", "x")]?.source = y
      report.figures[SmallForm.key("a", "y")]?.source = x
    }
    #expect(run("_ 1 2", "3 4 7", "4 6 10", change: swapped) == nil)
  }

  @Test func `only the blank that is asked about counts`() {
    let x = SmallForm.key("a", "x")
    let other = SmallForm.key("b", "x")
    #expect(run("_ 1 2", "3 4 7", "4 6 10", into: x) == ["a/total", "a/y", "a/x"])
    #expect(run("_ 1 2", "3 4 7", "4 6 10", into: other) == nil)
  }
}
