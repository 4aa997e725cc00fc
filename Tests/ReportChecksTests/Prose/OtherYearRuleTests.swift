import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Where a text may speak of another year")
struct OtherYearRuleTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func cell(_ address: String) -> CellReference? {
    CellAddress(address).map { CellReference(sheet: "年度报告", address: $0) }
  }

  private func told(_ change: (inout Report) -> Void) -> [Finding] {
    findings(change).filter { $0.code == "TXT101" }
  }

  @Test func `each paragraph is told at its own cell`() throws {
    let found = told { report in
      report.preface = [
        Report.Paragraph("现公布2022年度报告。", source: cell("A2")),
        Report.Paragraph("统计期限为2023年1月1日至12月31日。", source: cell("A3")),
      ]
      report.sections["overview"] = [
        Report.Paragraph("二〇二一年，本局做好公开工作。", source: cell("A5")),
        Report.Paragraph("数据截至2020年12月31日。", source: cell("A6")),
      ]
    }
    #expect(found.map(\.location) == [cell("A2"), cell("A5"), cell("A6")])
    #expect(found.map(\.actual) == [.number(2022), .number(2021), .number(2020)])
    #expect(found.allSatisfy { $0.expected == .number(2023) && $0.severity == .warning })
  }

  @Test func `one paragraph is told once, though it slips twice`() {
    let found = told {
      $0.sections["overview"] = [Report.Paragraph("2022年，本局做好工作。数据截至2021年12月31日。")]
    }
    #expect(found.map(\.actual) == [.number(2022)])
  }

  @Test func `only the first paragraph with words opens the text`() {
    let second = { (first: String) in
      told {
        $0.sections["overview"] = [first, "2022年，本局做好工作。"].map { Report.Paragraph($0) }
      }
    }
    #expect(second(" 　").count == 1)
    #expect(second("总体情况如下。").isEmpty)
  }

  @Test(arguments: ["problems", "other-matters"])
  func `a later section may open with any year`(section: String) {
    let text = "2022年存在的问题已整改，未收取信息处理费。"
    #expect(told { $0.sections[section] = [Report.Paragraph(text)] }.isEmpty)
    let slip = "数据截至2022年12月31日，未收取信息处理费。"
    #expect(told { $0.sections[section] = [Report.Paragraph(slip)] }.count == 1)
  }

  @Test(arguments: [
    "2022年以来，工作有序。", "2022年底，本局搬迁。", "2022年初制定计划。", "2022年末数据见附表。", "2022年起实行新办法。",
    "2022年至今公开300条。",
    "2022年到2023年，工作有序。", "2022年—2023年，工作有序。", "2022年度以来，工作有序。", "2022年12月，示例县成立专班。",
    "2022年3月起实行新办法。", "2022年印发的公开清单继续执行。", "2022年度报告发布后，本局逐项整改。",
  ])
  func `a period that began earlier may open the text`(text: String) {
    #expect(told { $0.sections["overview"] = [Report.Paragraph(text)] }.isEmpty)
  }

  @Test(arguments: ["2022年本局做好工作。", "2022年度，本局做好工作。", "２０２２ 年 全县公开120条。", "2024年，本局做好工作。"])
  func `another year may not`(text: String) {
    #expect(told { $0.sections["overview"] = [Report.Paragraph(text)] }.count == 1)
  }

  @Test func `a date in one section speaks for all of them`() {
    let found = told { report in
      report.sections["overview"] = [Report.Paragraph("截至2022年底，共有文件12件。")]
      report.sections["problems"] = [Report.Paragraph("截至2023年底，仍有更新不够及时的问题。")]
    }
    #expect(found.isEmpty)
  }

  @Test func `the preface may name other reports than this one`() {
    let preface = { (text: String) in told { $0.preface = [Report.Paragraph(text)] } }
    #expect(preface("2022年，本局机构改革，现公布2023年度报告。").isEmpty)
    #expect(preface("根据2019年修订的条例和2021年印发的格式编制。").isEmpty)
    #expect(preface("示例县教育局2024年政府信息公开工作年度报告").map(\.actual) == [.number(2024)])
  }

  @Test func `without text or without a year there is nothing to tell`() {
    #expect(told { $0.sections = [:] }.isEmpty)
    #expect(
      told { report in
        report.year = nil
        report.sections["overview"] = [Report.Paragraph("数据截至2022年12月31日。")]
      }.isEmpty)
  }

  @Test func `text after a table, where no section belongs, is not read as one`() {
    let found = told { $0.sections["requests"] = [Report.Paragraph("数据截至2022年12月31日。")] }
    #expect(found.isEmpty)
  }
}
