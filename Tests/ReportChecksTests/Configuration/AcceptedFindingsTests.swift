import Foundation
import ReportModel
import Testing

@testable import ReportChecks

@Suite("Findings that an office accepts")
struct AcceptedFindingsTests {
  private let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  /// An entry of the file; a figure is `table/row/column`.
  private static func entry(
    _ code: String, figure: String? = nil, value: String?, unit: String = "示例县教育局",
    reason: String = "已核实"
  ) -> String {
    let parts = figure?.split(separator: "/").map(String.init) ?? []
    let place = zip(["table", "row", "column"], parts).map { #""\#($0)": "\#($1)", "# }.joined()
    let content = value.map { #""value": \#($0), "# } ?? ""
    return #"{"unit": "\#(unit)", "code": "\#(code)", \#(place)\#(content)"reason": "\#(reason)"}"#
  }

  private func configuration(_ entries: String...) throws -> CheckConfiguration {
    let json = #"{"accepted": [\#(entries.joined(separator: ", "))]}"#
    return try CheckConfiguration(json: Data(json.utf8))
  }

  private func accepted(
    _ configuration: CheckConfiguration, _ change: (inout Report) -> Void
  ) -> [Bool] {
    var report = report
    change(&report)
    return Checker(configuration: configuration).findings(in: report).map(\.isAccepted)
  }

  @Test func `an entry is read with all its parts`() throws {
    let read = try configuration(
      Self.entry("FIG201", figure: "disclosure/government-rules/in-force", value: "6"))
    let entry = try #require(read.accepted.first)
    #expect(entry.unit == "示例县教育局" && entry.code == "FIG201" && entry.reason == "已核实")
    #expect(entry.key == FigureKey("disclosure", "government-rules", "in-force"))
    #expect(entry.value == .number(6))
  }

  @Test(
    arguments: [
      ("6", .number(6)), ("7.25", .number(7.25)), ("-1", .number(-1)), ("0.1", .number(0.1)),
      ("1e3", .number(1000)), (#""6""#, .text("6")), (#""/""#, .text("/")), (#""""#, nil),
      ("null", nil), (nil, nil),
    ] as [(String?, FindingValue?)])
  func `a value is a number, words, or a blank`(json: String?, value: FindingValue?) throws {
    let read = try configuration(Self.entry("FRM401", value: json))
    #expect(read.accepted.map(\.value) == [value])
  }

  @Test func `a blank is accepted as long as it is blank`() throws {
    let place = "disclosure/government-rules/issued"
    let accepting = try configuration(Self.entry("FIG102", figure: place, value: nil))
    #expect(accepted(accepting) { $0.set(place, .blank) } == [true])
    #expect(accepted(accepting) { $0.set(place, .notApplicable, raw: "/") } == [false])
    let mark = try configuration(Self.entry("FIG103", figure: place, value: #""/""#))
    #expect(accepted(mark) { $0.set(place, .notApplicable, raw: "/") } == [true])
    #expect(accepted(mark) { $0.set(place, .notApplicable, raw: "无") } == [false])
  }

  @Test(arguments: ["示例县教育", "示例县教育局 ", "教育局", "", "示例县教育局办公室"])
  func `another unit's finding is not accepted`(unit: String) throws {
    let accepting = try configuration(Self.entry("ORG102", value: "2022", unit: unit))
    let title = Report.Paragraph("示例县教育局2022年政府信息公开工作年度报告")
    #expect(accepted(accepting) { $0.title = title } == [false])
  }

  @Test func `a finding about no figure is not accepted by its figure, nor the other way`() throws {
    let place = "disclosure/government-rules/in-force"
    let general = try configuration(Self.entry("FIG201", value: "6"))
    #expect(accepted(general) { $0.set(place, .number(6)) } == [false])
    let figure = try configuration(Self.entry("FRM401", figure: place, value: #""注""#))
    #expect(accepted(figure) { $0.notes["requests"] = [Report.Paragraph("注")] } == [false])
  }

  @Test func `a number accepts no words that read alike`() throws {
    let note = { (report: inout Report) in report.notes["requests"] = [Report.Paragraph("12")] }
    #expect(accepted(try configuration(Self.entry("FRM401", value: "12")), note) == [false])
    #expect(accepted(try configuration(Self.entry("FRM401", value: #""12""#)), note) == [true])
  }

  @Test func `what is added beside an accepted note or number is told again`() throws {
    let note = try configuration(Self.entry("FRM401", value: #""注一""#))
    let both = try configuration(Self.entry("FRM401", value: #""注一；注二""#))
    let notes = { (texts: [String]) in
      { (report: inout Report) in
        report.notes["requests"] = texts.map { Report.Paragraph($0) }
      }
    }
    #expect(accepted(note, notes(["注一"])) == [true])
    #expect(accepted(note, notes(["注一", "注二"])) == [false])
    #expect(accepted(both, notes(["注一", "注二"])) == [true])
    #expect(accepted(both, notes(["注一"])) == [false])

    let number = try configuration(Self.entry("FRM208", value: "17"))
    let numbers = { (texts: [String]) in
      { (report: inout Report) in
        report.observations = texts.map { Observation(.unplaced(text: $0)) }
      }
    }
    #expect(accepted(number, numbers(["17"])) == [true])
    #expect(accepted(number, numbers(["17", "5"])) == [false])
    let pair = try configuration(Self.entry("FRM208", value: #""17；5""#))
    #expect(accepted(pair, numbers(["17", "5"])) == [true])
  }

  @Test func `one of several findings of a rule may be accepted`() throws {
    let accepting = try configuration(Self.entry("FRM304", value: #""五、存在的主要问题及改进情况""#))
    let found = accepted(accepting) { report in
      report.sections["overview"] = []
      report.sections["problems"] = []
    }
    #expect(found == [false, true])
  }

  @Test func `an accepted error keeps its severity`() throws {
    let accepting = try configuration(Self.entry("ORG102", value: "2022"))
    var report = report
    report.title = Report.Paragraph("2022年政府信息公开工作年度报告")
    let found = Checker(configuration: accepting).findings(in: report)
    #expect(found.map(\.isAccepted) == [true])
    #expect(found.map(\.severity) == [.error])
  }

  @Test(arguments: ["SUM301", "SUM302", "SUM303", "SUM304", "SUM401"])
  func `no error of arithmetic is accepted, whatever the reason`(code: String) {
    let error = #expect(throws: DataFileError.self) {
      try configuration(Self.entry("FRM401", value: nil), Self.entry(code, value: nil))
    }
    #expect(error?.path == "accepted[1].code")
  }

  @Test(arguments: ["", " ", "　", "\\t\\n"])
  func `a reason of white space is none`(reason: String) {
    let error = #expect(throws: DataFileError.self) {
      try configuration(Self.entry("FRM401", value: nil, reason: reason))
    }
    #expect(error?.path == "accepted[0].reason")
  }

  @Test(arguments: [
    (#"{"code": "FRM401", "reason": "r"}"#, "accepted[0]"),
    (#"{"unit": "u", "reason": "r"}"#, "accepted[0]"),
    (#"{"unit": "u", "code": "FRM401"}"#, "accepted[0]"),
    (#"{"unit": null, "code": "FRM401", "reason": "r"}"#, "accepted[0].unit"),
    (#"{"unit": "u", "code": "FRM401", "value": true, "reason": "r"}"#, "accepted[0].value"),
    (#"{"unit": "u", "code": "FRM401", "value": [], "reason": "r"}"#, "accepted[0].value"),
    (#"{"unit": "u", "code": "FRM401", "table": 1, "reason": "r"}"#, "accepted[0].table"),
    (#"{"unit": "u", "code": "frm401", "reason": "r"}"#, "accepted[0].code"),
    (
      #"{"unit": "u", "code": "FRM401", "table": "requests", "row": "granted", "reason": "r"}"#,
      "accepted[0]"
    ),
    (#"{"unit": "u", "code": "FRM401", "column": "total", "reason": "r"}"#, "accepted[0]"),
  ])
  func `an entry that is not whole is refused with its path`(entry: String, path: String) {
    let error = #expect(throws: DataFileError.self) { try configuration(entry) }
    #expect(error?.path == path)
  }

  @Test func `a figure of an older form may be named`() throws {
    let read = try configuration(
      Self.entry("FIG102", figure: "requests/other/total", value: nil))
    #expect(read.accepted.map(\.key) == [FigureKey("requests", "other", "total")])
  }
}
