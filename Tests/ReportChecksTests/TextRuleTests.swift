import Foundation
import ReportChecks
import ReportModel
import Testing

@Suite("Year, period and fee in the text")
struct TextRuleTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func codes(_ change: (inout Report) -> Void) -> [String] {
    findings(change).map(\.code)
  }

  @Test(arguments: [
    ("示例局2023年政府信息公开工作年度报告", true), ("示例局 2023 年度报告", true),
    ("示例局二〇二三年政府信息公开工作年度报告", true), ("示例局二○二三年报告", true),
    ("政府信息公开工作年度报告", true), ("示例局2022年政府信息公开工作年度报告", false),
    ("示例局２０２４年度报告", false), ("示例局二零二二年报告", false),
  ])
  func `the title names the year`(title: String, isRight: Bool) {
    let codes = codes { $0.title = Report.Paragraph(title) }
    #expect(codes == (isRight ? [] : ["ORG102"]))
  }

  @Test(arguments: [
    ("统计期限为2023年1月1日至2023年12月31日。", true),
    ("本报告所列数据的统计期限自2023年1月1日起，至12月31日止。", true),
    ("统计期限：１月１日—１２月３１日", true),
    ("数据统计期限为 2023 年 1 月 1 日到同年 12 月 31 日。", true),
    ("本报告统计期限为2022年1月1日至2022年12月31日。", false),
    ("统计期限为2023年1月1日至2024年12月31日。", false),
    ("统计期限为2023年1月1日至11月30日。", false),
    ("统计期限为2023年1月11日至12月31日。", false),
    ("统计期限为2022年1月1日起至12月31止。", false),
    ("联系电话 0517-12345678，每月1日至3日。", true),
  ])
  func `the period is the whole year`(preface: String, isRight: Bool) {
    #expect(codes { $0.preface = [Report.Paragraph(preface)] } == (isRight ? [] : ["ORG103"]))
  }

  @Test func `other spans of days in the text are not the period`() {
    #expect(
      codes {
        $0.sections["problems"] = [Report.Paragraph("与2022年1月1日至12月31日相比有所减少，3月1日至5月1日整改。")]
      }.isEmpty)
    #expect(
      codes {
        $0.sections["overview"] = [Report.Paragraph("2023年工作如下。统计期限为2022年1月1日至12月31日。")]
      } == ["ORG103"])
  }

  @Test(arguments: [
    ("2023年，本局较2022年多公开12条。", true), ("2022年以来，持续推进。", true),
    ("2021-2023年，持续推进。", true), ("2022至2023年，持续推进。", true),
    ("按时发布2022年度报告。", true), ("2022年，本局做好公开工作。", false), ("2022年度全县公开120条。", false),
    ("二〇二二年，本局做好公开工作。", false),
  ])
  func `the opening words claim the right year`(overview: String, isRight: Bool) {
    let codes = codes { $0.sections["overview"] = [Report.Paragraph(overview)] }
    #expect(codes == (isRight ? [] : ["TXT101"]))
  }

  @Test(arguments: [
    ("现公布2023年政府信息公开工作年度报告。", true), ("现公布2022年政府信息公开工作年度报告。", false),
    ("根据2019年修订的条例编制2023年度报告。", true), ("特编制2022年度报告。", false),
    ("《示例县2022年政府信息公开工作年度报告》已于2023年1月公布。", true), ("根据2019年修订的条例，编制2022年度报告。", false),
  ])
  func `the preface names the right report`(preface: String, isRight: Bool) {
    #expect(codes { $0.preface = [Report.Paragraph(preface)] } == (isRight ? [] : ["TXT101"]))
  }

  @Test func `without a year nothing is compared with it`() {
    let codes = codes { report in
      report.year = nil
      report.title = Report.Paragraph("2021年政府信息公开工作年度报告")
    }
    #expect(codes == ["ORG101"])
  }

  @Test(arguments: [
    ("本年度未收取信息处理费。", true), ("我单位依据规定，本年度未收取政府信息公开处理费。", true),
    ("发出收费通知1件，信息 处理费 2950 元。", true), ("收取政府信息公开申请处理费0元。", true), ("无。", false),
    ("收取污水处理费。", false), ("公开信息120条，收取垃圾处理费。", false),
  ])
  func `section six reports the fee`(text: String, isRight: Bool) {
    let codes = codes { $0.sections["other-matters"] = [Report.Paragraph(text)] }
    #expect(codes.contains("TXT201") == !isRight)
  }

  @Test func `of figures only nothing is asked but one info`() {
    let codes = codes { report in
      report.sections = [:]
      report.sectionTitles = [:]
      report.preface = []
      report.title = nil
    }
    #expect(codes == ["TXT001"])
  }
}
