import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("What a checker makes of its rules")
struct CheckerTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func findings(
    _ configuration: String = "{}", select: [String] = [], ignore: [String] = [],
    change: (inout Report) -> Void
  ) throws -> [Finding] {
    var report = report
    change(&report)
    let checker = Checker(
      configuration: try CheckConfiguration(json: Data(configuration.utf8)),
      selection: try RuleSelection(select: select, ignore: ignore))
    return checker.findings(in: report)
  }

  @Test func `figures and sums come in the order of the form, whatever their rules`() throws {
    let found = try findings { report in
      report.set("disclosure/government-rules/in-force", .number(6))
      report.set("disclosure/compulsion/decisions", .number(-1))
      report.set("requests/newly-received/other", .unreadable, raw: "约3件")
      report.set("requests/handled-total/business", .number(9))
      report.set("reviews-and-suits/reconsideration/total", .number(4))
      report.set("reviews-and-suits/litigation-direct/upheld", .number(1.5))
    }
    #expect(
      found.map(\.code)
        == ["FIG201", "FIG002", "FIG001", "SUM301", "SUM401", "FIG003", "FIG104"])
    let order = report.form.figureKeys
    let places = found.compactMap(\.key).compactMap { order.firstIndex(of: $0) }
    #expect(places.count == found.count && places == places.sorted())
  }

  @Test func `two findings at one figure come in the order of their rules`() throws {
    let found = try findings { report in
      report.set("reviews-and-suits/reconsideration/upheld", .blank)
      report.set("reviews-and-suits/reconsideration/corrected", .number(2))
    }
    #expect(found.map(\.code) == ["FIG102", "SUM401"])
    #expect(
      found.map(\.key) == [
        key("reviews-and-suits/reconsideration/upheld"),
        key("reviews-and-suits/reconsideration/upheld"),
      ])
  }

  @Test func `notes from reading come in the order of the rules, not of the sheet`() throws {
    let cells = ["D9", "D8", "D7"].compactMap { CellAddress($0) }
      .map { CellReference(sheet: "三", address: $0) }
    let found = try findings { report in
      report.observations = [
        Observation(.hiddenSheet(name: "去年")), Observation(.computed, cells: [cells[0]]),
        Observation(.scaledNumber, text: "5", cells: [cells[1]]),
        Observation(.scaledNumber, text: "6", cells: [cells[2]]),
      ]
    }
    #expect(found.map(\.code) == ["RDR106", "RDR106", "RDR201", "RDR303"])
    // Those of one rule stand as they were made.
    #expect(found.prefix(2).map(\.actual) == [.number(5), .number(6)])
  }

  @Test func `a configured severity holds for every finding of the rule`() throws {
    let marks = { (report: inout Report) in
      report.set("requests/granted/natural-person", .notApplicable, raw: "无")
      report.set("disclosure/compulsion/decisions", .notApplicable, raw: "/")
    }
    #expect(try findings(change: marks).map(\.severity) == [.warning, .error])
    let configured = try findings(
      #"{"severity": {"FIG103": "info"}}"#, ignore: ["FIG104"], change: marks)
    #expect(configured.map(\.code) == ["FIG103", "FIG103"])
    #expect(configured.map(\.severity) == [.info, .info])
  }

  @Test func `a rule that is off tells nothing`() throws {
    let found = try findings(#"{"severity": {"FIG002": "off"}}"#) { report in
      report.set("disclosure/compulsion/decisions", .number(-1))
      report.set("disclosure/penalties/decisions", .number(2.5))
    }
    #expect(found.map(\.code) == ["FIG003"])
  }

  @Test func `an equation that is off leaves what fails to those that fail with it`() throws {
    let wrong = { (report: inout Report) in
      report.set("requests/granted/business", .number(9))
    }
    let off = #"{"severity": {"SUM301": "off"}}"#
    #expect(try findings(change: wrong).map(\.code) == ["SUM301"])
    let rest = try findings(off, change: wrong)
    #expect(rest.map(\.code) == ["SUM302"])
    // The number is still the one that all equations give.
    #expect(rest.map(\.expected) == [.number(1)])
    #expect(rest.first?.equations.map(\.code) == ["SUM301", "SUM302"])
    #expect(try findings(off, select: ["SUM3"], ignore: ["SUM302"], change: wrong).isEmpty)
  }

  @Test func `blanks whose rule is left out are passed over, not told by a milder one`() throws {
    let blanks = { (report: inout Report) in
      report.set("requests/granted/natural-person", .blank)
      report.set("requests/refused.state-secret/business", .blank)
    }
    #expect(try findings(change: blanks).map(\.code) == ["FIG301"])
    let zeros = try findings(ignore: ["FIG301", "FIG104"], change: blanks)
    #expect(zeros.map(\.code) == ["FIG101"])
    #expect(zeros.map(\.keys) == [[key("requests/refused.state-secret/business")]])
    let needed = try findings(ignore: ["FIG101"], change: blanks)
    #expect(needed.map(\.keys) == [[key("requests/granted/natural-person")]])
    #expect(try findings(ignore: ["FIG101", "FIG301", "FIG104"], change: blanks).isEmpty)
  }

  @Test func `each finding has the words that explain it`() throws {
    let found = try findings { report in
      report.set("requests/granted/natural-person", .notApplicable, raw: "/")
      report.set("disclosure/compulsion/decisions", .notApplicable, raw: "/")
      report.explanations = [
        Report.Explanation(code: "FIG103", place: "（一）予以公开", text: "系统未统计"),
        Report.Explanation(code: "FIG103", place: "行政强制", text: "无此职权"),
      ]
    }
    #expect(found.map(\.explanation) == ["无此职权", "系统未统计"])
    #expect(found.allSatisfy { !$0.isAccepted })
  }

  @Test func `rules of equations that the form lacks are not applied`() throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = ExampleReport.report(form: form)
    // The form of 2019 does not ask for those in force.
    report.set("disclosure/normative-documents/issued", .number(30))
    let checker = Checker(selection: try RuleSelection(select: ["SUM", "FIG"]))
    #expect(checker.findings(in: report).isEmpty)
    report.set("requests/granted/business", .number(9))
    #expect(checker.findings(in: report).map(\.code) == ["SUM301"])
    #expect(checker.findings(in: report).map(\.expected) == [.number(1)])
  }

  @Test func `a report is checked alike however its figures were put in`() throws {
    var first = report
    first.set("requests/*/total", .number(1))
    first.set("disclosure/*/*", .blank)
    var other = first
    other.figures = [:]
    for figure in first.orderedFigures.reversed() { other.figures[figure.key] = figure }
    #expect(Checker().findings(in: other) == Checker().findings(in: first))
  }
}
