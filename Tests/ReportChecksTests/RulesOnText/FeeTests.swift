import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("What section six says of fees")
struct FeeTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func told(_ change: (inout Report) -> Void) -> [Finding] {
    findings(change).filter { $0.code == "TXT201" }
  }

  private func told(_ paragraphs: String...) -> [Finding] {
    told { $0.sections["other-matters"] = paragraphs.map { Report.Paragraph($0) } }
  }

  @Test(arguments: [
    "2023年收取信息处理费120元。", "无信息处理费。", "信息 处理 费：0", "未收取政府信息公开信息处理费。", "政府信息公开处理费0元。",
    "依申请公开信息的处理费为零。",
    "发出收费通知 3 件，总金额 150 元。", "未发生收费。", "没有任何费用。", "不收费。", "免收检索费、复制费。", "零收费。", "向申请人收取邮寄费12元。",
    "公开申请收费共30元。", "其他事项无。本年度未收取信息处理费。", "一是加强培训；二是未收取任何费用。", "收费0元",
  ])
  func `any words for what was charged for information are enough`(text: String) {
    #expect(told(text).isEmpty)
  }

  @Test(arguments: [
    "无。", "无其他需要报告的事项。", "没有。", "收取污水处理费。", "垃圾处理费未收取。", "本年度行政事业性收费为零。", "无非税收费。",
    "信息公开工作有序；收取污水处理费5万元。", "信息化建设稳步推进，全年处理费用报销12件。", "收费标准已公示。", "加强教育收费管理。", "处理费", "信息。处理费。",
  ])
  func `other fees, or no words on any, are not`(text: String) {
    #expect(told(text).count == 1)
  }

  @Test func `words may stand in any paragraph of the section`() {
    #expect(told("无其他事项。", "未收取信息处理费。").isEmpty)
    #expect(told("未收取信息", "处理费。").isEmpty)
    #expect(told("无其他事项。", "　").count == 1)
  }

  @Test func `words in another section do not count`() {
    let found = told { report in
      report.sections["overview"] = [Report.Paragraph("2023年，本局未收取信息处理费。")]
      report.sections["other-matters"] = [Report.Paragraph("无。")]
    }
    #expect(found.count == 1)
  }

  @Test func `it is told at the first words, else at the title`() {
    let cell = { (address: String) in
      CellAddress(address).map { CellReference(sheet: "五六", address: $0) }
    }
    let found = told { report in
      report.sectionTitles["other-matters"]?.source = cell("A5")
      report.sections["other-matters"] = [
        Report.Paragraph(" ", source: cell("A6")), Report.Paragraph("无。", source: cell("A7")),
      ]
    }
    #expect(found.map(\.location) == [cell("A7")])
    let empty = told { report in
      report.sectionTitles["other-matters"]?.source = cell("A5")
      report.sections["other-matters"] = []
      report.set("requests/other.processing-fee-overdue/business", .number(1))
    }
    #expect(empty.map(\.location) == [cell("A5")])
    #expect(empty.map(\.severity) == [.error])
  }

  @Test(
    arguments: [
      (.number(1), .error), (.number(0), .warning), (.blank, .warning), (.notApplicable, .warning),
      (.unreadable, .warning),
    ] as [(Figure.State, Severity)])
  func `only a number above 0 shows that fees were asked`(state: Figure.State, severity: Severity) {
    let found = told { report in
      report.sections["other-matters"] = [Report.Paragraph("无。")]
      report.set("requests/other.processing-fee-overdue/other", state, raw: "x")
    }
    #expect(found.map(\.severity) == [severity])
  }

  @Test func `figures of a table that lacks a row show nothing`() {
    let found = told { report in
      report.sections["other-matters"] = [Report.Paragraph("无。")]
      report.set("requests/other.processing-fee-overdue/other", .number(1))
      report.observations = [Observation(.rowMissing(table: "requests", row: "granted"))]
    }
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `a report that says so is right, however many were closed`() {
    let found = told { report in
      report.set("requests/other.processing-fee-overdue/other", .number(5))
    }
    #expect(found.isEmpty)
  }
}
