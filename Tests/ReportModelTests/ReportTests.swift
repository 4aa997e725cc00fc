import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Reports")
struct ReportTests {
  let form: ReportForm
  let blank: Report

  init() throws {
    form = try ReportForm.current()
    blank = Report(form: form)
  }

  @Test func `a new report has a blank for each figure and nothing else`() {
    #expect(Set(blank.figures.keys) == Set(form.figureKeys))
    #expect(blank.figures.values.allSatisfy { $0.state == .blank && $0.source == nil })
    #expect(blank.isEmpty)
    #expect(!blank.hasText)
    #expect(blank.year == nil && blank.unit == nil)
    #expect(blank.observations.isEmpty)
  }

  @Test func `a figure that the form does not have is a blank`() {
    let key = FigureKey("requests", "none", "total")
    #expect(blank[key] == Figure(key, .blank))
    #expect(blank.figures[key] == nil)
  }

  @Test func `figures come in the order of the form`() {
    let report = Report.distinct(form: form)
    #expect(report.orderedFigures.map(\.key) == form.figureKeys)
    let numbers = report.orderedFigures.compactMap(\.number)
    #expect(numbers == numbers.sorted())
    #expect(numbers.count == 200)
  }

  @Test(arguments: [Figure.State.number(0), .notApplicable, .unreadable])
  func `anything in one cell makes it no empty report`(state: Figure.State) throws {
    var report = blank
    let key = try #require(form.figureKeys.last)
    report.figures[key]?.state = state
    #expect(!report.isEmpty)
  }

  @Test func `any words make it a report with text`() {
    let changes: [(inout Report) -> Void] = [
      { $0.title = Report.Paragraph("题") },
      { $0.preface = [Report.Paragraph("前")] },
      { $0.sections["overview"] = [Report.Paragraph("文")] },
    ]
    for change in changes {
      var report = blank
      change(&report)
      #expect(report.hasText)
    }
    var signed = blank
    signed.sections["overview"] = []
    signed.signature = [Report.Paragraph("填报人：张三")]
    signed.unit = "甲局"
    #expect(!signed.hasText)
  }

  @Test(arguments: [(2007, false), (2008, true), (2023, true), (2099, true), (2100, false)])
  func `reports are of years since the Regulation`(year: Int, isPossible: Bool) {
    #expect(Report.years.contains(year) == isPossible)
  }

  // MARK: Figures that include others

  private static let whole = FigureKey("requests", "other.other", "total")
  private static let parts = ["other.supplement-overdue", "other.processing-fee-overdue"].map {
    FigureKey("requests", $0, "total")
  }

  /// A report whose one figure stands for three.
  private func undivided(_ states: [Figure.State]) -> [UndividedFigure] {
    var report = blank
    for (key, state) in zip([Self.whole] + Self.parts, states) {
      report.figures[key]?.state = state
    }
    report.observations = [
      Observation(
        .undividedFigure(covers: Self.parts, reason: LocalizedText(zh: "因", en: "why")),
        cells: [CellReference(sheet: "三", address: CellAddress(row: 1, column: 2))],
        key: Self.whole)
    ]
    return report.undividedFigures
  }

  @Test(
    arguments: [
      ([.number(5), .blank, .blank], true),
      ([.number(0), .blank, .blank], true),
      ([.unreadable, .blank, .notApplicable], true),
      // Somebody has divided it, or found that there is nothing to divide.
      ([.number(5), .number(0), .blank], false),
      ([.number(5), .blank, .number(1)], false),
      ([.number(5), .unreadable, .blank], false),
      ([.blank, .blank, .blank], false),
      ([.notApplicable, .blank, .blank], false),
    ] as [([Figure.State], Bool)])
  func `a figure includes others until they are filled in`(
    states: [Figure.State], isUndivided: Bool
  ) {
    let found = undivided(states)
    #expect(found.map(\.key) == (isUndivided ? [Self.whole] : []))
    guard let figure = found.first else { return }
    #expect(figure.covers == Self.parts)
    #expect(figure.reason.zh == "因")
    #expect(figure.cell?.description == "三!C2")
  }

  @Test func `other observations make no such figure`() {
    var report = blank
    report.figures[Self.whole]?.state = .number(5)
    report.observations = [
      Observation(.numberAsText, key: Self.whole),
      Observation(.undividedFigure(covers: [], reason: LocalizedText(zh: "", en: ""))),
    ]
    #expect(report.undividedFigures.isEmpty)
  }

  // MARK: Languages and kinds

  @Test func `a text is asked for in a language`() {
    let text = LocalizedText(zh: "错误", en: "error")
    #expect(text[.zh] == "错误")
    #expect(text[.en] == "error")
    #expect(Language.allCases.map(\.rawValue) == ["zh", "en"])
    #expect(text != LocalizedText(zh: "错误", en: ""))
  }

  @Test(arguments: ["政府办公厅（室）", "部门", "乡镇街道", "下级政府汇总", "垂直管理"])
  func `the kinds of unit have the names of a roster`(name: String) {
    #expect(UnitKind(rawValue: name)?.rawValue == name)
    #expect(UnitKind.allCases.count == 5)
  }

  @Test(arguments: ["", "其他", "部门 ", "政府办公厅(室)"])
  func `other names are no kind`(name: String) {
    #expect(UnitKind(rawValue: name) == nil)
  }
}

@Suite("Patterns for figures")
struct FigurePatternTests {
  private func patterns() throws -> [FigurePattern] {
    try #require(try ReportForm.bundled().last?.upgrade).dropped.map(\.figures)
  }

  @Test func `a pattern is written as in the data file`() throws {
    let texts = try patterns().map(\.description)
    #expect(texts.contains("disclosure/*/newly-published"))
    #expect(texts.contains("disclosure/government-procurement/*"))
    #expect(texts.contains("disclosure/other-services/decisions"))
  }

  @Test(arguments: [
    ("disclosure/*/newly-published", "disclosure", "x", "newly-published", true),
    ("disclosure/*/newly-published", "disclosure", "x", "issued", false),
    ("disclosure/*/newly-published", "requests", "x", "newly-published", false),
    ("disclosure/government-procurement/*", "disclosure", "government-procurement", "x", true),
    ("disclosure/government-procurement/*", "disclosure", "x", "x", false),
    ("disclosure/other-services/decisions", "disclosure", "other-services", "decisions", true),
    ("disclosure/other-services/decisions", "disclosure", "other-services", "x", false),
    ("disclosure/other-services/decisions", "disclosure", "licensing", "decisions", false),
  ])
  func `a pattern holds the figures that it names`(
    text: String, table: String, row: String, column: String, isInside: Bool
  ) throws {
    let pattern = try #require(try patterns().first { $0.description == text })
    #expect(pattern.contains(FigureKey(table, row, column)) == isInside)
  }

  @Test func `the first remark about a figure counts`() throws {
    let upgrade = try #require(try ReportForm.bundled().last?.upgrade)
    let key = FigureKey("disclosure", "administrative-charges", "items-last-year")
    let remarks = upgrade.dropped.filter { $0.figures.contains(key) }
    #expect(remarks.count > 1)
    #expect(upgrade.dropped.reason(for: key) == remarks.first?.reason)
    #expect(upgrade.dropped.reason(for: FigureKey("requests", "granted", "total")) == nil)
  }
}
