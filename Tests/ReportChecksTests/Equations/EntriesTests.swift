import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Which figures are entries, and which of them prove anything")
struct EntriesTests {
  var report: Report

  init() throws { report = try SampleReport.report() }

  private func entries(_ change: (inout Report) -> Void) -> Entries {
    var report = report
    change(&report)
    return Entries(report)
  }

  @Test func `numbers are known, blanks and marks open, other content in doubt`() {
    let entries = entries { report in
      report.set("requests/granted/research", .blank)
      report.set("requests/granted/nonprofit", .notApplicable, raw: "/")
      report.set("requests/granted/other", .unreadable, raw: "约3件")
    }
    #expect(entries.numbers.count == 197)
    #expect(
      entries.open == [key("requests/granted/research"), key("requests/granted/nonprofit")])
    #expect(entries.doubtful == [key("requests/granted/other")])
    #expect(entries.numbers[key("requests/granted/other")] == nil)
  }

  @Test(arguments: [
    ("requests/granted/research", "0", false), ("requests/granted/research", "-1", true),
    ("requests/granted/research", "2.5", true), ("requests/granted/research", "2.0", false),
    ("disclosure/administrative-charges/amount", "2.5", false),
    ("disclosure/administrative-charges/amount", "-0.01", true),
  ])
  func `a number that cannot be is known and in doubt`(
    place: String, number: String, isDoubtful: Bool
  ) throws {
    let number = try #require(Decimal(plain: number))
    let entries = entries { $0.set(place, .number(number)) }
    #expect(entries.doubtful == (isDoubtful ? [key(place)] : []))
    #expect(entries.numbers[key(place)] == number)
  }

  @Test(arguments: [("-3", false), ("0", false), ("-1.5", true), ("1.5", true)])
  func `a change may be negative but not a fraction`(number: String, isDoubtful: Bool) throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = Report(form: form)
    report.set("*/*/*", .number(0))
    report.set("disclosure/licensing/item-change", .number(try #require(Decimal(plain: number))))
    #expect(Entries(report).doubtful.isEmpty != isDoubtful)
  }

  @Test func `what stands in merged cells is in doubt, blank or not`() throws {
    let places = ["requests/granted/research", "requests/granted/nonprofit"]
    let cells = places.compactMap { report[key($0)].source }
    try #require(cells.count == 2)
    let entries = entries { report in
      report.set(places[1], .blank)
      report.observations = [Observation(.mergedFigures, text: "4", cells: cells)]
    }
    #expect(entries.doubtful == Set(places.map { key($0) }))
    #expect(entries.open.isEmpty)
    #expect(entries.numbers[key(places[0])] == 1002)
  }

  @Test func `text that a total leaves out is in doubt, the total is not`() throws {
    let text = try #require(report[key("requests/granted/research")].source)
    let total = try #require(report[key("requests/granted/total")].source)
    let left = entries {
      $0.observations = [Observation(.textLeftOut([text]), cells: [total])]
    }
    #expect(left.doubtful == [key("requests/granted/research")])
    // Text that every total counts is a number like the others.
    let counted = entries { $0.observations = [Observation(.numberAsText, cells: [text])] }
    #expect(counted.doubtful.isEmpty)
  }

  @Test func `a figure without a cell is in no merged cell`() {
    let entries = entries { report in
      report.figures[key("requests/granted/research")]?.source = nil
      report.observations = [Observation(.mergedFigures)]
    }
    #expect(entries.doubtful.isEmpty)
  }

  @Test func `a formula is no entry, whatever it gives`() {
    let entries = entries { report in
      report.compute("requests/granted/total", from: ["requests/granted/research"])
      report.figures[key("requests/granted/total")]?.state = .number(-7)
    }
    let total = key("requests/granted/total")
    #expect(!entries.isEntry(total) && entries.isEntry(key("requests/granted/research")))
    #expect(entries.numbers[total] == nil)
    #expect(!entries.doubtful.contains(total) && !entries.open.contains(total))
  }
}

@Suite("Formulas followed to entries")
struct EntrySumTests {
  var report: Report

