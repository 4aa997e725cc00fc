import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Notes under tables, and what an upgrade kept")
struct KeptContentTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func cell(_ address: String, _ sheet: String = "三") -> CellReference? {
    CellAddress(address).map { CellReference(sheet: sheet, address: $0) }
  }

  private func reason(_ words: String) -> LocalizedText { LocalizedText(zh: words, en: words) }

  @Test func `the notes of a table are one finding, told by the first with words`() {
    let found = findings { report in
      report.notes["requests"] = [
        Report.Paragraph("　", source: cell("A29")), Report.Paragraph("注一", source: cell("A30")),
        Report.Paragraph("", source: cell("A31")), Report.Paragraph("注二", source: cell("A32")),
      ]
    }
    #expect(found.map(\.code) == ["FRM401"])
    #expect(found.first?.location == cell("A30"))
    #expect(found.first?.related == [cell("A32")].compactMap(\.self))
    #expect(found.first?.actual == .text("注一；注二"))
  }

  @Test func `tables are told in the order of the form`() {
    let found = findings { report in
      for table in ["reviews-and-suits", "disclosure", "requests"] {
        report.notes[table] = [Report.Paragraph("注 \(table)")]
      }
    }
    #expect(
      found.map(\.actual)
        == ["disclosure", "requests", "reviews-and-suits"].map { .text("注 \($0)") })
  }

  @Test(arguments: ["", " ", "　\u{A0}", "\n\t"])
  func `a note of white space is none`(text: String) {
    #expect(findings { $0.notes["requests"] = [Report.Paragraph(text)] }.isEmpty)
    #expect(findings { $0.notes["requests"] = [] }.isEmpty)
  }

  @Test func `a note to a text section is no note to a table`() {
    #expect(findings { $0.notes["problems"] = [Report.Paragraph("注")] }.isEmpty)
  }

  @Test func `what an upgrade left blank is grouped by its reason`() {
    let found = findings { report in
      for (place, why) in [
        ("disclosure/government-rules/repealed", "甲。"), ("disclosure/licensing/decisions", "乙。"),
        ("disclosure/normative-documents/repealed", "甲。"),
      ] {
        report.observations.append(
          Observation(.withoutSource(reason: reason(why)), key: key(place)))
      }
    }
    #expect(found.map(\.code) == ["FRM502", "FRM502"])
    #expect(found.map(\.keys.count) == [2, 1])
    #expect(found.first?.message.zh.hasSuffix("：甲。") == true)
    #expect(found.first?.message.zh.contains("“规章”") == true)
    #expect(found.last?.rowLabel == "行政许可")
    #expect(found.allSatisfy { $0.severity == .info })
  }

  @Test func `reasons that differ in one language are two`() {
    let found = findings { report in
      report.observations = ["a", "b"].map { en in
        Observation(
          .withoutSource(reason: LocalizedText(zh: "同。", en: en)),
          key: key("disclosure/licensing/decisions"))
      }
    }
    #expect(found.count == 2)
  }

  @Test func `what has no place in the form is named by place, else by its first words`() {
    let text = "一二三四五六七八九十一二三四五六七八九十多余"
    let found = findings { report in
      report.observations = [
        Observation(
          .notCarriedOver(place: "规章 × 总数", reason: reason("丙。")), text: "7",
          cells: [cell("A4", "原表数据")].compactMap(\.self)),
        Observation(
          .notCarriedOver(place: "", reason: reason("丙。")), text: text,
          cells: [cell("A5", "原表数据")].compactMap(\.self)),
      ]
    }
    #expect(found.map(\.code) == ["FRM503"])
    #expect(found.first?.message.zh.hasPrefix("“规章 × 总数”、“\(text.prefix(20))”") == true)
    #expect(found.first?.message.zh.contains("多余") == false)
    #expect(found.first?.related == [cell("A5", "原表数据")].compactMap(\.self))
  }

  // MARK: Figures that stand for several

  private let covered = ["supplement-overdue", "processing-fee-overdue"]

  /// A report in which 3.其他 of some columns holds the whole of （六）.
  private func undivided(_ columns: [String], at cell: CellReference? = nil) -> Report {
    var report = report
    for column in columns {
      let covers = covered.map { key("requests/other.\($0)/\(column)") }
      report.observations.append(
        Observation(
          .undividedFigure(covers: covers, reason: reason("请拆分。")),
          cells: [cell].compactMap(\.self), key: key("requests/other.other/\(column)")))
      for key in covers { report.set("\(key)", .blank) }
    }
    return report
  }

  @Test func `a total follows from its parts and is not listed beside them`() throws {
    let finding = try #require(
      Checker().findings(in: undivided(["business", "total"])).first { $0.code == "FRM501" })
    #expect(finding.keys == [key("requests/other.other/business")])
    let alone = try #require(
      Checker().findings(in: undivided(["total"])).first { $0.code == "FRM501" })
    #expect(alone.keys == [key("requests/other.other/total")])
  }

  @Test func `it is told at the cell that the upgrade names, else at the figure's own`() {
    let told = { (report: Report) in
      Checker().findings(in: report).first { $0.code == "FRM501" }?.location
    }
    let named = cell("A9", "原表数据")
    #expect(told(undivided(["business"], at: named)) == named)
    let own = report[key("requests/other.other/business")].source
    #expect(told(undivided(["business"])) == own && own != nil)
  }

  @Test func `once all are divided nothing is told`() {
    var report = undivided(["business"])
    for name in covered { report.set("requests/other.\(name)/business", .number(0)) }
    #expect(Checker().findings(in: report).isEmpty)
  }
}
