import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Failing equations in groups")
struct EquationGroupTests {
  let form: ReportForm

  init() throws { form = try SmallForm.form() }

  /// The groups of what fails among nine numbers, row by row.
  private func groups(
    _ numbers: [Int?], _ change: (inout Report) -> Void = { _ in }
  ) -> (groups: [EquationGroup], entries: Entries, all: [EntryEquation]) {
    var report = SmallForm.report(form, numbers)
    change(&report)
    let (equations, entries) = report.equationsInEntries
    let judged = equations.filter { !$0.isEmpty && !$0.isInDoubt }
    let groups = EquationGroup.groups(of: judged.filter(\.fails), among: judged, entries)
    return (groups, entries, judged)
  }

  private func names(_ numbers: [Int?]) -> [[String]] {
    groups(numbers).groups.map { $0.all.map(\.name) }
  }

  @Test func `where nothing fails there is none`() {
    #expect(names(SmallForm.right((1, 2), (3, 4))).isEmpty)
  }

  @Test func `the row and the column of one wrong entry are one`() {
    #expect(names([9, 2, 3, 3, 4, 7, 4, 6, 10]) == [["SUM901 a", "SUM902 x"]])
  }

  @Test func `rows without a common entry are each their own`() {
    // Row a is too large by 1 and row b too small by 1, so that every column holds.
    #expect(names([2, 2, 3, 2, 4, 7, 4, 6, 10]) == [["SUM901 a"], ["SUM901 b"]])
  }

