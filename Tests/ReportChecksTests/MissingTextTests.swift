import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("A report without text, name or year")
struct MissingTextTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

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
