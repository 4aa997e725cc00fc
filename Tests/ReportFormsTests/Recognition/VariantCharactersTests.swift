import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Characters that look like the official ones, and those that nobody sees")
struct VariantCharactersTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  private func read(_ change: @escaping (Character) -> String) throws -> Report {
    let grid = official.mapTexts { $0.map(change).joined() }
    return try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
  }

  private func expectAll(_ report: Report, told: [Observation.Kind]) {
    #expect(report.differences(from: original) == [])
    #expect(report.observations.map(\.kind) == told)
    #expect(report.texts("overview").count == original.texts("overview").count)
  }

  @Test func `radicals in labels and titles are told once`() throws {
    let radicals: [Character: String] = [
      "行": "⾏", "人": "⼈", "自": "⾃", "一": "⼀", "二": "⼆", "工": "⼯", "文": "⽂", "页": "⻚", "见": "⻅",
      "不": "\u{F967}",
    ]
    expectAll(
      try read { radicals[$0] ?? String($0) }, told: [.variantCharacters(.lookalike)])
  }

  @Test func `traditional characters in labels and titles are told once`() throws {
    let traditional: [Character: String] = [
      "开": "開", "总": "總", "体": "體", "况": "況", "动": "動", "县": "縣", "报": "報", "规": "規", "处": "處",
      "发": "發", "复": "複", "议": "議", "诉": "訴", "讼": "訟", "业": "業", "构": "構", "组": "組", "织": "織",
    ]
    let report = try read { traditional[$0] ?? String($0) }
    expectAll(report, told: [.variantCharacters(.traditional)])
    #expect(report.unit == "清溪縣水利局")
  }

  @Test(arguments: [
    "\u{FEFF}", "\u{200B}", "\u{2060}", "\u{AD}", "\u{202D}", "\u{2066}", "\u{FE0F}",
  ])
  func `what nobody sees is left out of labels and figures`(unseen: String) throws {
    let report = try read { "\($0)\(unseen)" }
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    let key = FigureKey("requests", "granted", "natural-person")
    let place = try #require(report.cells[key])
    let grid = official.setting(place, to: Cell(.text("4\(unseen)0\(unseen)")))
    let figure = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    #expect(figure[key].number == 40)
    #expect(figure.observations.map(\.kind) == [.foldedNumber])
  }

  @Test func `a radical is no digit`() {
    for text in ["⼀", "⼆2", "1⼗"] { #expect(FigureText(text).state == .unreadable) }
  }
}
