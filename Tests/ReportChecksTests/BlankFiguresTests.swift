import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Blanks, and marks in their places")
struct BlankFiguresTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test func `a form with no entry filled is one error`() {
    let blank = findings { report in
      report = Report(form: report.form)
    }
    #expect(blank.map(\.code) == ["FRM101"])
    let withText = findings { $0.set("*/*/*", .blank) }
    #expect(withText.map(\.code) == ["FRM101"])
    let titled = findings { report in
      report.set("*/*/*", .blank)
      report.sections = [:]
      report.year = nil
    }
    #expect(titled.map(\.code) == ["FRM101"])
  }

  @Test func `blanks of one table that count as zero are one finding`() throws {
    let findings = findings { report in
      report.set("requests/*/research", .blank)
      report.set("reviews-and-suits/litigation-direct/upheld", .blank)
    }
    #expect(findings.map(\.code) == ["FIG101", "FIG101"])
    let first = try #require(findings.first)
    #expect(first.location?.description == "三!F4")
    #expect(first.related.count == 24)
    #expect(first.keys.count == 25)
    #expect(first.expected == .number(0))
    #expect(first.actual == nil)
    #expect(first.message.zh.contains("有 25 格空着"))
    #expect(first.message.zh.contains("“科研机构”整列由合计可知只能是 0"))
  }

  @Test func `a lone missing term has a suggestion, unless it would be negative`() throws {
    let total = try #require(
      findings { $0.set("reviews-and-suits/reconsideration/total", .blank) }.first)
    #expect(total.code == "FIG102")
    #expect(total.expected == .number(1))
    let part = try #require(findings { $0.set("requests/granted/natural-person", .blank) }.first)
    #expect(part.code == "FIG301")
    #expect(part.expected == .number(3))
    #expect(part.message.zh.contains("若其他各格无误，应为 3"))
    let negative = findings { report in
      report.set("reviews-and-suits/reconsideration/upheld", .number(5))
      report.set("reviews-and-suits/reconsideration/pending", .blank)
    }
    #expect(negative.map(\.code) == ["SUM401", "FIG102"])
    #expect(negative.allSatisfy { $0.expected == nil })
  }

  @Test func `no number is suggested where the figures beside may have slipped`() throws {
    let part = try #require(
      findings { report in
        report.set("reviews-and-suits/reconsideration/total", .number(3))
        report.set("reviews-and-suits/reconsideration/pending", .blank)
      }.first)
    #expect(part.expected == nil)
    #expect(part.related.count == 4)
  }

  @Test func `blanks and marks of one table are one finding, under the worst of their codes`()
    throws
  {
    let findings = findings { report in
      report.set("requests/granted/natural-person", .blank)
      report.set("requests/refused.state-secret/business", .blank)
      report.set("requests/refused.state-secret/research", .notApplicable, raw: "/")
    }
    #expect(findings.map(\.code) == ["FIG301"])
    let finding = try #require(findings.first)
    #expect(finding.keys.count == 3)
    #expect(finding.key == key("requests/granted/natural-person"))
    #expect(finding.expected == .number(3))
    #expect(finding.message.zh.contains("有 2 格空着，有 1 格填的是“/”一类符号"))
    #expect(finding.message.zh.contains("另外，"))
  }

  @Test func `marks that must be 0 and marks that must be a number are told apart`() {
    let findings = findings { report in
      report.setRow("refused.state-secret", "0 / / / / / 0")
      report.set("disclosure/licensing/decisions", .notApplicable, raw: "无")
    }
    #expect(findings.map(\.code) == ["FIG103", "FIG103"])
    #expect(findings.map(\.expected) == [nil, .number(0)])
    #expect(findings.map { $0.related.count } == [0, 4])
  }
}
