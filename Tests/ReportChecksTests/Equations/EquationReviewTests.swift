import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("What the equations of a report reveal")
struct EquationReviewTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  private func review(
    _ lines: String..., change: (inout Report) -> Void = { _ in }
  ) -> EquationReview {
    var report = Report(form, lines: lines)
    change(&report)
    return report.review
  }

  private func broken(_ report: inout Report) {
    report.observations = [Observation(.rowMissing(table: "s", row: "b"))]
  }

  @Test func `nothing is judged where all numbers are there and right`() {
    #expect(review("1 2 3", "3 4 7", "4 6 10").judged.isEmpty)
    // With a blank the equations are needed to say what belongs there.
    #expect(review("1 _ 3", "3 4 7", "4 6 10").judged.count == 6)
  }

  @Test func `what proves nothing or is in doubt is not judged`() {
    let review = review("1 2 3", "3 4 -7", "4 6 99") { report in
      report.compute("s/a/total", from: ["s/a/x", "s/a/y"])
    }
    // Row a adds up what it is; row b and the last column have the -7.
    #expect(review.judged.map(\.name) == ["SUM901 total", "SUM902 x", "SUM902 y"])
    #expect(review.faults.flatMap(\.equations).map(\.name) == ["SUM901 total"])
  }

  @Test func `a fault names its suspects first and then what they were compared with`() throws {
    let fault = try #require(review("9 2 3", "3 4 7", "4 6 10").faults.first)
    #expect(fault.suspects == [SmallForm.key("a", "x")])
    #expect(fault.expected == 1)
    #expect(
      fault.compared
        == [("a", "y"), ("a", "total"), ("b", "x"), ("total", "x")]
        .map { SmallForm.key($0, $1) })
    #expect(fault.equations.map(\.name) == ["SUM901 a", "SUM902 x"])
  }

  @Test func `faults come in the order of their equations`() {
    let review = review("1 2 4", "3 4 8", "4 6 10")
    #expect(
      review.faults.map { $0.equations.map(\.name) } == [
        ["SUM901 a"], ["SUM901 b"], ["SUM902 total"],
      ])
    #expect(review.faults.allSatisfy { $0.expected == nil })
  }

  @Test func `where rows and columns cross each fault has its own crossings`() {
    // a/x is too large by 1, and y of row b by 5: two rows, two columns.
    let crossings = review("2 2 3", "3 9 7", "4 6 10").faults.map { fault -> [String] in
      guard case .several(let crossings) = fault.cause else { return [] }
      return crossings.map { "\($0.row)/\($0.column)" }
    }
    #expect(crossings == [["a/x", "a/y"], ["b/x", "b/y"], ["a/x", "b/x"], ["a/y", "b/y"]])
  }

  @Test func `with a broken structure only what fails anyway is told, one by one`() {
    let blanks = review("1 2 9", "_ _ _", "4 1 10", change: broken)
    #expect(blanks.judged.isEmpty)
    #expect(
      blanks.faults.map { $0.equations.map(\.name) } == [
        ["SUM901 a"], ["SUM901 total"], ["SUM902 y"],
      ])
    #expect(
      blanks.faults.map(\.suspects) == [
        [SmallForm.key("a", "total")], [SmallForm.key("total", "total")],
        [SmallForm.key("total", "y")],
      ])
    #expect(blanks.faults.allSatisfy { $0.expected == nil })
    let missing = review("1 2 9", "_ _ _", "4 1 10") { report in
      report.observations = [Observation(.tableMissing(table: "s"))]
    }
    #expect(missing.faults.isEmpty)
  }

  @Test func `a table that is missing is not judged beside one that fails`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.observations = [Observation(.tableMissing(table: "requests"))]
    report.set("requests/granted/business", .number(9))
    report.set("reviews-and-suits/reconsideration/total", .number(4))
    #expect(report.review.faults.flatMap(\.equations).map(\.name) == ["SUM401 reconsideration"])
  }

  @Test func `with a broken structure no formula is judged`() {
    let review = review("1 2 3", "_ _ _", "4 6 10") { report in
      broken(&report)
      report.compute("s/a/total", from: ["s/a/x"])
    }
    #expect(review.faults.map { $0.equations.map(\.name) } == [["SUM901 a"]])
    guard case .several? = review.faults.first?.cause else {
      Issue.record("a formula is blamed")
      return
    }
  }

  @Test func `a warning stands by itself and bars nothing`() throws {
    let form = CustomForm(
      columns: ["p", "q", "r"],
      lines: [
        CustomForm.Line(left: ["p"], right: ["q", "r"]),
        CustomForm.Line(
          code: "SUM902", left: ["r"], relation: ">=", right: ["q"], severity: "warning"),
      ])
    let review = try form.report("9 5 1").review
    #expect(review.faults.map { $0.equations.map(\.name) } == [["SUM901 a"], ["SUM902 a"]])
    #expect(review.faults.map(\.expected) == [nil, nil])
    // q may be 8 although r would then be below it even more.
    #expect(review.faults.first?.suspects.map(\.column) == ["p", "q", "r"])
    #expect(review.faults.last?.suspects.map(\.column) == ["r"])
    #expect(review.faults.last?.compared.map(\.column) == ["q"])
  }
}

