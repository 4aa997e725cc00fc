import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The sheet 单位信息")
struct UnitInformationTests {
  /// The report of a workbook whose sheet 单位信息 holds a name and a year.
  private func report(
    unit: String = "青禾县司法局", year: CellValue
  ) throws -> Report {
    let form = try ReportForm.current()
    let tables = Grid(
      try #require(OfficialDrawing.drawing(of: Report.distinct(form: form)).sheets.first))
    let lines: [(String, CellValue)] = [
      ("单位全称", .text(unit)), ("类别", .text("部门")), ("报告年度", year), ("填报人", .text("某人")),
      ("联系电话", .text("0")),
    ]
    let rows = lines.enumerated().map { index, line in
      Grid.Row(index: index, cells: [(0, Cell(.text(line.0))), (1, Cell(line.1))])
    }
    return try Recogniser(forms: [form]).report(
      from: Workbook(origin: .workbook, grids: [Grid(name: "单位信息", rows: rows), tables]))
  }

  @Test(
    arguments: [
      .number(2026), .text("2026"), .text("２０２６年度"), .text("二〇二六"), .text("二○二六年"), .text("2026.0"),
      .date("2026-12-31T00:00:00", serial: 46387), .text("2026年12月31日"),
    ] as [CellValue])
  func `says the year in every usual way`(value: CellValue) throws {
    let report = try report(year: value)
    #expect(report.year == 2026)
    #expect(!report.observations.contains { $0.kind == .yearNotUnderstood })
  }

  @Test(
    arguments: [
      .text("26"), .number(26), .text("去年"), .text("2025-2026"),
      .date("1905-07-18T00:00:00", serial: 2026), .text("20261"),
    ] as [CellValue])
  func `is told at the cell where the year is none`(value: CellValue) throws {
    let told = try report(year: value).observations.filter { $0.kind == .yearNotUnderstood }
    #expect(
      told.map(\.cells) == [[CellReference(sheet: "单位信息", address: CellAddress(row: 2, column: 1))]]
    )
    #expect(told.first?.text.contains("T00") == false)
  }

  @Test func `holds the name without what nobody sees`() throws {
    let report = try report(unit: "\u{FEFF}青禾县\u{200B}司\u{AD}法局\n", year: .number(2026))
    #expect(report.unit == "青禾县司法局")
  }
}
