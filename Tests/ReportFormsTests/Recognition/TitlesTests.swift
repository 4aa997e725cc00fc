import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Titles of reports and sections, and words that only sound like them")
struct TitlesTests: ReadsPastedText {
  let sample: PastedSample

  init() throws { sample = try PastedSample() }

  private func read(title: String) throws -> Report {
    try read([title] + lines.dropFirst())
  }

  @Test(arguments: [
    "2026年清溪县水利局政府信息公开工作年度报告", "2026年度清溪县水利局政府信息公开工作年度报告",
    "清溪县水利局关于2026年度政府信息公开工作的报告", "清溪县水利局关于2026年政府信息公开工作年度报告",
    "清溪县水利局2026年度政府信息公开工作情况报告", "《清溪县水利局2026年政府信息公开年度报告》",
    "首页 > 政务公开 > 2026年清溪县水利局政府信息公开工作年度报告", "二〇二六年清溪县水利局政府信息公开年度报告（附表）",
  ])
  func `a title in every usual order`(title: String) throws {
    let report = try read(title: title)
    #expect(report.year == 2026)
    #expect(report.unit == "清溪县水利局")
    #expect(report.preface.isEmpty)
  }

  @Test(arguments: ["关于2026年度政府信息公开工作的报告", "2026年全县政府信息公开工作年度报告", "2026年政府信息公开工作报告"])
  func `a title without a unit names the year`(title: String) throws {
    let report = try read(title: title)
    #expect(report.year == 2026)
    #expect(report.unit == nil)
  }

  @Test(arguments: [
    "2026年，清溪县水利局政府信息公开工作年度报告", "2026年做好各项政府信息公开工作报告", "2026年清溪县水利局财务公开工作年度报告",
  ])
  func `other words are no title`(line: String) throws {
    #expect(try read(title: line).unit == nil)
  }

  @Test func `a part of section one that sounds like a section is its text`() throws {
    for heading in ["（一）主动公开政府信息情况", "1.主动公开政府信息情况", "主动公开政府信息情况"] {
      let place = try #require(lines.firstIndex(of: "一、总体情况")) + 2
      let report = try read(Array(lines[..<place] + [heading] + lines[place...]))
      #expect(report.texts("overview") == [heading] + original.texts("overview"), "\(heading)")
      #expect(report.differences(from: original) == [])
      #expect(report.notes.isEmpty)
      #expect(report.observations == [])
    }
  }

  @Test func `sections that are all numbered as parts are sections`() throws {
    let titles = form.sections.map(\.title)
    let report = try read(
      lines.map { line in
        titles.contains(line) ? "（\(line.first.map(String.init) ?? "")）\(line.dropFirst(2))" : line
      })
    #expect(report.differences(from: original) == [])
    #expect(report.texts("problems") == original.texts("problems"))
  }

  @Test func `the names of the notice are near titles, told once each`() throws {
    let names = [
      "二、": "行政机关主动公开政府信息情况", "三、": "行政机关收到和处理政府信息公开申请情况",
      "四、": "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "五、": "政府信息公开工作存在的主要问题及改进情况",
    ]
    let titles = form.sections.map(\.title)
    let renamed = lines.map { line in
      titles.contains(line)
        ? names[String(line.prefix(2))].map { line.prefix(2) + $0 } ?? line : line
    }
    for lines in [renamed, renamed.flatMap { $0.split(separator: "\t").map(String.init) }] {
      let report = try read(lines)
      #expect(report.differences(from: original) == [])
      #expect(report.texts("problems") == original.texts("problems"))
      let told = report.observations.map(\.kind)
      #expect(told == titles[1...4].map { .sectionTitle(official: $0) })
    }
  }

  @Test func `the year comes from the period where no title names it`() throws {
    let period = "本报告所列数据的统计期限为2026年1月1日至12月31日。"
    let report = try read([period] + lines.dropFirst())
    #expect(report.year == 2026)
    #expect(report.observations.map(\.kind) == [.yearFromPeriod(2026)])
    let two = try read([period, period.replacing("2026", with: "2025")] + lines.dropFirst())
    #expect(two.year == nil)
    let part = try read(["统计期限为2026年1月1日至6月30日。"] + lines.dropFirst())
    #expect(part.year == nil)
  }

  @Test func `a title in quite other words over a table is told`() throws {
    let sample = try OfficialSample()
    let title = sample.form.sections[2].title
    let grid = sample.sheet.mapTexts { $0 == title ? "申请办理情况表" : $0 }
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    #expect(report.observations.map(\.kind) == [.sectionTitle(official: title)])
    #expect(report.observations.first?.text == "申请办理情况表")
    #expect(report.notes.values.joined().isEmpty)
  }
}
