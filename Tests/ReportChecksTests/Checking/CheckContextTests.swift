import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("What rules share about the figures of a report")
struct CheckContextTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func context(_ change: (inout Report) -> Void) -> CheckContext {
    var report = report
    change(&report)
    return CheckContext(report)
  }

  private func breakTable(_ report: inout Report, _ table: String) {
    report.observations.append(Observation(.rowMissing(table: table, row: "granted")))
  }

  @Test func `the figures of a table with a broken structure are not judged`() {
    let context = context { breakTable(&$0, "requests") }
    #expect(Set(context.soundFigures.map(\.key.table)) == ["disclosure", "reviews-and-suits"])
    #expect(context.soundFigures.count == 25 && context.soundNumbers.count == 25)
  }

  @Test func `where nothing was entered there is nothing to judge`() {
    let nothing = context { $0.set("*/*/*", .blank) }
    #expect(nothing.soundFigures.isEmpty && nothing.soundNumbers.isEmpty)
    // A mark is an entry.
    let mark = context { report in
      report.set("*/*/*", .blank)
      report.set("disclosure/licensing/decisions", .notApplicable, raw: "/")
    }
    #expect(mark.soundFigures.count == 200 && mark.soundNumbers.isEmpty)
  }

  @Test func `numbers are listed in the order of the form, those of formulas apart`() {
    let context = context { report in
      report.set("requests/granted/business", .blank)
      report.set("requests/granted/research", .unreadable, raw: "无数据")
      report.compute("requests/granted/total", from: ["requests/granted/natural-person"])
    }
    let keys = context.soundNumbers.map(\.figure.key)
    #expect(keys == report.form.figureKeys.filter { keys.contains($0) })
    #expect(keys.count == 198)
    #expect(context.entryNumbers.count == 197)
    #expect(!context.entryNumbers.contains { $0.figure.key == key("requests/granted/total") })
  }

  @Test(arguments: [
    // Its row has numbers, or its column has.
    ("requests/granted/research", true), ("requests/refused.state-secret/natural-person", true),
    // The other tables have no line that sums need.
    ("disclosure/normative-documents/in-force", false),
    ("reviews-and-suits/reconsideration/total", false),
  ])
  func `a blank is beside values in the table of requests only`(place: String, isBeside: Bool) {
    #expect(context { $0.set(place, .blank) }.isBesideValues(key(place)) == isBeside)
  }

  @Test func `blanks and marks are no values, what cannot be read is one`() {
    let place = key("requests/granted/research")
    let beside = { (state: Figure.State) in
      context { report in
        report.set("requests/*/*", .blank)
        report.set("requests/granted/business", state, raw: "/")
      }.isBesideValues(place)
    }
    #expect(!beside(.notApplicable) && !beside(.blank))
    #expect(beside(.number(0)) && beside(.unreadable))
    let other = { (place: String) in
      context { report in
        report.set("requests/*/*", .blank)
        report.set(place, .number(0))
      }
    }
    #expect(other("requests/carried-in/research").isBesideValues(place))
    #expect(!other("requests/carried-in/business").isBesideValues(place))
    #expect(!context { breakTable(&$0, "requests") }.isBesideValues(place))
  }

  @Test func `what counts as 0 is forced or included in another figure`() {
    let whole = key("requests/other.other/natural-person")
    let part = key("requests/other.supplement-overdue/natural-person")
    let undivided = Observation(
      .undividedFigure(covers: [part], reason: LocalizedText(zh: "未分", en: "undivided")), key: whole
    )
    let context = context { report in
      report.observations = [undivided]
      report.set("\(part)", .blank)
      report.set("requests/refused.state-secret/business", .blank)
    }
    #expect(context.covered == [part])
    #expect(context.forcedZeros == [part, key("requests/refused.state-secret/business")])
    // A mark in place of the part is not covered: somebody looked at it.
    let marked = self.context { report in
      report.observations = [undivided]
      report.set("\(part)", .notApplicable, raw: "/")
    }
    #expect(marked.covered.isEmpty)
    let divided = self.context { report in
      report.observations = [undivided]
      report.set("\(part)", .number(0))
    }
    #expect(divided.covered.isEmpty && divided.forcedZeros.isEmpty)
  }

  @Test func `a threshold is the configured one, or that of the rule, or 0`() {
    let rule = RuleMetadata(
      code: "FIG999", name: "some-rule", severity: .warning, catalogue: [], basis: "b", zh: "规则。",
      en: "Rule.", thresholds: ["most": 5, "least": 2])
    let context = CheckContext(report, thresholds: ["most": 7, "other": 9])
    #expect(context.threshold("most", of: rule) == 7)
    #expect(context.threshold("least", of: rule) == 2)
    #expect(context.threshold("none", of: rule) == 0)
  }

  @Test func `the first selected code is the first in the order asked for`() {
    let context = CheckContext(report) { ["FIG102", "FIG301"].contains($0) }
    #expect(context.firstActive(["FIG103", "FIG301", "FIG102"]) == "FIG301")
    #expect(context.firstActive(["FIG103"]) == nil && context.firstActive([String]()) == nil)
  }

  @Test func `a figure is named by the labels of its row and its column`() {
    let context = context { _ in }
    let place = key("requests/other.other/natural-person")
    #expect(context.place(of: place).zh == "“（六）3.其他”行“自然人”列")
    #expect(context.place(of: FigureKey("a", "b", "c")).zh == "a/b/c")
    #expect(context.title(ofTable: "requests") == "三、收到和处理政府信息公开申请情况")
    #expect(context.title(ofTable: "annex") == "annex")
  }
}