  init() throws {
    report = SmallForm.report(try SmallForm.form(), SmallForm.right((1, 2), (3, 4)))
  }

  private let grand = SmallForm.key("total", "total")

  private func multiples(_ report: Report) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: Entries(report).sum(of: grand).multiples
        .map { ("\($0.row)/\($0.column)", $1) })
  }

  @Test func `an entry is the sum of itself`() {
    #expect(multiples(report) == ["total/total": 1])
    #expect(Entries(report).sum(of: [grand, grand]).multiples == [grand: 2])
    #expect(Entries(report).sum(of: [FigureKey]()).isZero)
  }

  @Test func `a total of totals comes down to what was typed`() {
    var report = report
    report.makeTotalsFormulas()
    #expect(multiples(report) == ["a/x": 1, "a/y": 1, "b/x": 1, "b/y": 1])
    #expect(Entries(report).numbers.count == 4)
  }

  @Test func `numbers written into formulas add up on the way`() {
    var report = report
    report.compute("s/a/total", from: ["s/a/x"], adding: 10)
    report.compute("s/total/total", from: ["s/a/total", "s/a/total", "s/a/x"], adding: 0.5)
    let entries = Entries(report)
    #expect(multiples(report) == ["a/x": 3])
    #expect(entries.sum(of: grand).constant == 20.5)
    #expect(entries.value(of: entries.sum(of: grand)) == 23.5)
  }

  @Test func `what is added and taken away again is not in the sum`() {
    var report = report
    report.figures[grand]?.sum = FigureSum(SmallForm.key("a", "x"))
    report.figures[grand]?.sum?.add(SmallForm.key("b", "x"), times: -1)
    report.compute("s/b/x", from: ["s/a/x"])
    #expect(Entries(report).sum(of: grand).isZero)
  }

  @Test func `a missing entry counts as 0 in a value`() {
    var report = report
    report.makeTotalsFormulas()
    report.set("s/a/y", .blank)
    report.set("s/b/y", .unreadable, raw: "四")
    let entries = Entries(report)
    #expect(entries.value(of: entries.sum(of: grand)) == 4)
  }

  @Test func `formulas that lead back to themselves come to an end`() {
    var report = report
    report.compute("s/a/total", from: ["s/b/total", "s/a/x"])
    report.compute("s/b/total", from: ["s/a/total", "s/b/x"])
    report.compute("s/total/total", from: ["s/a/total", "s/b/total"])
    let entries = Entries(report)
    #expect(!entries.sum(of: grand).isTooLarge)
    #expect(entries.formula(of: grand, restsOn: [SmallForm.key("b", "x")]))
    #expect(!entries.formula(of: grand, restsOn: [SmallForm.key("b", "y")]))
  }

  @Test func `a formula rests on what it refers to, near or far, but not on itself`() {
    var report = report
    report.makeTotalsFormulas()
    let entries = Entries(report)
    #expect(entries.formula(of: grand, restsOn: [SmallForm.key("total", "x")]))
    #expect(entries.formula(of: grand, restsOn: [SmallForm.key("b", "y")]))
    #expect(!entries.formula(of: grand, restsOn: [grand]))
    #expect(!entries.formula(of: SmallForm.key("a", "total"), restsOn: [SmallForm.key("b", "x")]))
    #expect(!entries.formula(of: SmallForm.key("a", "x"), restsOn: [SmallForm.key("a", "x")]))
  }

  @Test func `a corrected formula is corrected in every formula that refers to it`() {
    var report = report
    report.makeTotalsFormulas()
    report.compute("s/total/x", from: ["s/a/x"])
    report.recalculate()
    var entries = Entries(report)
    let wrong = entries.sum(of: grand)
    #expect(entries.value(of: wrong) == 7)
    entries.replaceFormula(
      of: SmallForm.key("total", "x"),
      by: ["a", "b"].reduce(into: FigureSum()) { $0.add(SmallForm.key($1, "x")) })
    #expect(entries.value(of: entries.sum(of: grand)) == 10)
    #expect(entries.sum(of: grand) != wrong)
  }
}
