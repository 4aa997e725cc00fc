import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Severities and thresholds that an office sets")
struct SeveritySettingTests {
  private let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func configuration(_ json: String) throws -> CheckConfiguration {
    try CheckConfiguration(json: Data(json.utf8))
  }

  private func findings(_ json: String, _ change: (inout Report) -> Void) throws -> [Finding] {
    var report = report
    change(&report)
    return Checker(configuration: try configuration(json)).findings(in: report)
  }

  @Test func `a rule that is not named keeps its severity`() throws {
    let setting = try configuration(#"{"severity": {"FRM304": "off"}}"#)
    #expect(setting.severity(of: FormNotFilled().metadata) == .asFound)
    #expect(setting.severity(of: MissingSection().metadata) == nil)
    #expect(CheckConfiguration.default.severity(of: MissingSection().metadata) == .asFound)
  }

  @Test(arguments: [("error", Severity.error), ("warning", .warning), ("info", .info)])
  func `a severity that is set holds for each finding of the rule`(
    word: String, severity: Severity
  ) throws {
    // In our blank a missing unit is an error, elsewhere a warning.
    for isOwnBlank in [true, false] {
      let found = try findings(#"{"severity": {"ORG201": "\#(word)"}}"#) { report in
        report.unit = nil
        report.isOwnBlank = isOwnBlank
      }
      #expect(found.map(\.severity) == [severity])
    }
  }

  @Test func `turning off one rule leaves the others`() throws {
    let change = { (report: inout Report) in
      report.unit = nil
      report.year = nil
    }
    #expect(try findings("{}", change).map(\.code) == ["ORG101", "ORG201"])
    #expect(try findings(#"{"severity": {"ORG101": "off"}}"#, change).map(\.code) == ["ORG201"])
    let both = #"{"severity": {"ORG101": "off", "ORG201": "off"}}"#
    #expect(try findings(both, change).isEmpty)
  }

  @Test func `a milder severity does not change where a finding stands`() throws {
    let change = { (report: inout Report) in
      report.unit = nil
      report.sections["problems"] = []
    }
    let json = #"{"severity": {"FRM304": "info", "ORG201": "error"}}"#
    let found = try findings(json, change)
    #expect(found.map(\.code) == ["FRM304", "ORG201"])
    #expect(found.map(\.severity) == [.info, .error])
  }

  @Test(arguments: [
    "Error", "ERROR", "", " off", "none", "错误", "0",
  ])
  func `other words are refused with their place`(word: String) {
    let error = #expect(throws: DataFileError.self) {
      try configuration(#"{"severity": {"FRM304": "\#(word)"}}"#)
    }
    #expect(error?.path == "severity.FRM304")
  }

  @Test(arguments: ["frm304", "FRM", "FRM30", "missing-section", "", "FRM3041", "SUM"])
  func `only a whole code names a rule`(code: String) {
    let error = #expect(throws: DataFileError.self) {
      try configuration(#"{"severity": {"\#(code)": "off"}}"#)
    }
    #expect(error?.path == "severity.\(code)")
    #expect(error?.reason.zh.contains("“\(code)”") == true)
  }

  @Test(arguments: [
    ("[]", "$"), ("1", "$"), ("\"off\"", "$"), (#"{"severity": []}"#, "severity"),
    (#"{"severity": "off"}"#, "severity"), (#"{"severity": {"FRM304": 1}}"#, "severity.FRM304"),
    (#"{"severity": {"FRM304": null}}"#, "severity.FRM304"),
    (#"{"severity": {"FRM304": "off", "FRM304": "info"}}"#, "severity"),
    (#"{"floors": []}"#, "floors"), (#"{"floors": {"x": "1"}}"#, "floors.x"),
    (#"{"accepted": {}}"#, "accepted"), (#"{"accepted": [1]}"#, "accepted[0]"),
    (#"{"Severity": {}}"#, "$"), (#"{"thresholds": {}}"#, "$"), ("{", "$"), ("", "$"),
  ])
  func `a value of the wrong type is refused with its path`(json: String, path: String) {
    let error = #expect(throws: DataFileError.self) { try configuration(json) }
    #expect(error?.path == path)
  }

  @Test(arguments: [
    "{}", " { } ", #"{"severity": {}}"#, #"{"floors": {}}"#, #"{"accepted": []}"#,
    #"{"severity": null, "floors": null, "accepted": null}"#,
  ])
  func `what sets nothing is the default`(json: String) throws {
    #expect(try configuration(json) == .default)
  }

  @Test func `a threshold that no rule has is the rule's own default`() {
    let context = CheckContext(report, thresholds: ["most": 7])
    var rule = ThinText().metadata
    #expect(context.threshold("other", of: rule) == 0)
    rule.thresholds = ["most": 3, "least": 2]
    #expect(context.threshold("most", of: rule) == 7)
    #expect(context.threshold("least", of: rule) == 2)
  }
}
