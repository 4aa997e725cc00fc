import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Labels and titles that differ from the official ones")
struct LabelRuleTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func seen(
    _ kind: Observation.Kind, _ text: String, _ address: String, sheet: String? = "三"
  ) -> Observation {
    let cells = [CellAddress(address)].compactMap(\.self)
      .map { CellReference(sheet: sheet, address: $0) }
    return Observation(kind, text: text, cells: cells)
  }

  private func told(_ observations: [Observation]) -> [Finding] {
    findings { $0.observations = observations }
  }

  @Test func `one slip at several cells is one finding`() {
    let found = told([
      seen(.nearLabel(official: "自然人"), "自燃人", "D3"),
      seen(.nearLabel(official: "总计"), "总记", "J3"),
      seen(.nearLabel(official: "自然人"), "自燃人", "D30"),
    ])
    #expect(found.map(\.code) == ["FRM301", "FRM301"])
    #expect(found.map(\.expected) == [.text("自然人"), .text("总计")])
    #expect(found.map(\.actual) == [.text("自燃人"), .text("总记")])
    #expect(found.map { $0.location?.description } == ["三!D3", "三!J3"])
    #expect(found.map { $0.related.map(\.description) } == [["三!D30"], []])
  }

  @Test func `two slips for one label are two findings`() {
    let found = told([
      seen(.nearLabel(official: "自然人"), "自燃人", "D3"),
      seen(.nearLabel(official: "自然人"), "自然入", "D30"),
    ])
    #expect(found.map(\.actual) == [.text("自燃人"), .text("自然入")])
  }

  @Test(arguments: ["规范性文件", "规范性 文件", "规范性\n文件", "　规范性文件 "])
  func `规范性文件 without 行政 has a rule of its own`(text: String) {
    let found = told([seen(.nearLabel(official: "行政规范性文件"), text, "A4", sheet: "二")])
    #expect(found.map(\.code) == ["FRM302"])
    #expect(found.map(\.expected) == [.text("行政规范性文件")])
    #expect(found.map(\.actual) == [.text(text)])
  }

  @Test(arguments: [
    ("行政规范性文件", "行政规范性文体"), ("行政规范性文件", "规范文件"), ("行政规范性文件", "政规范性文件"), ("行政规范性文件", "规范性文件数"),
    ("规章", "规范性文件"),
  ])
  func `another slip there is an ordinary one`(official: String, text: String) {
    let found = told([seen(.nearLabel(official: official), text, "A4", sheet: "二")])
    #expect(found.map(\.code) == ["FRM301"])
  }

  @Test func `each section's title is told on its own, with what it should be`() {
    let found = told([
      seen(.sectionTitle(official: "五、存在的主要问题及改进情况"), "五、存在问题", "A1", sheet: "五六"),
      seen(.sectionTitle(official: "一、总体情况"), "一 、总体概况", "A1", sheet: "一"),
    ])
    #expect(found.map(\.code) == ["FRM303", "FRM303"])
    #expect(found.map(\.expected) == [.text("五、存在的主要问题及改进情况"), .text("一、总体情况")])
    #expect(found.map { $0.location?.description } == ["五六!A1", "一!A1"])
  }

  @Test func `labels in another order are named, and are no fault`() {
    let found = told([
      seen(.moved(table: "requests", labels: ["商业企业", "自然人"]), "", "D3"),
      seen(.moved(table: "disclosure", labels: (1...7).map { "行\($0)" }), "", "A3", sheet: "二"),
    ])
    #expect(found.map(\.code) == ["FRM205", "FRM205"])
    #expect(found.allSatisfy { $0.severity == .info })
    #expect(found.first?.message.zh.contains("“商业企业”、“自然人”") == true)
    #expect(found.last?.message.zh.contains("“行5”等 7 处") == true)
    #expect(found.last?.message.zh.contains("行6") == false)
  }

  @Test func `a table whose other results stand in one row is one error`() {
    let found = told([seen(.undividedOther(table: "requests"), "", "B24")])
    #expect(found.map(\.code) == ["FRM203"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.location?.description == "三!B24")
  }

  @Test func `labels do not keep figures from being judged`() {
    let found = findings { report in
      report.observations = [seen(.nearLabel(official: "自然人"), "自燃人", "D3")]
      report.set("requests/granted/research", .number(-3))
    }
    #expect(found.map(\.code) == ["FRM301", "FIG002"])
  }

  @Test func `both languages name the label as it stands and as it should`() {
    let found = told([
      seen(.nearLabel(official: "总计"), "总记", "J3"),
      seen(.nearLabel(official: "行政规范性文件"), "规范性文件", "A4", sheet: "二"),
      seen(.sectionTitle(official: "一、总体情况"), "一、概况", "A1", sheet: "一"),
    ])
    #expect(found.count == 3)
    for finding in found {
      for text in [finding.expected, finding.actual].compactMap({ $0?.description }) {
        #expect(finding.message.zh.contains(text))
        #expect(finding.message.en.contains(text))
      }
    }
  }
}
