import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Explanations on 情况说明")
struct ExplanationTests {
  /// A report with two warnings of one rule, at 二!D3 and 二!D4, besides the three of empty sections.
  private let report: Report

  init() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.unitKind = .aggregate
    report.set("disclosure/*/in-force", .number(20))
    report.set("disclosure/*/issued", .number(30))
    self.report = report
  }

  /// The explanations of the two warnings.
  private func explained(_ explanations: [(String, String, String)]) -> [String?] {
    var report = report
    report.explanations = explanations.map {
      Report.Explanation(code: $0.0, place: $0.1, text: $0.2)
    }
    // RDR405 tells of lines that fit neither.
    let found = Checker().findings(in: report).filter { $0.code != "RDR405" }
    #expect(found.map(\.code) == ["SUM201", "SUM201"])
    return found.map(\.explanation)
  }

  @Test func `the two warnings stand where they are looked for`() {
    let cells = Checker().findings(in: report).map { $0.location?.description }
    #expect(cells == ["二!D3", "二!D4"])
  }

  @Test func `without a place it goes to each finding of the rule`() {
    #expect(explained([("SUM201", "", "清理")]) == ["清理", "清理"])
    #expect(explained([("SUM201", " 　\n", "清理")]) == ["清理", "清理"])
  }

  @Test func `with a place it goes to that alone`() {
    #expect(explained([("SUM201", "D3", "甲")]) == ["甲", nil])
    #expect(explained([("SUM201", "D4", "乙")]) == [nil, "乙"])
    #expect(explained([("SUM201", "D4", "乙"), ("SUM201", "D3", "甲")]) == ["甲", "乙"])
  }

  @Test func `each place that it names is explained`() {
    #expect(explained([("SUM201", "D3、D4", "清理")]) == ["清理", "清理"])
    #expect(explained([("SUM201", "D3，D4格", "清理")]) == ["清理", "清理"])
  }

  @Test func `the place goes before the rule at large, whichever stands first`() {
    let atLarge = ("SUM201", "", "一般")
    let here = ("SUM201", "二!D3", "此格")
    #expect(explained([atLarge, here]) == ["此格", "一般"])
    #expect(explained([here, atLarge]) == ["此格", "一般"])
  }

  @Test func `of several for one place the first counts`() {
    #expect(explained([("SUM201", "D3", "先"), ("SUM201", "D3", "后")]) == ["先", nil])
  }

  @Test(arguments: ["sum201", " SUM201 ", "Sum 201", "SUM\n201", "　SUM201"])
  func `the code may be typed in any case and with spaces`(code: String) {
    #expect(explained([(code, "", "清理")]) == ["清理", "清理"])
  }

  @Test(arguments: ["", "SUM", "SUM20", "SUM2011", "SUM301", "清理"])
  func `another code explains nothing`(code: String) {
    #expect(explained([(code, "", "清理")]) == [nil, nil])
  }

  @Test(arguments: [
    "二!D3", "二！D3", "D3格", "第D3", "（D3）", "规章", "规章 现行有效件数", "“规 章”一行",
  ])
  func `a place is recognised among other words`(place: String) {
    #expect(explained([("SUM201", place, "甲")]).first == "甲")
  }

  @Test(arguments: ["D30", "AD3", "D", "3", "D13", "D3a", "xD3", "0D3", "D33", "总计", "申请"])
  func `a place is not seen inside another`(place: String) {
    #expect(explained([("SUM201", place, "甲")]) == [nil, nil])
  }

  @Test func `a place that only another cell of the finding has is enough`() throws {
    let related = try #require(Checker().findings(in: report).first?.related.first)
    let own = explained([("SUM201", related.address.description, "甲")])
    #expect(own == ["甲", nil])
  }

  @Test(
    arguments: [
      ("（六）3.其他", "requests/other.other/business", true),
      ("3.其他", "requests/other.other/total", true),
      ("（六）3.其他", "requests/granted/other", false), ("（六）3.其他、其他列", "requests/granted/other", true),
      ("其他", "requests/granted/other", true), ("“其他”列", "requests/granted/other", true),
      ("（七）总计", "requests/granted/total", false), ("（七）总计", "requests/handled-total/total", true),
      ("（七）總計", "requests/handled-total/other", true), ("总计", "requests/granted/total", true),
      ("其他结果", "requests/granted/other", false),
      ("其他结果", "reviews-and-suits/reconsideration/other", true),
    ])
  func `a label within a longer one is not named`(
    place: String, key: String, isNamed: Bool
  ) throws {
    var report = report
    report.explanations = [Report.Explanation(code: "SUM302", place: place, text: "说明")]
    let key = try #require(report.form.figureKeys.first { $0.description == key })
    let finding = Finding(
      code: "SUM302", name: "", catalogue: [], severity: .error,
      message: LocalizedText(zh: "", en: ""),
      keys: [key])
    let explanation = report.explanation(of: finding, in: CheckContext(report))
    #expect(explanation?.text == (isNamed ? "说明" : nil))
  }

  @Test func `a finding about no figure is explained by its cell`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    let cell = try #require(CellAddress("B30"))
    report.notes["requests"] = [
      Report.Paragraph("注：含并入单位。", source: CellReference(sheet: "三", address: cell))
    ]
    for (place, text) in [("B30", "说明"), ("三!B30", "说明"), ("B3", nil), ("", "说明")] {
      report.explanations = [Report.Explanation(code: "FRM401", place: place, text: "说明")]
      let found = Checker().findings(in: report).filter { $0.code == "FRM401" }
      #expect(found.map(\.explanation) == [text])
    }
  }

  @Test func `an explained warning is still told, with its severity`() {
    var report = report
    report.explanations = [Report.Explanation(code: "SUM201", place: "", text: "清理")]
    let found = Checker().findings(in: report)
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.allSatisfy { !$0.isAccepted })
  }
}
