import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("What is told of the examples of all rules")
struct MessageTests {
  private static let bad = ExampleCase.all.filter(\.isBad)

  /// All that is told of the examples, once for all tests of the suite.
  private static let told = Result {
    let form = try ReportForm.current()
    let checker = Checker()
    return bad.flatMap { checker.findings(in: $0.example.report(form: form)) }
  }

  private let form: ReportForm
  private let told: [Finding]

  init() throws {
    form = try ReportForm.current()
    told = try Self.told.get()
  }

  /// A text without what it quotes, in quotation marks of either kind or in brackets.
  private func unquoted(_ text: String) -> String {
    var depth = 0
    return text.filter { character in
      if "“（(".contains(character) { depth += 1 }
      defer { if "”）)".contains(character) { depth -= 1 } }
      return depth == 0
    }
  }

  @Test func `a message is whole sentences in both languages`() {
    for finding in told {
      let (zh, en) = (finding.message.zh, finding.message.en)
      #expect(zh.hasSuffix("。") || zh.hasSuffix("。”"), "\(zh)")
      #expect(en.hasSuffix(".") || en.hasSuffix(".”"), "\(en)")
      for fault in ["Optional(", "nil", "  ", "。。", "..", "，。", "、。", ", ."] {
        #expect(!zh.contains(fault), "\(zh)")
        #expect(!en.contains(fault), "\(en)")
      }
      #expect(!unquoted(en).contains { "。，；：、？！".contains($0) }, "\(en)")
      #expect(en.first?.isLowercase == false, "\(en)")
    }
  }

  @Test func `quotation marks and brackets come in pairs`() {
    for text in told.flatMap({ [$0.message.zh, $0.message.en] }) {
      for (open, close) in [("“", "”"), ("（", "）"), ("(", ")")] as [(Character, Character)] {
        #expect(text.count { $0 == open } == text.count { $0 == close }, "\(text)")
      }
    }
  }

  @Test func `a finding has the name and the entries of its rule`() {
    for finding in told {
      let rule = RuleCatalogue.all.map(\.metadata).first { $0.code == finding.code }
      #expect(finding.name == rule?.name)
      #expect(finding.catalogue == rule?.catalogue)
      #expect(!finding.isAccepted && finding.explanation == nil)
    }
  }

  @Test func `what stands there is never what should`() {
    // An empty section keeps its right title, which is all that there is to compare.
    for finding in told where finding.code != "FRM304" {
      guard let expected = finding.expected else { continue }
      #expect(expected != finding.actual, "\(finding.code)")
    }
  }

  @Test func `no cell is named twice, and labels go with the figure`() {
    for finding in told {
      let cells = [finding.location].compactMap(\.self) + finding.related
      #expect(Set(cells).count == cells.count, "\(finding.code)")
      let figure = finding.key.flatMap { form.figure($0) }
      #expect(finding.rowLabel == figure?.fullRowLabel, "\(finding.code)")
      #expect(finding.columnLabel == figure?.columnLabel, "\(finding.code)")
      #expect(finding.key == nil || finding.keys.first == finding.key, "\(finding.code)")
    }
  }

  /// One report with the observations of all examples that leave its tables whole, and other faults
  /// besides.
  private func crowded(_ random: inout SeededGenerator) -> Report {
    let whole = Self.bad.filter { !$0.code.hasPrefix("FRM2") }
    let all = whole.flatMap { $0.example.report(form: form).observations }
    var report = ExampleReport.report(form: form)
    report.observations = all.shuffled(using: &random)
    report.notes["requests"] = [Report.Paragraph("注")]
    report.title = Report.Paragraph("2022年政府信息公开工作年度报告")
    report.sections["problems"] = [Report.Paragraph("无")]
    report.set("disclosure/licensing/decisions", .number(-1))
    report.set("reviews-and-suits/litigation-direct/total", .number(9))
    return report
  }

  @Test(arguments: 0..<2)
  func `of many faults reading comes first, then the form, figures, the unit and text`(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    let report = crowded(&random)
    let found = Checker().findings(in: report)
    let stages = found.map { RuleFamily(code: $0.code).stage }
    #expect(stages == stages.sorted())
    #expect(found.contains { $0.code == "SUM401" })
    #expect(Set(stages) == [0, 1, 2, 3, 4])
    #expect(found == Checker().findings(in: report))
  }

  @Test func `the order in which observations were made changes no codes`() {
    var random = SeededGenerator(state: 9)
    let codes = (0..<2).map { _ in
      Checker().findings(in: crowded(&random)).map(\.code).sorted()
    }
    #expect(Set(codes).count == 1)
  }
}