  @Test func `a column joins rows that came before it, in the order of the form`() {
    #expect(
      names([2, 2, 3, 4, 4, 7, 4, 6, 10]) == [["SUM901 a", "SUM901 b", "SUM902 x"]])
    // Both rows and both columns.
    #expect(
      names([2, 2, 3, 3, 9, 7, 4, 6, 10])
        == [["SUM901 a", "SUM901 b", "SUM902 x", "SUM902 y"]])
  }

  @Test func `an entry explains them if one number suits all`() throws {
    let (groups, entries, all) = groups([9, 2, 3, 3, 4, 7, 4, 6, 10])
    let group = try #require(groups.first)
    let found = group.explanations(under: all, entries, of: form)
    #expect(found.map(\.key) == [SmallForm.key("a", "x")])
    #expect(found.map(\.numbers) == [NumberRange("1...1")])
    #expect(group.crossings == [SmallForm.key("a", "x")])
  }

  @Test func `every entry of a lone row may be the one, but none that would be negative`() throws {
    // Only the equations of rows: x and y that exceed the total, and a total that exceeds them.
    let rows = CustomForm(
      columns: ["x", "y", "total"], lines: [CustomForm.Line(left: ["total"], right: ["x", "y"])])
    for (row, ranges) in [
      ("2 9 6", ["y": "4...4", "total": "11...11"]),
      ("7 9 6", ["total": "16...16"]),
      ("2 3 6", ["x": "3...3", "y": "4...4", "total": "5...5"]),
    ] {
      let report = try rows.report(row)
      let (equations, entries) = report.equationsInEntries
      let group = EquationGroup(leading: equations)
      let found = group.explanations(under: equations, entries, of: report.form)
      let numbers = Dictionary(uniqueKeysWithValues: found.map { ($0.key.column, $0.numbers) })
      #expect(numbers == ranges.mapValues { NumberRange($0) }, "\(row)")
    }
  }

  @Test func `an equation that holds bars an entry`() throws {
    // Row a alone fails: its x and its y would break their columns, its total that of the totals.
    let (groups, entries, all) = groups([2, 2, 3, 2, 4, 7, 4, 6, 10])
    let group = try #require(groups.first)
    #expect(group.explanations(under: all, entries, of: form).isEmpty)
    let rows = all.filter { $0.equation.code == "SUM901" && $0.instance.place.row == "a" }
    let alone = group.explanations(under: rows, entries, of: form)
    #expect(alone.map(\.key.column) == ["x", "y", "total"])
    #expect(alone.map(\.numbers.only) == [1, 1, 4])
  }

  @Test func `blanks leave a range, and are no explanation themselves`() throws {
    let rows = CustomForm(
      columns: ["x", "y", "total"], lines: [CustomForm.Line(left: ["total"], right: ["x", "y"])])
    let report = try rows.report("8 _ 5")
    let (equations, entries) = report.equationsInEntries
    let found = EquationGroup(leading: equations)
      .explanations(under: equations, entries, of: report.form)
    #expect(found.map(\.key.column) == ["x", "total"])
    #expect(found.map(\.numbers) == [NumberRange("0...5"), NumberRange("8...")])
  }

  @Test(arguments: ["<=", ">="])
  func `an inequality gives no explanation`(relation: String) throws {
    let form = CustomForm(
      columns: ["p", "q"], lines: [CustomForm.Line(left: ["p"], relation: relation, right: ["q"])])
    let report = try form.report(relation == "<=" ? "9 2" : "2 9")
    let (equations, entries) = report.equationsInEntries
    #expect(equations.map(\.fails) == [true])
    let group = EquationGroup(leading: equations)
    #expect(group.explanations(under: equations, entries, of: report.form).isEmpty)
  }

  @Test func `an inequality beside an equality bars numbers`() throws {
    var form = CustomForm(
      columns: ["p", "q", "r"],
      lines: [CustomForm.Line(left: ["p"], right: ["q", "r"])])
    let explained = { (report: Report) in
      let (equations, entries) = report.equationsInEntries
      return EquationGroup(leading: equations.filter(\.fails))
        .explanations(under: equations, entries, of: report.form).map(\.key.column)
    }
    #expect(explained(try form.report("9 2 3")) == ["p", "q", "r"])
    // q must stay at most 5, so that 6 cannot be meant.
    form.columns.append("limit")
    form.lines.append(
      CustomForm.Line(code: "SUM902", left: ["q"], relation: "<=", right: ["limit"]))
    #expect(explained(try form.report("9 2 3 5")) == ["p", "r"])
    #expect(explained(try form.report("9 2 3 6")) == ["p", "q", "r"])
  }

  @Test func `a kind of figure bars numbers that it cannot have`() throws {
    var form = CustomForm(
      columns: ["p", "q", "r"], kinds: ["q": "amount", "r": "amount"],
      lines: [CustomForm.Line(left: ["p"], right: ["q", "r"])])
    let keys = { (form: CustomForm) in
      let report = try form.report("5 2.5 3")
      let (equations, entries) = report.equationsInEntries
      return EquationGroup(leading: equations)
        .explanations(under: equations, entries, of: report.form).map(\.key.column)
    }
    // p is a count and cannot be 5.5.
    #expect(try keys(form) == ["q", "r"])
    form.kinds["p"] = "amount"
    #expect(try keys(form) == ["p", "q", "r"])
  }

  @Test func `failing rows cross a failing column where they have a figure`() throws {
    let group = try #require(groups([2, 2, 3, 4, 4, 7, 4, 6, 10]).groups.first)
    #expect(Set(group.crossings) == [SmallForm.key("a", "x"), SmallForm.key("b", "x")])
    let alone = try #require(groups([2, 2, 3, 2, 4, 7, 4, 6, 10]).groups.first)
    #expect(alone.crossings.isEmpty)
  }

  @Test func `a row crosses no column whose equation leaves it out`() throws {
    let form = CustomForm(
      rows: ["a", "b", "c"], columns: ["x", "y", "total"],
      lines: [
        CustomForm.Line(left: ["total"], right: ["x", "y"]),
        CustomForm.Line(code: "SUM902", each: "column", left: ["b"], right: ["c"]),
      ])
    let failing = try form.report("1 2 9", "5 0 5", "4 1 5").equationsInEntries.equations
      .filter(\.fails)
    #expect(failing.map(\.name) == ["SUM901 a", "SUM902 x", "SUM902 y"])
    #expect(EquationGroup(leading: failing).crossings.isEmpty)
  }
}
