import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Unit and year, and where they are said")
struct UnitAndTitleTests {
  let form: ReportForm
  let original: Report

  init() throws {
    form = try ReportForm.current()
    original = Report.distinct(form: form)
  }

  private func read(_ workbook: Workbook) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(from: workbook)
  }

  /// The blank filled with a report, with cells of one sheet typed over, as it is read.
  private func blank(
    of report: Report, _ sheet: String = "", typed: [String: String?] = [:]
  ) throws -> Report {
    var workbook = Workbook(BlankDrawing.drawing(filledWith: report))
    for index in workbook.grids.indices where workbook.grids[index].name == sheet {
      for (cell, text) in typed {
        let address = try #require(CellAddress(cell))
        workbook.grids[index] = workbook.grids[index]
          .setting(address, to: text.map { Cell(.text($0)) })
      }
    }
    return try read(workbook)
  }

  private func otherUnits(_ report: Report) -> [String] {
    report.observations.compactMap { seen in
      if case .titleOfOtherUnit(let unit) = seen.kind { unit } else { nil }
    }
  }

  @Test(arguments: ["清溪县水利局", "清溪海关", "A 市第一中学（本部）"])
  func `an official sheet without a year reads back as it was`(unit: String) throws {
    var report = original
    report.title = nil
    report.year = nil
    report.unit = unit
    let again = try read(Workbook(OfficialDrawing.drawing(of: report)))
    #expect(again.unit?.filter { $0 != " " } == unit.filter { $0 != " " })
    #expect(again.year == nil)
    #expect(again.preface.isEmpty)
    #expect(again.texts("overview") == original.texts("overview"))
  }

  @Test(arguments: [
    ("清溪县水利局20__年政府信息公开工作年度报告", "清溪县水利局"), ("清溪县水利局　政府信息公开年度报告", "清溪县水利局"),
    ("现公布清溪县水利局政府信息公开工作年度报告", nil), ("政府信息公开工作年度报告", nil),
    ("共3页2019年至今清溪县水利局政府信息公开工作年度报告", nil),
    ("根据要求编制本级政府信息公开工作年度报告", nil), ("本机关政府信息公开工作年度报告", nil),
    ("清溪县水利局认真编制，按时公布政府信息公开工作年度报告", nil),
  ])
  func `only a name before the words is a title`(line: String, unit: String?) throws {
    var report = original
    report.title = Report.Paragraph(line)
    report.year = nil
    report.unit = nil
    let again = try read(Workbook(OfficialDrawing.drawing(of: report)))
    #expect(again.unit == unit)
  }

  @Test func `our blank names the cells for unit and year`() throws {
    var report = original
    report.title = nil
    let filled = try blank(of: report)
    #expect(filled.isOwnBlank)
    #expect(filled.unitCell.map { "\($0)" } == "单位信息!B3")
    #expect(filled.yearCell.map { "\($0)" } == "单位信息!B5")
    let official = try read(Workbook(OfficialDrawing.drawing(of: original)))
    #expect(!official.isOwnBlank)
    #expect(official.unitCell == nil)
  }

  @Test func `titles that a formula made before say nothing`() throws {
    // As a program leaves it that writes cells and computes nothing.
    let emptied = try blank(of: original, "单位信息", typed: ["B3": nil, "B5": nil])
    #expect(emptied.unit == nil)
    #expect(emptied.year == nil)
    #expect(try blank(of: original, "单位信息", typed: ["B5": "20226"]).year == nil)
    let renamed = try blank(of: original, "单位信息", typed: ["B3": "清溪县林业局"])
    #expect(renamed.unit == "清溪县林业局")
    #expect(renamed.title?.text == "清溪县林业局2026年政府信息公开工作年度报告")
    #expect(otherUnits(renamed).isEmpty)
  }

  @Test(arguments: [
    ("清溪县民政局2026年政府信息公开工作年度报告", true), ("清溪县水利局2026年政府信息公开工作年度报告", false),
    ("水利局2026年政府信息公开工作年度报告", false), ("附件3：清溪县　水利局２０２６年政府信息公开工作年度报告", false),
    ("清溪\u{200B}县水利局2026年政府信息公开工作年度报告", false), ("2026年政府信息公开工作年度报告", false),
    ("清溪县水利局办公室2026年政府信息公开工作年度报告", true),
  ])
  func `a typed title of another unit is told`(title: String, isTold: Bool) throws {
    let report = try blank(of: original, "一", typed: ["A1": title])
    #expect(otherUnits(report).count == (isTold ? 1 : 0))
  }

  @Test func `a line with 填报单位 names the unit where no title does`() throws {
    var grid = try OfficialSample().sheet
    let last = (grid.rows.last?.index ?? 0) + 1
    grid.rows.removeFirst()
    grid.rows.append(
      Grid.Row(index: last, cells: [(0, Cell(.text("填报单位（盖章）：清溪县水利局　审核人：李某")))]))
    let report = try read(Workbook(origin: .workbook, grids: [grid]))
    #expect(report.unit == "清溪县水利局")
  }

  @Test func `an upgrade leaves the form that it came from in the workbook`() throws {
    let old = try #require(ReportForm.bundled().first { $0.id == "2019" })
    let upgraded = ReportUpgrade(to: form).upgraded(Report.distinct(form: old))
    let once = try blank(of: upgraded)
    #expect(once.upgradedFrom == "2019")
    // Neither filling it in anew nor the official sheet forgets it.
    #expect(try blank(of: ReportUpgrade(to: form).upgraded(once)).upgradedFrom == "2019")
    #expect(try read(Workbook(OfficialDrawing.drawing(of: once))).upgradedFrom == "2019")
    #expect(try blank(of: original).upgradedFrom == nil)
  }
}