@Suite("What rules share about observations and text")
struct CheckContextTextTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func context(_ change: (inout Report) -> Void) -> CheckContext {
    var report = report
    change(&report)
    return CheckContext(report)
  }

  private func cell(_ sheet: String?, _ row: Int) -> CellReference {
    CellReference(sheet: sheet, address: CellAddress(row: row, column: 2))
  }

  @Test func `observations are told sheet by sheet, those without a cell together`() {
    let context = context { report in
      report.observations = [
        Observation(.computed, cells: [cell("三", 4)]), Observation(.computed),
        Observation(.numberAsText, cells: [cell("二", 4)]),
        Observation(.computed, cells: [cell("二", 9)]),
        Observation(.computed, cells: [cell("三", 1)]),
      ]
    }
    let sheets = context.observationsBySheet { $0 == .computed }
    #expect(sheets.map(\.sheet) == ["三", nil, "二"])
    #expect(sheets.map(\.seen.count) == [2, 1, 1])
  }

  @Test func `lines that were not read are known by label and by place`() {
    let context = context { report in
      report.observations = [
        Observation(
          .wrongCount(table: "requests", label: "2. 重复 申请", found: 1, expected: 7),
          cells: [cell(nil, 53)]),
        Observation(.brokenNumber(table: "requests", label: "总计"), cells: [cell("三", 7)]),
        Observation(.runTogether(table: "requests", label: "（一）予以公开"), cells: [cell("三", 8)]),
      ]
    }
    #expect(context.unreadLines.labels == Set(["2. 重复 申请", "总计"].map(\.foldedForRules)))
    #expect(context.unreadLines.rows == [[nil, "53"], ["三", "7"]])
  }

  @Test func `white space is no paragraph`() {
    let context = context { report in
      report.sections["overview"] = ["　\n", "甲。", "", "乙。"].map { Report.Paragraph($0) }
    }
    #expect(context.paragraphs(of: "overview").map(\.text) == ["甲。", "乙。"])
    #expect(context.paragraphs(of: "annex").isEmpty)
  }

  @Test func `text and figures are each enough content`() {
    let spaces = context { report in
      for key in report.sections.keys { report.sections[key] = [Report.Paragraph(" 　")] }
    }
    #expect(!spaces.hasText && spaces.hasContent)
    let text = context { $0.set("*/*/*", .blank) }
    #expect(text.hasText && text.hasContent)
    let nothing = context { report in
      report.set("*/*/*", .blank)
      report.sections = [:]
    }
    #expect(!nothing.hasText && !nothing.hasContent)
  }

  @Test func `an input has sections with a text, the title of one, or as our blank`() {
    let figures = { (report: inout Report) in
      report.sections = [:]
      report.sectionTitles = [:]
    }
    #expect(!context(figures).hasSections)
    for add: (inout Report) -> Void in [
      { $0.isOwnBlank = true }, { $0.sectionTitles["problems"] = Report.Paragraph("五、问题") },
      { $0.sections["overview"] = [Report.Paragraph("甲。")] },
    ] {
      let context = context { report in
        figures(&report)
        add(&report)
      }
      #expect(context.hasSections)
    }
    // The title of a table is none of a text.
    let table = context { report in
      figures(&report)
      report.sectionTitles["requests"] = Report.Paragraph("三、收到和处理政府信息公开申请情况")
    }
    #expect(!table.hasSections)
  }

  @Test(arguments: [(nil, false), ("2019", true), ("2021", false)] as [(String?, Bool)])
  func `it is upgraded if it came out of another form`(from: String?, isUpgraded: Bool) {
    #expect(context { $0.upgradedFrom = from }.isUpgraded == isUpgraded)
  }

  @Test func `fees are overdue where their row has more than 0`() {
    let row = "requests/other.processing-fee-overdue"
    #expect(context { _ in }.overdueFees.isEmpty)
    let found = context { report in
      report.set("\(row)/business", .number(1))
      report.set("\(row)/research", .number(-1))
      report.set("\(row)/other", .blank)
      report.set("\(row)/total", .number(2))
      report.set("requests/other.supplement-overdue/business", .number(4))
    }.overdueFees
    #expect(found.map(\.key.column) == ["business", "total"])
  }
}
