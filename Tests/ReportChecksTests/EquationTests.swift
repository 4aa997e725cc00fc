import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Equations")
struct EquationTests {
  let report: Report

  init() throws { report = try SampleReport.report() }

  private func findings(_ change: (inout Report) -> Void) -> [Finding] {
    var report = report
    change(&report)
    return Checker().findings(in: report).filter { $0.code.hasPrefix("SUM") }
  }

  @Test func `two hundred different consistent numbers are right`() {
    #expect(Set(report.figures.values.compactMap(\.number)).count == 200)
    #expect(Checker().findings(in: report).isEmpty)
  }

  /// The equations that a figure is in, from the layout of the official form.
  static func equations(of key: FigureKey) -> [String] {
    switch key.table {
    case "requests":
      let isResult = SampleReport.results.contains(key.row)
      let isTotal = key.row == "handled-total"
      return (isResult || isTotal ? ["SUM301"] : []) + ["SUM302"] + (isResult ? [] : ["SUM303"])
    case "reviews-and-suits": return ["SUM401"]
    default: return []
    }
  }

  @Test(arguments: try ReportForm.current().figureKeys)
  func `one wrong figure breaks exactly its equations`(key: FigureKey) throws {
    let right = try #require(report[key].number)
    let findings = findings { $0.figures[key]?.state = .number(right + 1) }
    #expect(findings.map(\.code).sorted() == Self.equations(of: key))
    guard key.table == "requests" else { return }
    for finding in findings {
      #expect(finding.key == key)
      #expect(finding.location == report[key].source)
      #expect(finding.actual == .number(right + 1))
      #expect(finding.expected == .number(right))
      #expect(!finding.related.contains { $0 == finding.location })
    }
  }

  @Test func `a finding names the cells of its equation and no other`() throws {
    let findings = findings {
      $0.set("requests/granted/research", .number(5000))
    }
    let column = try #require(findings.first { $0.code == "SUM301" })
    #expect(column.location?.description == "三!F6")
    #expect(
      Set(column.related.map(\.address.description))
        == Set((7...27).map { "F\($0)" }))
    let row = try #require(findings.first { $0.code == "SUM302" })
    #expect(row.related.map(\.address.description) == ["J6", "D6", "E6", "G6", "H6", "I6"])
  }

  @Test func `a message gives both sides by name and the place by its labels`() throws {
    let finding = try #require(
      findings { $0.set("reviews-and-suits/reconsideration/total", .number(0)) }.first)
    #expect(
      finding.message.zh
        == "“行政复议”行：总计填的是 0，结果维持、结果纠正、其他结果、尚未审结之和是 1610，相差 1610。"
        + "请先核对“行政复议 × 总计”：现为 0，若其他各格无误，应为 1610。")
    #expect(
      finding.message.en
        == "Row “行政复议”: “total” is 0, but “upheld + corrected + other + pending” is 1610, "
        + "a difference of 1610. Check “行政复议 × 总计” first: it is 0, and should be 1610 if the "
        + "other cells are right.")
    #expect(finding.rowLabel == "行政复议")
    #expect(finding.columnLabel == "总计")
  }

  @Test func `a lone failing equation points to its total`() {
    let findings = findings {
      $0.set("reviews-and-suits/litigation-direct/pending", .number(0))
    }
    #expect(findings.map(\.key) == [key("reviews-and-suits/litigation-direct/total")])
    #expect(findings.first?.expected == .number(411 + 412 + 413))
  }

  @Test func `without a single total the first term on the left is named`() {
    // Row sums and result sums hold; only the printed relation fails, in two columns that balance.
    let findings = findings { report in
      report.set("requests/newly-received/research", .number(21_310))
      report.set("requests/newly-received/other", .number(21_357))
    }
    #expect(findings.map(\.code) == ["SUM303", "SUM303"])
    #expect(
      findings.map(\.key) == [
        key("requests/newly-received/research"), key("requests/newly-received/other"),
      ])
  }

  @Test func `no value is expected that would be negative`() throws {
    let findings = findings {
      $0.set("requests/newly-received/*", .number(0))
      $0.set("requests/carried-in/*", .number(0))
    }
    #expect(findings.contains { $0.code == "SUM303" })
    #expect(findings.allSatisfy { $0.expected.map { $0 != .number(-1) } ?? true })
    let carried = try #require(findings.first { $0.code == "SUM304" })
    #expect(carried.key == key("requests/carried-out/natural-person"))
    #expect(carried.expected == .number(0))
    #expect(carried.message.zh.hasSuffix("应为 0 或更小。"))
  }

  @Test func `in force below issued is a warning`() throws {
    let finding = try #require(
      findings { $0.set("disclosure/normative-documents/in-force", .number(7)) }.first)
    #expect(finding.code == "SUM201")
    #expect(finding.severity == .warning)
    #expect(finding.message.zh.contains("或更大"))
  }

  @Test(arguments: [Figure.State.blank, .notApplicable, .unreadable])
  func `an equation with a term that is no number stays silent`(state: Figure.State) {
    let findings = findings {
      $0.set("requests/granted/research", state, raw: "?")
      $0.set("requests/granted-in-part/research", .number(1))
    }
    #expect(findings.map(\.code) == ["SUM302"])
  }
}
