import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Reports that are nearly or wholly in the form in force")
struct MixedUpgradeTests {
  let forms: [ReportForm]
  let current: ReportForm

  init() throws {
    forms = try ReportForm.bundled()
    current = try ReportForm.current()
  }

  private func read(_ drawing: WorkbookDrawing) throws -> Report {
    try Recogniser(forms: forms).report(from: Workbook(drawing))
  }

  @Test func `one row of other results in a report of 2021 is marked alike`() throws {
    let old = try #require(forms.first { $0.upgrade != nil })
    var original = Report.distinct(form: current.replacing(table: "requests", from: old))
    original.year = 2023
    let source = try read(OfficialDrawing.drawing(of: original))
    #expect(source.form.id == current.id)
    #expect(source.form.table("requests")?.rows.contains("other") == true)

    let upgraded = ReportUpgrade(to: current).upgraded(source)
    for figure in source.orderedFigures {
      let row = figure.key.row == "other" ? "other.other" : figure.key.row
      let key = FigureKey(figure.key.table, row, figure.key.column)
      #expect(upgraded[key].number == figure.number, "\(key)")
    }
    #expect(upgraded.undividedFigures.count == 7)
    #expect(upgraded.upgradeNotes.count == 6)
    #expect(upgraded.upgradeNotes.allSatisfy { !$0.target.isEmpty })
    let again = try read(BlankDrawing.drawing(filledWith: upgraded))
    #expect(again.numbers == upgraded.numbers)
  }

  @Test func `a report in the form in force is only filled into the blank`() throws {
    var original = Report.distinct(form: current)
    original.explanations = [Report.Explanation(code: "SUM201", place: "二", text: "已核实。")]
    let source = try read(OfficialDrawing.drawing(of: original))
    let upgraded = ReportUpgrade(to: current).upgraded(source)
    #expect(upgraded.upgradeNotes.isEmpty)
    #expect(upgraded.observations.isEmpty)
    let again = try read(BlankDrawing.drawing(filledWith: upgraded))
    #expect(again.numbers == original.numbers)
    #expect(again.unit == original.unit)
    for section in ["overview", "problems", "other-matters"] {
      #expect(again.texts(section) == original.texts(section))
    }
  }

  @Test(arguments: [true, false])
  func `a year in each form is read in its own`(isOldFirst: Bool) throws {
    let old = try #require(forms.first { $0.upgrade != nil })
    let reports = [(old, 2020), (current, 2021)].map { form, year in
      var report = Report.distinct(form: form, first: year)
      report.year = year
      report.title = Report.Paragraph("清溪县水利局\(year)年政府信息公开工作年度报告")
      return report
    }
    var grids = try reports.map { report in
      var grid = Grid(try #require(OfficialDrawing.drawing(of: report).sheets.first))
      grid.name = report.year.map(String.init)
      return grid
    }
    if !isOldFirst { grids.reverse() }
    let workbook = Workbook(origin: .workbook, grids: grids)
    for (report, wanted) in [(reports[0], 2020), (reports[1], 2021), (reports[1], nil)] {
      let found = try Recogniser(forms: forms).report(from: workbook, year: wanted)
      #expect(found.form.id == report.form.id)
      #expect(found.year == report.year)
      #expect(found.differences(from: report) == [])
      #expect(found.observations.count == 1)
    }
  }

  @Test func `the newer table of requests in an older report is no undivided row`() throws {
    let old = try #require(forms.first { $0.upgrade != nil })
    let original = Report.distinct(form: old.replacing(table: "requests", from: current))
    let source = try read(OfficialDrawing.drawing(of: original))
    #expect(source.differences(from: original) == [])
    #expect(
      source.observations.map(\.kind) == [
        .tableOfOtherForm(table: "requests", form: current.name)
      ])
    let upgraded = ReportUpgrade(to: current).upgraded(source)
    #expect(upgraded.undividedFigures.isEmpty)
    for figure in source.orderedFigures where figure.key.table != "disclosure" {
      #expect(upgraded[figure.key].number == figure.number, "\(figure.key)")
    }
  }

  @Test func `our own filled blank comes out as it went in`() throws {
    let source = try read(BlankDrawing.drawing(filledWith: .distinct(form: current)))
    let drawing = BlankDrawing.drawing(filledWith: ReportUpgrade(to: current).upgraded(source))
    let first = BlankDrawing.drawing(filledWith: source)
    #expect(drawing.sheets.map(\.cells) == first.sheets.map(\.cells))
  }
}
