import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Whose report it is, and of which year")
struct YearAndUnitTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func cell(_ address: String) -> CellReference? {
    CellAddress(address).map { CellReference(sheet: "单位信息", address: $0) }
  }

  private func seen(_ kind: Observation.Kind, _ text: String = "") -> Observation {
    Observation(kind, text: text, cells: [cell("B5")].compactMap(\.self))
  }

  @Test(arguments: [nil, "", " ", "　", "\u{A0}\n"])
  func `a name of white space is no name`(unit: String?) {
    let found = findings { $0.unit = unit }
    #expect(found.map(\.code) == ["ORG201"])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test(arguments: ["示例县教育局", "甲", "-", "0"])
  func `any other name is one`(unit: String) {
    #expect(findings { $0.unit = unit }.isEmpty)
  }

  @Test func `it is told at the cell for it, else at the title`() {
    let found = findings { report in
      report.unit = nil
      report.title?.source = cell("A1")
    }
    #expect(found.map(\.location) == [cell("A1")])
    let asked = findings { report in
      report.unit = nil
      report.title?.source = cell("A1")
      report.unitCell = cell("B3")
    }
    #expect(asked.map(\.location) == [cell("B3")])
    #expect(asked.map(\.severity) == [.warning])
    #expect(asked.map(\.message) != found.map(\.message))
    #expect(
      findings { report in
        report.unit = nil
        report.title = nil
      }.map(\.location) == [nil])
  }

  @Test func `of a report with nothing in it neither is asked`() {
    let found = findings { report in
      report = Report(form: report.form)
      report.isOwnBlank = true
    }
    #expect(found.map(\.code) == ["FRM101"])
  }

  @Test func `text alone is enough to ask for both`() {
    let found = findings { report in
      let text = report.sections
      report = Report(form: report.form)
      report.sections = text
    }
    #expect(found.map(\.code) == ["FRM101", "ORG101", "ORG201"])
  }

  @Test func `a year that is not understood is told at its cell instead of a missing one`() {
    let found = findings { report in
      report.year = nil
      report.observations = [seen(.yearNotUnderstood, "25")]
    }
    #expect(found.map(\.code) == ["ORG101"])
    #expect(found.map(\.actual) == [.text("25")])
    #expect(found.map(\.location) == [cell("B5")])
    #expect(found.first?.message.zh.contains("“25”") == true)
    #expect(found.first?.message.en.contains("“25”") == true)
  }

  @Test func `without a year nothing is held against one`() {
    let found = findings { report in
      report.year = nil
      report.title = Report.Paragraph("2021年政府信息公开工作年度报告")
      report.preface = [Report.Paragraph("统计期限为2020年1月1日至6月30日。现公布2019年度报告。")]
    }
    #expect(found.map(\.code) == ["ORG101"])
  }

  @Test func `a year from the period is told with its year`() {
    let found = findings { $0.observations = [seen(.yearFromPeriod(2023))] }
    #expect(found.map(\.code) == ["ORG105"])
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.message.zh.contains("2023 年") == true)
  }

  @Test func `each table under another year is told, with both years`() {
    let found = findings { report in
      report.observations = [
        seen(.tableOfOtherYear(table: "requests", year: 2022)),
        seen(.tableOfOtherYear(table: "disclosure", year: 2021)),
      ]
    }
    #expect(found.map(\.code) == ["ORG104", "ORG104"])
    #expect(found.map(\.actual) == [.number(2022), .number(2021)])
    #expect(found.map(\.expected) == [.number(2023), .number(2023)])
    let unknown = findings { report in
      report.year = nil
      report.observations = [seen(.tableOfOtherYear(table: "requests", year: 2022))]
    }
    #expect(unknown.last?.code == "ORG104" && unknown.last?.expected == nil)
  }

  @Test func `a title of another unit is told with both names`() {
    let found = findings { $0.observations = [seen(.titleOfOtherUnit(unit: "示例县民政局"))] }
    #expect(found.map(\.code) == ["ORG202"])
    #expect(found.map(\.expected) == [.text("示例县教育局")])
    #expect(found.map(\.actual) == [.text("示例县民政局")])
  }

  @Test(arguments: [
    ("关于2022年度的报告", 2022), ("2022年示例县教育局政府信息公开工作年度报告", 2022), ("示例县教育局政府信息公开工作年度报告（2024年）", 2024),
    ("示例县教育局 ２０２１ 年报告", 2021), ("二〇二二年度报告", 2022), ("示例县二○二四年报告", 2024),
  ])
  func `a title with another year is an error, in whatever order`(title: String, year: Int) {
    let found = findings { $0.title = Report.Paragraph(title, source: cell("A1")) }
    #expect(found.map(\.code) == ["ORG102"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.actual) == [.number(Decimal(year))])
    #expect(found.map(\.location) == [cell("A1")])
  }

  @Test(arguments: [
    "关于2023年度政府信息公开工作的报告", "示例县教育局政府信息公开工作年度报告", "示例县2022—2023年报告", "示例县教育局2023报告",
    "2023年政府信息公开工作年度报告（2024年1月20日发布）", "三年行动报告", "",
  ])
  func `a title with the year, or with none, is right`(title: String) {
    #expect(findings { $0.title = Report.Paragraph(title) }.isEmpty)
  }

  @Test func `each wrong period is told at its paragraph, with what it should be`() {
    let found = findings { report in
      report.preface = [
        Report.Paragraph("统计期限为2022年1月1日至12月31日。", source: cell("A2")),
        Report.Paragraph("数据自2023年1月1日至2023年12月31日。", source: cell("A3")),
      ]
      report.sections["problems"] = [
        Report.Paragraph("整改期为3月1日至5月31日，问题已解决。", source: cell("A8")),
        Report.Paragraph("统计期限为2023年1月1日至11月30日。", source: cell("A9")),
      ]
    }
    #expect(found.map(\.code) == ["ORG103", "ORG103"])
    #expect(found.map(\.location) == [cell("A2"), cell("A9")])
    #expect(
      found.map(\.actual) == [.text("2022年1月1日至12月31日"), .text("2023年1月1日至11月30日")])
    #expect(found.allSatisfy { $0.expected == .text("2023年1月1日至2023年12月31日") })
  }
}
