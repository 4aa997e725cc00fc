import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("A report without text, name or year")
struct MissingTextTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func findings(_ change: (inout Report) -> Void) -> [Finding] {
    var report = report
    change(&report)
    return Checker().findings(in: report)
  }

  private func cell(_ address: String) -> CellReference? {
    CellAddress(address).map { CellReference(sheet: "单位信息", address: $0) }
  }

  @Test func `titles without any text are one warning each`() {
    let found = findings { $0.sections = [:] }
    #expect(found.map(\.code) == ["FRM304", "FRM304", "FRM304"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `a section that is missing is told once`() {
    for key in ["overview", "problems", "other-matters"] {
      let found = findings { report in
        report.sections[key] = nil
        report.sectionTitles[key] = nil
      }
      #expect(found.map(\.code) == ["FRM304"])
    }
  }

  @Test func `our blank has the sections even where their sheets are gone`() {
    let found = findings { report in
      report.isOwnBlank = true
      report.sections = [:]
      report.sectionTitles = [:]
    }
    #expect(found.map(\.code) == ["FRM304", "FRM304", "FRM304"])
  }

  @Test func `a form with nothing in it is one finding`() {
    let found = findings { report in
      report = Report(form: report.form)
      report.isOwnBlank = true
      report.unitCell = cell("B3")
    }
    #expect(found.map(\.code) == ["FRM101"])
  }

  @Test(arguments: [("无", true), ("无。", true), (" 不存在 问题。 ", true), ("公开不够及时，将改进。", false)])
  func `section five says something`(text: String, isTold: Bool) {
    let found = findings { $0.sections["problems"] = [Report.Paragraph(text)] }
    #expect(found.map(\.code) == (isTold ? ["TXT301"] : []))
  }

  @Test func `a missing name is an error only where a cell asks for it`() {
    let elsewhere = findings { $0.unit = nil }
    #expect(elsewhere.map(\.code) == ["ORG201"])
    #expect(elsewhere.map(\.severity) == [.warning])
    let blank = findings { report in
      report.unit = "　"
      report.isOwnBlank = true
      report.unitCell = cell("B3")
    }
    #expect(blank.map(\.severity) == [.error])
    #expect(blank.first?.location == cell("B3"))
  }

  @Test func `a missing year is told at its cell`() {
    let found = findings { report in
      report.year = nil
      report.isOwnBlank = true
      report.yearCell = cell("B5")
    }
    #expect(found.map(\.code) == ["ORG101"])
    #expect(found.first?.severity == .error)
    #expect(found.first?.location == cell("B5"))
  }

  @Test(arguments: [(2019, ["FRM104"]), (2020, ["FRM104"]), (2021, [])])
  func `a form is for the years from its first on`(year: Int, codes: [String]) {
    let change = { (report: inout Report) in
      report.year = year
      report.title = nil
      report.preface = []
      report.sections["overview"] = [Report.Paragraph("本局认真做好政府信息公开工作。")]
    }
    #expect(findings(change).map(\.code) == codes)
    #expect(findings(change).allSatisfy { $0.message.zh.contains("\(year)") })
    let upgraded = findings { report in
      change(&report)
      report.upgradedFrom = "2019"
    }
    #expect(upgraded.isEmpty)
    let onlyFilledAnew = findings { report in
      change(&report)
      report.upgradedFrom = report.form.id
    }
    #expect(onlyFilledAnew.map(\.code) == codes)
  }
}

@Suite("The year that a text claims")
struct ClaimedYearTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func isTold(_ text: String, in section: String = "overview") -> Bool {
    var report = report
    report.sections[section] = [Report.Paragraph(text)]
    return Checker().findings(in: report).contains { $0.code == "TXT101" }
  }

  @Test(arguments: [
    "本报告数据截至2022年12月31日。", "本年度报告所列数据截至2022年12月31日止。", "截至2022年12月31日，共主动公开信息300条。",
    "公开工作取得进展。数据统计截止二〇二二年十二月底，截至2022年底共公开信息300条。", "统计时间为2022年度。",
    "根据条例规定，编制2022年度报告。", "按照上级要求，编制《2022年政府信息公开工作年度报告》。", "现将2022年政府信息公开工作年度报告公布如下。",
  ])
  func `another year's words are told`(text: String) { #expect(isTold(text)) }

  @Test(arguments: [
    "2023年，本局按时编制发布2022年度报告。", "按照要求及时编制发布2022年度报告。", "认真做好年报工作，编制2022年度报告并上报。",
    "公开信息300条，较截至2022年12月31日增加两成。", "截至2022年12月31日结转的3件申请均已办结。",
    "截至2022年12月31日共有文件12件，今年新增2件。", "截至2023年12月31日，共公开信息300条。",
    "2021年至2022年统计范围有调整。", "截至2021年12月31日，我局已连续五年公开。", "统计数据比2022年更加完整。",
    "截至目前共公开信息300条，公开2022年决算。", "截至2022年12月31日有文件5件。截至2023年12月31日有文件6件。",
  ])
  func `other years are rightly spoken of`(text: String) { #expect(!isTold(text)) }

  @Test func `later sections are looked at too`() {
    #expect(isTold("问题是更新不够及时。数据截至2022年12月31日。", in: "problems"))
    #expect(!isTold("根据要求编制2022年度报告的时间偏晚。", in: "problems"))
  }
}
