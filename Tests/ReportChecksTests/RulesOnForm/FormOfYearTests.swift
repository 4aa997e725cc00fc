import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("The form of a report and its year")
struct FormOfYearTests {
  private func codes(
    form id: String, year: Int?, _ change: (inout Report) -> Void = { _ in }
  ) throws -> [Finding] {
    let form = try #require(try ReportForm.bundled().first { $0.id == id })
    var report = ExampleReport.report(form: form)
    report.form.firstYear = form.firstYear
    report.year = year
    change(&report)
    return Checker().findings(in: report).filter { ["FRM102", "FRM104"].contains($0.code) }
  }

  @Test(arguments: [
    ("2021", 2020, "FRM104"), ("2021", 2021, ""), ("2021", 2099, ""), ("2019", 2018, "FRM104"),
    ("2019", 2019, ""), ("2019", 2020, ""), ("2019", 2021, "FRM102"), ("2019", 2023, "FRM102"),
  ])
  func `a form is for its years, the first and the last among them`(
    form: String, year: Int, code: String
  ) throws {
    let found = try codes(form: form, year: year)
    #expect(found.map(\.code) == (code.isEmpty ? [] : [code]))
    #expect(found.allSatisfy { $0.severity == .error && $0.actual == .number(Decimal(year)) })
  }

  @Test func `the bound that was passed is told`() throws {
    #expect(try codes(form: "2019", year: 2023).map(\.expected) == [.number(2020)])
    #expect(try codes(form: "2021", year: 2019).map(\.expected) == [.number(2021)])
    #expect(try codes(form: "2019", year: 2018).map(\.expected) == [.number(2019)])
  }

  @Test(arguments: ["2021", "2019"])
  func `without a year no form is wrong`(form: String) throws {
    #expect(try codes(form: form, year: nil).isEmpty)
  }

  @Test func `a form without bounds is right for any year`() throws {
    for year in [2008, 2020, 2099] {
      let found = try codes(form: "2021", year: year) { report in
        report.form.firstYear = nil
        report.form.lastYear = nil
      }
      #expect(found.isEmpty)
    }
  }

  @Test(arguments: [("2019", []), ("2021", ["FRM104"]), ("", [])])
  func `only an upgrade out of another form makes an earlier year right`(
    from: String, codes: [String]
  ) throws {
    #expect(
      try self.codes(form: "2021", year: 2019) { $0.upgradedFrom = from }.map(\.code) == codes)
  }

  @Test func `an outdated form that came out of an older one yet is not told`() throws {
    #expect(try codes(form: "2019", year: 2023) { $0.upgradedFrom = "2014" }.isEmpty)
    #expect(try codes(form: "2019", year: 2023) { $0.upgradedFrom = "2019" }.count == 1)
  }

  @Test func `it is told at the year, else at the title, else nowhere`() throws {
    let cell = { (address: String) in
      CellAddress(address).map { CellReference(sheet: "单位信息", address: $0) }
    }
    let found = try codes(form: "2021", year: 2019) { report in
      report.yearCell = cell("B5")
      report.title?.source = cell("A1")
    }
    #expect(found.map(\.location) == [cell("B5")])
    let titled = try codes(form: "2021", year: 2019) { $0.title?.source = cell("A1") }
    #expect(titled.map(\.location) == [cell("A1")])
    #expect(try codes(form: "2021", year: 2019) { $0.title = nil }.map(\.location) == [nil])
  }

  @Test func `the form is named as people know it`() throws {
    let finding = try #require(try codes(form: "2019", year: 2023).first)
    #expect(finding.message.zh.contains("政府信息公开工作年度报告格式（2019年试行）"))
    #expect(finding.message.en.contains("trial format of 2019"))
    #expect(finding.message.zh.contains("升级"))
  }

  @Test func `tables of other forms are told one by one, with their form`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    let name = LocalizedText(zh: "旧格式", en: "old form")
    report.observations = ["requests", "disclosure"].map {
      Observation(.tableOfOtherForm(table: $0, form: name))
    }
    let found = Checker().findings(in: report)
    #expect(found.map(\.code) == ["FRM103", "FRM103"])
    #expect(found.map { $0.message.zh.contains("表三") } == [true, false])
    #expect(found.allSatisfy { $0.message.en.contains("“old form”") })
  }

  @Test func `a blank form is told as such, at its first cell`() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.set("*/*/*", .blank)
    let found = Checker().findings(in: report)
    #expect(found.map(\.code) == ["FRM101"])
    #expect(found.first?.location?.description == "二!B3")
    report.set("reviews-and-suits/litigation-direct/pending", .number(0))
    #expect(!Checker().findings(in: report).contains { $0.code == "FRM101" })
  }
}
