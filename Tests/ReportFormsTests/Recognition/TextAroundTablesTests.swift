import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("What stands around the tables is told apart")
struct TextAroundTablesTests {
  let form: ReportForm
  let original: Report

  init() throws {
    form = try ReportForm.current()
    var report = Report.distinct(form: form)
    report.preface = [Report.Paragraph("根据《中华人民共和国政府信息公开条例》编制本报告。")]
    original = report
  }

  private func read(_ grids: [Grid], _ origin: Workbook.Origin = .workbook) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: origin, grids: grids))
  }

  private var official: Grid {
    get throws { Grid(try #require(OfficialDrawing.drawing(of: original).sheets.first)) }
  }

  /// The table of requests on a sheet of its own, under a line.
  private func sheet(under line: String) throws -> Grid {
    let all = try official
    let top = try #require(all.place(of: "三、收到和处理政府信息公开申请情况")).row
    let end = try #require(all.place(of: "四、政府信息公开行政复议、行政诉讼情况")).row
    var grid = all
    grid.rows = all.rows.filter { (top + 1..<end).contains($0.index) }
    grid.rows.insert(Grid.Row(index: 0, cells: [(0, Cell(.text(line)))]), at: 0)
    grid.merges = all.merges.filter { (top + 1..<end).contains($0.first.row) }
    return grid
  }

  /// What is told as belonging nowhere, by cell.
  private func unplaced(_ report: Report) -> [CellAddress: String] {
    Dictionary(report.unplaced.map { ($0.cell.address, $0.text) }) { first, _ in first }
  }

  @Test func `numbers beside, between and below the tables are told at their cells`() throws {
    let grid = try official
    let title = try #require(grid.place(of: "四、政府信息公开行政复议、行政诉讼情况"))
    let row = try #require(grid.place(of: "2.重复申请")).row
    let last = try #require(grid.locatedCells.map(\.address.column).max())
    let places = [
      CellAddress(row: row, column: last + 9), CellAddress(row: title.row, column: last + 2),
      CellAddress(row: title.row + 6, column: 2),
    ]
    let changed = places.reduce(grid) { $0.setting($1, to: Cell(.number(771))) }
      .setting(CellAddress(row: row, column: last + 10), to: Cell(.text("772")))
    let report = try read([changed])
    #expect(report.differences(from: original) == [])
    let told = unplaced(report)
    for place in places { #expect(told[place] == "771", "\(place)") }
    #expect(told[CellAddress(row: row, column: last + 10)] == "772")
    #expect(told.count == 4)
    #expect(report.notes.isEmpty)
  }

  @Test func `a line of numbers alone in a text is told and no note`() throws {
    var lines = TabSeparatedText.text(of: original).components(separatedBy: "\n")
    let title = try #require(lines.firstIndex(of: "四、政府信息公开行政复议、行政诉讼情况"))
    lines.insert("3\t4", at: title)
    let report = try read([Grid(text: lines.joined(separator: "\n"))], .text)
    #expect(
      unplaced(report) == [
        CellAddress(row: title, column: 0): "3", CellAddress(row: title, column: 1): "4",
      ])
    #expect(report.notes.isEmpty)
  }

  @Test func `words in a row are told together, and each number among them alone`() throws {
    let words = ["名册", "甲村", "乙村", "3件", "丙村", "丁村", "-", "戊村"]
    let rows = words.enumerated().map { Grid.Row(index: $0, cells: [(0, Cell(.text($1)))]) }
    let report = try read([try official, Grid(name: "台账", rows: rows)])
    #expect(report.unplaced.map(\.text) == words)
    #expect(report.unplaced.map(\.cell.address.row) == Array(words.indices))
    #expect(
      report.observations.map(\.kind) == [
        .unplacedWords(["名册", "甲村", "乙村"]), .unplaced(text: "3件"), .unplacedWords(["丙村", "丁村"]),
        .unplaced(text: "-"), .unplaced(text: "戊村"),
      ])
  }

  @Test func `what stands behind the label of a signature belongs to it`() throws {
    var grid = try sheet(under: "丰收乡2022年政府信息公开工作年度报告")
    let row = (grid.rows.last?.index ?? 0) + 2
    let cells: [Cell] = [
      Cell(.text("填报人")), Cell(.text("张三")), Cell(.text("联系电话：")), Cell(.number(5_551_234)),
      Cell(.text("填报日期")), Cell(.date("2023-01-12T00:00:00", serial: 44938)),
    ]
    grid.rows.append(
      Grid.Row(index: row, cells: cells.enumerated().map { (column: $0, cell: $1) }))
    let report = try read([grid])
    #expect(
      report.signature.map(\.text) == [
        "填报人：张三", "联系电话：5551234", "填报日期：2023-01-12T00:00:00",
      ])
    #expect(unplaced(report).isEmpty)
  }

  @Test func `a preface is no note of the first table`() throws {
    for (grid, origin) in [
      (try official, Workbook.Origin.workbook),
      (Grid(text: TabSeparatedText.text(of: original)), .text),
    ] {
      let report = try read([grid], origin)
      #expect(report.preface.map(\.text) == original.preface.map(\.text))
      #expect(report.notes.isEmpty)
      #expect(report.observations == [])
    }
  }

  @Test func `a line over a table on a sheet of its own is the table's`() throws {
    let report = try read([try sheet(under: "（区直部门合计）")])
    #expect(report.notes["requests"]?.map(\.text) == ["（区直部门合计）"])
    #expect(report.preface.isEmpty)
  }

  @Test(arguments: [
    "丰收乡2022年政府信息公开工作年度报告", "丰收乡2022年政府信息公开工作年度报告附表", "丰收乡２０２２年政府信息公开工作年度报告（数据表）",
    "丰收乡二〇二二年度政府信息公开工作年度报告", "丰收乡 2022 年度政府信息公开年度报告统计表",
  ])
  func `a title names unit and year`(title: String) throws {
    let report = try read([try sheet(under: title)])
    #expect(report.unit == "丰收乡")
    #expect(report.year == 2022)
    #expect(report.title?.text == title)
    #expect(report.notes.isEmpty)
  }

  @Test(arguments: [
    ("丰收乡人民政府", "2022年政府信息公开工作年度报告", "丰收乡人民政府"),
    ("丰收乡2022年", "政府信息公开工作年度报告", "丰收乡"),
    ("丰收乡2022年政府信息公开", "工作年度报告", "丰收乡"), ("附件2", "2022年政府信息公开工作年度报告", nil),
    ("按要求，现公布本乡", "2022年政府信息公开工作年度报告", nil),
  ])
  func `a title may stand in two lines`(first: String, second: String, unit: String?) throws {
    var grid = try official
    let row = try #require(grid.rows.first)
    grid.rows[0].cells = [(0, Cell(.text(second)))]
    grid = grid.insertingRow(at: row.index)
    grid.rows.insert(Grid.Row(index: row.index, cells: [(0, Cell(.text(first)))]), at: 0)
    let report = try read([grid])
    #expect(report.unit == unit)
    #expect(report.year == 2022)
    #expect(report.title?.text == (unit == nil ? second : first + second))
    #expect(report.preface.count == (unit == nil ? 2 : 1))
  }
}
