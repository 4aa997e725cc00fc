import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("The office's configuration")
struct ConfigurationTests {
  var report: Report

  init() throws {
    report = ExampleReport.report(form: try ReportForm.current())
    report.set("disclosure/normative-documents/issued", .number(20))
  }

  private func configuration(_ json: String) throws -> CheckConfiguration {
    try CheckConfiguration(json: Data(json.utf8))
  }

  private static let accepted = """
    {"accepted": [{"unit": "示例县教育局", "code": "SUM201", "table": "disclosure",
      "row": "normative-documents", "column": "in-force", "value": 12, "reason": "清理结果"}]}
    """

  @Test func `an accepted finding stays listed and comes back when the value changes`() throws {
    let checker = Checker(configuration: try configuration(Self.accepted))
    #expect(checker.findings(in: report).map(\.isAccepted) == [true])
    var other = report
    other.set("disclosure/normative-documents/in-force", .number(13))
    #expect(checker.findings(in: other).map(\.isAccepted) == [false])
    other = report
    other.unit = "示例县民政局"
    #expect(checker.findings(in: other).map(\.isAccepted) == [false])
  }

  @Test func `of a group each figure must be accepted`() throws {
    let entry = { (column: String) in
      """
      {"unit": "示例县教育局", "code": "FIG102", "table": "disclosure", "row": "government-rules",
       "column": "\(column)", "value": null, "reason": "无"}
      """
    }
    var report = ExampleReport.report(form: try ReportForm.current())
    report.set("disclosure/government-rules/issued", .blank)
    report.set("disclosure/government-rules/repealed", .blank)
    let one = try configuration("{\"accepted\": [\(entry("issued"))]}")
    #expect(Checker(configuration: one).findings(in: report).map(\.isAccepted) == [false])
    let both = try configuration("{\"accepted\": [\(entry("issued")), \(entry("repealed"))]}")
    #expect(Checker(configuration: both).findings(in: report).map(\.isAccepted) == [true])
  }

  @Test func `a finding about no figure is accepted by its value`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.notes["requests"] = [Report.Paragraph("注：含并入单位。")]
    let configuration = try configuration(
      """
      {"accepted": [{"unit": "示例县教育局", "code": "FRM401", "value": "注：含并入单位。", "reason": "机构改革"}]}
      """)
    let checker = Checker(configuration: configuration)
    #expect(checker.findings(in: report).map(\.isAccepted) == [true])
    report.notes["requests"] = [Report.Paragraph("注：另有说明。")]
    #expect(checker.findings(in: report).map(\.isAccepted) == [false])
  }

  @Test(arguments: [
    ("error", Severity?.some(.error)), ("info", .some(.info)), ("off", nil),
  ])
  func `a severity can be set`(word: String, severity: Severity?) throws {
    let configuration = try configuration("{\"severity\": {\"SUM201\": \"\(word)\"}}")
    let findings = Checker(configuration: configuration).findings(in: report)
    #expect(findings.map(\.severity) == [severity].compactMap(\.self))
  }

  @Test(arguments: [
    (#"{"colour": 1}"#, "$", "unknown key “colour”"),
    (#"{"severity": {"SUM999": "off"}}"#, "severity.SUM999", "unknown code “SUM999”"),
    (
      #"{"severity": {"SUM301": "mild"}}"#, "severity.SUM301",
      "expected error, warning, info or off"
    ),
    (#"{"floors": {"x": 1}}"#, "floors.x", "unknown threshold “x”"),
    (accepted.replacing("SUM201", with: "SUM2"), "accepted[0].code", "unknown code “SUM2”"),
    (
      accepted.replacing("SUM201", with: "SUM301"), "accepted[0].code",
      "an error of arithmetic cannot be accepted"
    ),
    (accepted.replacing("清理结果", with: " "), "accepted[0].reason", "a reason is needed"),
    (
      accepted.replacing("in-force", with: "inforce"), "accepted[0]",
      "no form has the figure “disclosure/normative-documents/inforce”"
    ),
    (
      accepted.replacing(#""row": "normative-documents","#, with: ""), "accepted[0]",
      "table, row and column go together"
    ),
    (accepted.replacing("reason", with: "reasons"), "accepted[0]", "unknown key “reasons”"),
  ])
  func `a fault in the configuration is named`(json: String, path: String, reason: String) {
    let error = #expect(throws: DataFileError.self) { try configuration(json) }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
    #expect(error?.reason.zh.contains { $0 > "一" } == true)
  }

  @Test func `an empty configuration is the default`() throws {
    #expect(try configuration("{}") == .default)
  }

  /// The explanations of the findings of a rule.
  private func explanations(of code: String, in report: Report) -> [String?] {
    Checker().findings(in: report).filter { $0.code == code }.map(\.explanation)
  }

  @Test(arguments: [
    ("D4", "因清理"), ("二!D4", "因清理"), ("现行有效件数", "因清理"), ("", "因清理"), (" 二表 行政规范性文件", "因清理"),
    ("D41", nil), ("三", nil), ("E4", nil),
  ])
  func `an explanation goes to the finding it names`(place: String, text: String?) {
    var report = report
    report.explanations = [Report.Explanation(code: "sum201 ", place: place, text: "因清理")]
    #expect(explanations(of: "SUM201", in: report) == [text])
    report.explanations = [Report.Explanation(code: "SUM301", place: place, text: "因清理")]
    #expect(explanations(of: "SUM201", in: report) == [nil])
  }

  @Test func `words about the place go before words about the rule`() {
    var report = report
    report.explanations = [
      Report.Explanation(code: "SUM201", place: "", text: "一般"),
      Report.Explanation(code: "SUM201", place: "D4", text: "此格"),
    ]
    #expect(explanations(of: "SUM201", in: report) == ["此格"])
  }
}

@Suite("Selecting rules")
struct SelectionTests {
  @Test func `rules are selected and ignored by the beginnings of their codes`() throws {
    let selection = try RuleSelection(select: ["SUM", "fig1"], ignore: ["SUM30"])
    let codes = RuleCatalogue.all.map(\.metadata.code).filter(selection.contains)
    #expect(codes == ["FIG101", "FIG102", "FIG103", "FIG104", "SUM401", "SUM201"])
    #expect(RuleCatalogue.all.allSatisfy { RuleSelection.all.contains($0.metadata.code) })
  }

  @Test(arguments: ["SUN", "SUM3011", "", "blank-figure"])
  func `an unknown selector is an error`(selector: String) {
    let selecting = #expect(throws: UnknownSelectorError.self) {
      try RuleSelection(select: ["SUM", selector])
    }
    #expect(selecting?.selector == selector)
    let ignoring = #expect(throws: UnknownSelectorError.self) {
      try RuleSelection(select: [], ignore: [selector])
    }
    #expect(ignoring?.selector == selector)
  }

  @Test func `only selected rules are told`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.set("requests/granted/business", .number(9))
    let checker = Checker(selection: try RuleSelection(select: ["SUM302"]))
    #expect(checker.findings(in: report).map(\.code) == ["SUM302"])
  }
}
