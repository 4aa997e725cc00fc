import Foundation
import ReportModel
import Testing

@testable import ReportChecks

@Suite("The report that examples start from")
struct ExampleReportTests {
  @Test func `in each bundled form it is complete and has nothing to find`() throws {
    for form in try ReportForm.bundled() {
      let report = ExampleReport.report(form: form)
      #expect(report.figures.values.allSatisfy { $0.number != nil }, "\(form.id)")
      #expect(Checker().findings(in: report).isEmpty, "\(form.id)")
    }
  }

  @Test func `it is of a year for which its form is used`() throws {
    for form in try ReportForm.bundled() {
      let report = ExampleReport.report(form: form)
      let year = try #require(report.year)
      #expect(year >= report.form.firstYear ?? year && year <= report.form.lastYear ?? year)
      #expect(report.title?.text.contains("\(year)年") == true)
      #expect(report.preface.allSatisfy { $0.text.contains("\(year)年12月31日") })
    }
    var later = try ReportForm.current()
    later.firstYear = 2040
    #expect(ExampleReport.report(form: later).year == 2023)
    #expect(Checker().findings(in: ExampleReport.report(form: later)).isEmpty)
  }

  @Test func `its figures are those of the documentation, and totals that follow`() throws {
    let report = ExampleReport.report(form: try ReportForm.current())
    for (place, value) in ExampleReport.figures {
      #expect(report[key(place)].number == Decimal(string: value), "\(place)")
      #expect(report.form.totalEquation(for: key(place)) == nil, "\(place)")
    }
    #expect(report[key("requests/newly-received/total")].number == 7)
    #expect(report[key("requests/handled-total/total")].number == 7)
    #expect(report[key("requests/handled-total/natural-person")].number == 5)
    #expect(report[key("reviews-and-suits/reconsideration/total")].number == 1)
    #expect(report[key("requests/refused.state-secret/total")].number == 0)
  }

  @Test func `each figure has a cell of its own`() throws {
    let report = ExampleReport.report(form: try ReportForm.current())
    let cells = report.orderedFigures.compactMap(\.source)
    #expect(cells.count == 200)
    #expect(Set(cells).count == 200)
    #expect(report[key("requests/granted/business")].source?.sheet == "三")
    #expect(report.figures.values.allSatisfy { $0.number?.plain == $0.raw })
  }
}

@Suite("Changes that make an example")
struct ExampleChangeTests {
  private let form: ReportForm
  private let start: Report

  init() throws {
    form = try ReportForm.current()
    start = ExampleReport.report(form: form)
  }

  private func report(_ example: RuleExample) -> Report { example.report(form: form) }

  @Test(
    arguments: [
      ("12", .number(12)), ("-3", .number(-3)), ("1.5", .number(1.5)), ("blank", .blank),
      ("/", .notApplicable), ("-", .notApplicable), ("—", .notApplicable), ("无", .notApplicable),
      ("约3件", .unreadable), ("1,234", .unreadable),
    ] as [(String, Figure.State)])
  func `a figure becomes what is written`(value: String, state: Figure.State) {
    let figure = report([.figure("requests/granted/business", value)])[
      key("requests/granted/business")]
    #expect(figure.state == state)
    #expect(figure.raw == (value == "blank" ? "" : value))
    #expect(figure.source == start[figure.key].source)
  }

  @Test(arguments: [
    ("requests/granted/*", 7), ("requests/*/business", 25), ("*/*/*", 200), ("*/*/total", 28),
    ("disclosure/*/issued", 2), ("none/*/*", 0), ("requests/granted", 0), ("*", 0),
    ("requests/granted/business/x", 0),
  ])
  func `a star stands for all rows or columns`(pattern: String, count: Int) {
    let changed = report([.figure(pattern, "99")])
    #expect(changed.figures.values.count { $0.number == 99 } == count)
  }

  @Test func `later changes go over earlier ones`() {
    let changed = report([
      .figure("requests/granted/*", "5"), .figure("requests/granted/business", "6"), .year(2020),
      .year(nil),
    ])
    #expect(changed[key("requests/granted/business")].number == 6)
    #expect(changed[key("requests/granted/other")].number == 5)
    #expect(changed.year == nil)
  }

  @Test func `unit, year, title and preface may be left out`() {
    let changed = report([.unit(nil), .unitKind(nil), .year(nil), .title(nil), .preface("")])
    #expect(changed.unit == nil && changed.unitKind == nil && changed.year == nil)
    #expect(changed.title == nil && changed.preface.isEmpty)
  }

  @Test func `a section may have no text, or not be there at all`() {
    let empty = report([.text("problems", "")])
    #expect(empty.sections["problems"] == [])
    #expect(empty.sectionTitles["problems"] != nil)
    let gone = report([.noSection("problems")])
    #expect(gone.sections["problems"] == nil)
    #expect(gone.sectionTitles["problems"] == nil)
    #expect(gone.sections["overview"] == start.sections["overview"])
  }

  @Test func `a filled blank has a cell for the unit, also where it has no unit`() {
    let blank = report([.blank(unit: nil)])
    #expect(blank.isOwnBlank)
    #expect(blank.unit == nil)
    #expect(blank.unitCell?.description == "单位信息!B3")
    #expect(report([.blank(unit: "甲局")]).unit == "甲局")
  }

  @Test func `years of the form and the form before an upgrade change`() {
    let changed = report([.firstYear(2000), .lastYear(2020), .upgraded("2019")])
    #expect(changed.form.firstYear == 2000)
    #expect(changed.form.lastYear == 2020)
    #expect(changed.upgradedFrom == "2019")
  }

  @Test(
    arguments: [
      ([], "the example report as it is"),
      ([.figure("requests/*/total", "blank")], "requests/*/total = blank"),
      ([.year(nil), .unit(nil)], "year = unknown; unit = unknown"),
      ([.unitKind(.township)], "unit kind = 乡镇街道"), ([.unitKind(nil)], "unit kind = unknown"),
      ([.title(nil), .preface("")], "title = none; preface = none"),
      ([.text("problems", "")], "problems = no text"), ([.text("problems", "无")], "problems = 无"),
      ([.noSection("overview")], "overview is left out"),
      ([.note("requests", "注")], "note under requests = 注"),
      ([.lastYear(2020)], "the form is for years up to 2020"),
      ([.firstYear(2021)], "the form is for years from 2021 on"),
      ([.upgraded("2019")], "an upgrade brought it out of the form 2019"),
      ([.blank(unit: nil)], "it is a filled blank; unit = none"),
      ([.seen("三!D7 is hidden", .computed)], "三!D7 is hidden"),
    ] as [(RuleExample, String)])
  func `a change is described in words`(example: RuleExample, words: String) {
    #expect(example.description == words)
  }

  @Test func `examples with the same changes are the same`() {
    let one: RuleExample = [.year(2022), .unit("甲局")]
    #expect(one == [.year(2022), .unit("甲局")])
    #expect(one != [.unit("甲局"), .year(2022)])
    #expect(one != [.year(2022)])
  }
}
