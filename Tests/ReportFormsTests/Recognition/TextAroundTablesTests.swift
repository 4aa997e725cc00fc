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
