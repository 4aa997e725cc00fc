import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Sections that are missing, empty or thin")
struct SectionTextTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func cell(_ address: String) -> CellReference? {
    CellAddress(address).map { CellReference(sheet: "五六", address: $0) }
  }

  private func problems(_ paragraphs: String...) -> [Finding] {
    findings { $0.sections["problems"] = paragraphs.map { Report.Paragraph($0) } }
  }

  @Test(arguments: [
    ("一二三四五六七八九", true), ("一二三四五六七八九十", false), (" 一二三四 五六七八九 ", true), ("一二三四五，六七八九", false),
    ("1234567890", false), ("\u{20000}\u{20001}\u{20002}\u{20003}\u{20004}", false),
    ("详见附件。", true),
  ])
  func `ten characters without white space say something`(text: String, isThin: Bool) {
    #expect(problems(text).map(\.code) == (isThin ? ["TXT301"] : []))
  }

  @Test func `all paragraphs of the section count together`() {
    #expect(problems("一二三四五", "六七八九十").isEmpty)
    #expect(problems("无", "　", "无").map(\.actual) == [.text("无无")])
  }

  @Test func `what was written is quoted without the white space around it`() {
    let found = findings { report in
      report.sections["problems"] = [Report.Paragraph("　 无。\n", source: cell("A3"))]
    }
    #expect(found.map(\.actual) == [.text("无。")])
    #expect(found.map(\.location) == [cell("A3")])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `of other sections no length is asked`() {
    let found = findings { report in
      report.sections["overview"] = [Report.Paragraph("好")]
      report.sections["other-matters"] = [Report.Paragraph("未收费")]
    }
    #expect(found.isEmpty)
  }

  @Test(arguments: ["", " ", "　\n", "\u{A0}"])
  func `a section of white space is empty, not thin`(text: String) {
    let found = problems(text)
    #expect(found.map(\.code) == ["FRM304"])
    #expect(found.map(\.expected) == [.text("五、存在的主要问题及改进情况")])
  }

  @Test func `an empty section is told at its title, a missing one nowhere`() {
    let empty = findings { report in
      report.sections["problems"] = []
      report.sectionTitles["problems"] = Report.Paragraph("五、存在问题", source: cell("A1"))
    }
    #expect(empty.map(\.location) == [cell("A1")])
    #expect(empty.map(\.actual) == [.text("五、存在问题")])
    let missing = findings { report in
      report.sections["problems"] = nil
      report.sectionTitles["problems"] = nil
    }
    #expect(missing.map(\.location) == [nil])
    #expect(missing.map(\.actual) == [nil])
    #expect(missing.map(\.message) != empty.map(\.message))
  }

  @Test func `text without its title is a section`() {
    #expect(findings { $0.sectionTitles = [:] }.isEmpty)
  }

  @Test func `only an empty section six is reminded of the fee`() {
    let found = findings { $0.sections = [:] }
    #expect(found.map { $0.message.zh.contains("信息处理费") } == [false, false, true])
    #expect(found.map { $0.message.en.contains("processing fees") } == [false, false, true])
  }

  @Test func `one section with text makes the others missing`() {
    let found = findings { report in
      report.sectionTitles = [:]
      report.sections = ["problems": [Report.Paragraph("公开不够及时，将予以改进。")]]
    }
    #expect(found.map(\.code) == ["FRM304", "FRM304"])
    #expect(found.map(\.expected) == [.text("一、总体情况"), .text("六、其他需要报告的事项")])
  }

  @Test func `a title and a preface alone make no text`() {
    let found = findings { report in
      report.sections = ["problems": [Report.Paragraph("　")]]
      report.sectionTitles = [:]
    }
    #expect(found.map(\.code) == ["TXT001"])
    #expect(found.map(\.severity) == [.info])
  }

  @Test func `the titles of tables are no titles of text`() {
    let found = findings { report in
      report.sections = [:]
      report.sectionTitles = report.sectionTitles.filter { $0.key == "requests" }
    }
    #expect(found.map(\.code) == ["TXT001"])
  }

  @Test func `what has neither figures nor text is not called figures only`() {
    let found = findings { report in
      report.set("*/*/*", .blank)
      report.sections = [:]
      report.sectionTitles = [:]
      report.title = nil
      report.preface = []
    }
    #expect(found.map(\.code) == ["FRM101"])
  }
}
