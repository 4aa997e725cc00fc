import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("Form files in their parts")
struct FormLoadingTests {
  @Test func `without a fault it is what the file says`() throws {
    let form = try ReportForm.small()
    #expect(form.id == "t")
    #expect(form.title(unit: "甲局", year: 2030) == "甲局2030年")
    #expect(form.section("w")?.isText == true)
    #expect(form.section("w")?.maximumLength == 10)
    #expect(form.section("w")?.minimumLength == 2)
    #expect(form.section("s")?.isText == false)
    #expect(form.section("x") == nil)
    #expect(form.table("w") == nil)
    #expect(
      form.figureKeys.map(\.description) == [
        "s/a/x", "s/a/y", "s/b.c/x", "s/b.c/y", "s/b.d/x", "s/b.d/y",
      ])
    #expect(form.figure(FigureKey("s", "a", "x"))?.unit == "件")
    #expect(form.figure(FigureKey("s", "a", "y"))?.unit == "")
    #expect(form.figure(FigureKey("s", "a", "z")) == nil)
    #expect(form.firstYear == nil && form.lastYear == nil)
    #expect(form.upgrades.isEmpty)
  }

  @Test func `a pattern stands for all rows that begin so`() throws {
    let equation = try #require(try ReportForm.small().equations.first)
    #expect(equation.relation == .equal)
    #expect(equation.instances.map(\.left) == ["x", "y"].map { [FigureKey("s", "a", $0)] })
    #expect(
      equation.instances.map(\.right)
        == ["x", "y"].map { column in
          ["b.c", "b.d"].map { FigureKey("s", $0, column) }
        })
  }

  @Test func `an equation along rows holds in each of them, or in those that are named`() throws {
    let terms = #""each": "row", "left": ["x"], "relation": "<=", "right": ["y"]"#
    let all = try ReportForm.small { $0.equation = terms }
    #expect(all.equations.first?.instances.map(\.place.row) == ["a", "b.c", "b.d"])
    let some = try ReportForm.small { $0.equation = terms + #", "rows": ["b.d", "a"]"# }
    #expect(some.equations.first?.instances.map(\.place.row) == ["b.d", "a"])
  }

  @Test func `a total is what one equality gives`() throws {
    let form = try ReportForm.small()
    let total = try #require(form.totalEquation(for: FigureKey("s", "a", "x")))
    #expect(total.right.map(\.row) == ["b.c", "b.d"])
    #expect(form.totalEquation(for: FigureKey("s", "b.c", "x")) == nil)
    let bound = try ReportForm.small {
      $0.equation = #""each": "column", "left": ["a"], "relation": ">=", "right": ["b.*"]"#
    }
    #expect(bound.totalEquation(for: FigureKey("s", "a", "x")) == nil)
    let sum = try ReportForm.small {
      $0.equation = #""each": "column", "left": ["a", "b.c"], "relation": "=", "right": ["b.d"]"#
    }
    #expect(sum.totalEquation(for: FigureKey("s", "a", "x")) == nil)
  }
}