@Suite("The number that belongs in a blank")
struct MissingNumberTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  private let blank = SmallForm.key("a", "y")

  private func number(_ lines: String...) -> Decimal? {
    Report(form, lines: lines).review.number(inPlaceOf: blank)
  }

  @Test func `is what its row and its column both give`() {
    #expect(number("1 _ 3", "3 4 7", "4 6 10") == 2)
    #expect(number("1 / 3", "3 4 7", "4 6 10") == 2)
    #expect(number("1 _ 1", "3 4 7", "4 4 8") == 0)
  }

  @Test func `is what one of them gives where the other lacks more`() {
    #expect(number("1 _ 3", "3 _ 7", "4 6 10") == 2)
    #expect(number("_ _ 3", "3 4 7", "4 6 10") == 2)
  }

  @Test func `is unknown where they differ or neither says anything`() {
    #expect(number("1 _ 3", "3 4 7", "4 7 11") == nil)
    #expect(number("1 _ _", "3 _ 7", "4 6 10") == nil)
  }

  @Test func `is unknown where what is there is too much already`() {
    #expect(number("5 _ 3", "3 4 7", "8 6 10") == nil)
    #expect(number("1 _ 3", "3 9 12", "4 6 15") == nil)
  }

  @Test func `is none beside a doubtful entry`() {
    #expect(number("-1 _ 3", "3 4 7", "4 6 10") == 2)
    #expect(number("-1 _ 3", "3 约四 7", "4 6 10") == nil)
  }

  @Test(
    arguments: [
      ("5 2 _", [:], 3), ("2 5 _", [:], nil), ("2.5 1 _", ["p": "amount"], nil),
      ("2.5 1 _", ["p": "amount", "r": "amount"], 1.5),
    ] as [(String, [String: String], Decimal?)])
  func `is possible for its kind`(row: String, kinds: [String: String], number: Decimal?) throws {
    let form = CustomForm(
      columns: ["p", "q", "r"], kinds: kinds,
      lines: [CustomForm.Line(left: ["p"], right: ["q", "r"])])
    let review = try form.report(row).review
    #expect(review.number(inPlaceOf: FigureKey("s", "a", "r")) == number)
    #expect(review.number(inPlaceOf: FigureKey("s", "b", "r")) == nil)
  }

  @Test func `is not given where figures may have slipped over it`() {
    let report = Report(form, lines: ["_ 1 2", "3 4 7", "4 6 10"])
    let review = report.review
    #expect(
      review.slipped == Set(["x", "y", "total"].map { SmallForm.key("a", $0) }))
    #expect(review.number(inPlaceOf: SmallForm.key("a", "x")) == nil)
  }

  @Test func `follows from the equations that lack only this figure`() {
    let names = { (lines: [String]) in
      Report(form, lines: lines).review.equations(lackingOnly: blank).map(\.name)
    }
    #expect(names(["1 _ 3", "3 4 7", "4 6 10"]) == ["SUM901 a", "SUM902 y"])
    #expect(names(["_ _ 3", "3 4 7", "4 6 10"]) == ["SUM902 y"])
    #expect(names(["_ _ 3", "3 _ 7", "4 6 10"]).isEmpty)
  }

  @Test func `figures beside it may have slipped where no equation fails`() throws {
    let rows = CustomForm(
      columns: ["x", "y", "z", "total"],
      lines: [CustomForm.Line(left: ["total"], right: ["x", "y", "z"])])
    let total = FigureKey("s", "a", "total")
    let run = { (row: String) in
      let report = try rows.report(row)
      return report.review.run(slippedFrom: total, in: report).map(\.column)
    }
    // 1, some number, 2 and a total of 9.
    #expect(try run("1 2 9 _") == ["y", "z", "total"])
    // No total of 2 has a term of 9.
    #expect(try run("1 9 2 _") == [])
    #expect(try run("1 9 _ 9") == [])
  }
}
