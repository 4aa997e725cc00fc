import Foundation
import ReportChecks
import ReportModel
import Testing

@Suite("Severities")
struct SeverityTests {
  /// The severities as the design lays them down, written out by hand.
  static let expected: [(severity: Severity, codes: String)] = [
    (
      .error,
      """
      RDR104 RDR108 RDR109 RDR203 RDR204 RDR205 RDR305 FRM101 FRM102 FRM201 FRM202 FRM203 FRM206 FRM209 FRM211 FRM104 \
      FIG001 FIG002 FIG003 FIG301 ORG102 ORG103 \
      SUM301 SUM302 SUM303 SUM304 SUM401
      """
    ),
    (
      .warning,
      """
      RDR102 RDR105 RDR106 RDR107 RDR110 RDR202 RDR301 RDR302 RDR402 FRM103 FRM204 FRM208 FRM301 FRM302 \
      FRM303 FRM304 FRM401 FRM501 FIG101 FIG102 FIG103 FIG201 ORG104 ORG101 ORG201 ORG202 TXT101 TXT201 \
      TXT301 SUM201
      """
    ),
    (
      .info,
      """
      RDR101 RDR103 RDR201 RDR303 RDR304 RDR401 RDR403 RDR404 RDR405 FRM205 FRM207 FRM210 FRM502 \
      FRM503 FIG104 ORG105 TXT001
      """
    ),
  ]

  @Test func `each rule has the severity of the design`() {
    for (severity, codes) in Self.expected {
      let actual = RuleCatalogue.all.map(\.metadata).filter { $0.severity == severity }
      #expect(actual.map(\.code).sorted() == codes.split(separator: " ").map(String.init).sorted())
    }
  }

  /// The severity of 规章 in the report of a unit of some kind; nil where nothing is told.
  @Test(arguments: [
    (UnitKind?.none, Severity?.some(.warning), Severity?.some(.warning)),
    (.township, .error, .warning),
    (.department, .error, .warning),
    (.governmentOffice, .warning, .warning),
    (.vertical, .warning, .warning),
    (.aggregate, nil, nil),
  ])
  func `rules without power are an error only where the kind shows it`(
    kind: UnitKind?, issued: Severity?, inForceOnly: Severity?
  ) throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.unitKind = kind
    report.set("disclosure/government-rules/in-force", .number(6))
    #expect(Checker().findings(in: report).map(\.severity) == [inForceOnly].compactMap(\.self))
    report.set("disclosure/government-rules/issued", .number(1))
    #expect(Checker().findings(in: report).map(\.severity) == [issued].compactMap(\.self))
  }

  @Test(arguments: [
    ("国家统计局", UnitKind?.none, Severity?.none), ("教育部", .department, nil),
    ("工业和信息化部", nil, nil), ("清江市人民政府", nil, nil), ("南岭省人民政府办公厅", .governmentOffice, nil),
    ("清江市清溪县人民政府办公室", .governmentOffice, .warning), ("清溪县委宣传部", nil, .warning),
    ("清江市水利局", nil, .info), ("清江市水利局", .department, .error), ("清溪镇人民政府", nil, .warning),
    ("国家税务总局清溪县税务局", .vertical, .warning), ("教育部", .township, .error),
  ])
  func `a name that may be of a maker of rules is never told`(
    name: String, kind: UnitKind?, severity: Severity?
  ) throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.unit = name
    report.unitKind = kind
    report.set("disclosure/government-rules/in-force", .number(6))
    report.set("disclosure/government-rules/issued", .number(1))
    let found = Checker().findings(in: report).filter { $0.code == "FIG201" }
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
  }

  @Test(arguments: [
    ("本年度未收取任何费用。", true), ("未产生信息公开收费。", true), ("2023年没有收取信息公开相关费用。", true),
    ("全年无收费情况。", true), ("依申请公开收取检索费、复制费共120元。", true), ("发出收费通知0件。", true),
    ("收取信息处理费0元。", true), ("无行政事业性收费。", false), ("规范停车费用管理。", false), ("无。", false),
  ])
  func `the fee may be told in other words`(text: String, isTold: Bool) throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.sections["other-matters"] = [Report.Paragraph(text)]
    let codes = Checker().findings(in: report).map(\.code)
    #expect(codes.contains("TXT201") == !isTold, "\(codes)")
  }

  @Test func `the fee is an error only beside applications closed for it`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.sections["other-matters"] = [Report.Paragraph("无。")]
    let fee = { (report: Report) in
      Checker().findings(in: report).first { $0.code == "TXT201" }?.severity
    }
    #expect(fee(report) == .warning)
    report.set("requests/other.processing-fee-overdue/business", .number(1))
    #expect(fee(report) == .error)
    // With no text in section six at all, what the tables show is still told, and only once.
    report.sections["other-matters"] = []
    #expect(fee(report) == .error)
    #expect(!Checker().findings(in: report).contains { $0.code == "FRM304" })
    report.sections = [:]
    report.sectionTitles = [:]
    #expect(fee(report) == nil)
  }

  @Test func `an added column without numbers is only worth knowing`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.observations = [Observation(.added(table: "requests", label: "备注"))]
    #expect(Checker().findings(in: report).map(\.severity) == [.info])
    report.observations = [
      Observation(.added(table: "requests", label: "4.其他"), text: "4.其他 见附件")
    ]
    #expect(Checker().findings(in: report).map(\.severity) == [.info])
    report.observations = [Observation(.added(table: "requests", label: "合计"), text: "合计 １２件")]
    #expect(Checker().findings(in: report).map(\.severity) == [.warning])
  }
}
