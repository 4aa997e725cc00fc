import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The year of a table is told by its headings, never by a remark")
struct YearsOverTablesTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  private func stated(_ report: Report) -> [Int] {
    report.observations.compactMap { seen in
      if case .tableOfOtherYear(_, let year) = seen.kind { year } else { nil }
    }
  }

  private static let remarks = [
    "填报日期：2027年1月20日", "张三 2027年1月20日", "注：2025年结转数已核对", "与2025年相比增加5件",
    "（2025年数据见附件）", "说明：2025年度未开展此项工作", "截至2025年底", "报送时间：2027年1月", "单位：件  2025年",
  ]

  @Test(arguments: remarks)
  func `a remark under table two says nothing of the next`(remark: String) throws {
    let title = try #require(official.place(of: "三、收到和处理政府信息公开申请情况"))
    let grid = official.insertingRow(at: title.row)
      .setting(CellAddress(row: title.row, column: 0), to: Cell(.text(remark)))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    #expect(stated(report).isEmpty)
  }

  @Test(arguments: remarks)
  func `nor does it in a text`(remark: String) throws {
    let text = TabSeparatedText.text(of: original)
      .replacing("三、收到和处理政府信息公开申请情况", with: "\(remark)\n三、收到和处理政府信息公开申请情况")
    let report = try read(Grid(text: text), origin: .text)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
  }

  @Test func `nor do two years side by side in a text`() throws {
    let title = "三、收到和处理政府信息公开申请情况"
    let text = TabSeparatedText.text(of: original)
      .replacing(title, with: "\(title)\n2026年\t2025年")
    let report = try read(Grid(text: text), origin: .text)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    #expect(stated(report).isEmpty)
  }

  @Test(arguments: ["2025年", "2025年总计"])
  func `nor does a column beside the table`(head: String) throws {
    let place = try #require(official.place(of: "总计"))
    let last = try #require(official.locatedCells.map(\.address.column).max())
    let report = try read(
      official.setting(CellAddress(row: place.row, column: last + 2), to: Cell(.text(head))))
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
  }

  @Test func `nor does the heading of a column among those of table two`() throws {
    var grid = official
    grid.merges = []
    let place = try #require(grid.place(of: "本年废止件数"))
    for (step, cell) in [Cell(.text("2025年")), Cell(.number(5)), Cell(.number(7))].enumerated() {
      grid = grid.setting(
        CellAddress(row: place.row + step, column: place.column + 1), to: cell)
    }
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    #expect(stated(report).isEmpty)
  }

  @Test func `a heading that nobody has changed is told, and its only table read`() throws {
    let title = try #require(official.place(of: "三、收到和处理政府信息公开申请情况"))
    let grid = official.insertingRow(at: title.row + 1)
      .setting(CellAddress(row: title.row + 1, column: 0), to: Cell(.text("2025年度情况")))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
    #expect(stated(report).first == 2025)
  }

  @Test func `a blank for next year is not taken for the report`() throws {
    var blank = official.mapCells { _, cell in
      if case .number? = cell.value { nil } else { cell }
    }.mapTexts { $0.replacing("2026年", with: "2027年") }
    blank.name = "2027"
    let report = try read(official, blank)
    #expect(report.differences(from: original) == [])
    #expect(report.year == 2026)
  }

  @Test func `columns of last year under the same headings are left out`() throws {
    let rows = [
      "四、政府信息公开行政复议、行政诉讼情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
    ].compactMap { official.place(of: $0)?.row }
    let top = rows[1] + 1
    // Table two of three headings, each over 上年 and 本年.
    var grid = Grid(name: "二")
    let heads = ["信息内容", "本年制发件数", "", "本年废止件数", "", "现行有效件数", ""]
    let years = ["", "上年", "本年", "上年", "本年", "上年", "本年"]
    let values = [
      ["规章", "9", "1001", "9", "1002", "9", "1003"],
      ["行政规范性文件", "8", "", "8", "1005", "8", "1006"],
    ]
    grid.rows = ([heads, years] + values).enumerated().map { row, fields in
      Grid.Row(
        index: row,
        cells: fields.enumerated().filter { !$0.element.isEmpty }.map { column, field in
          (column, Cell(Double(field).map { .number($0) } ?? .text(field)))
        })
    }
    let rest = official.moved { (top...top + 3).contains($0.row) ? nil : $0 }
    let report = try read(rest, grid)
    let issued = report[FigureKey("disclosure", "normative-documents", "issued")]
    #expect(report[FigureKey("disclosure", "government-rules", "issued")].number == 1001)
    #expect(report[FigureKey("disclosure", "government-rules", "in-force")].number == 1003)
    #expect(issued.state == .blank)
    #expect(issued.source?.address == CellAddress(row: 3, column: 2))
    #expect(!report.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test(arguments: ["2026年", nil], [0, 1])
  func `years side by side above a table say nothing of the tables below it`(
    own: String?, blankColumns: Int
  ) throws {
    let grid = try twoYearsOfTableTwo(own: own, blankColumns: blankColumns)
    // And so do those of table three, whose left part says only that it is this year's.
    let beside = try besideItself("requests", in: grid, under: ("本年", "上年"))
    let report = try read(beside)
    #expect(report.differences(from: original) == [])
    #expect(stated(report).isEmpty)
    #expect(report.unplaced.isEmpty)
  }

  @Test func `nor if a heading is merged over the first column of last year's`() throws {
    var grid = try twoYearsOfTableTwo(own: nil, blankColumns: 0)
    let heading = try #require(grid.place(of: "现行有效件数"))
    grid.merges.append(
      CellRange(heading, CellAddress(row: heading.row, column: heading.column + 2)))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
  }

  @Test func `a year above a copy of one table does not take the others from another sheet`() throws
  {
    let grid = try twoYearsOfTableTwo(own: nil, blankColumns: 1)
    var copy = official
    copy.name = "副本"
    for (address, cell) in official.locatedCells {
      guard case .number(let number)? = cell.value else { continue }
      copy = copy.setting(address, to: Cell(.number(number * 3)))
    }
    let report = try Recogniser(forms: [form]).report(
      from: Workbook(origin: .workbook, grids: [grid, copy]))
    let doubted = report.observations.compactMap { seen in
      if case .differentCopies(let table) = seen.kind { table } else { nil }
    }
    #expect(Set(doubted) == Set(form.tables.map(\.key)))
  }

  /// A sheet on which last year's figures of table two stand beside this year's, each under its year,
  /// with the labels of rows once.
  private func twoYearsOfTableTwo(own: String?, blankColumns: Int) throws -> Grid {
    let title = try #require(official.place(of: "二、主动公开政府信息情况")).row
    let end = try #require(official.place(of: "三、收到和处理政府信息公开申请情况")).row
    let first = try #require(official.place(of: "本年制发件数")).column
    let last = try #require(official.place(of: "现行有效件数")).column + blankColumns
    var grid = official
    grid.merges = []
    for (address, cell) in official.locatedCells
    where address.row > title && address.row < end && address.column >= first {
      let copy = CellAddress(row: address.row, column: address.column + last - first + 1)
      var earlier = cell
      if case .number(let number)? = cell.value { earlier = Cell(.number(number * 2)) }
      grid = grid.setting(copy, to: earlier)
    }
    grid = grid.insertingRow(at: title + 1)
      .setting(CellAddress(row: title + 1, column: last + 1), to: Cell(.text("2025年")))
    guard let own else { return grid }
    return grid.setting(CellAddress(row: title + 1, column: first), to: Cell(.text(own)))
  }

  @Test func `a row of last year's figures under a table says nothing of the next`() throws {
    let row = try #require(official.place(of: "行政强制")).row
    var grid = official.insertingRow(at: row + 1)
    for (address, cell) in official.locatedCells where address.row == row {
      var copy = cell
      if case .number(let number)? = cell.value { copy = Cell(.number(number * 2)) }
      if case .text? = cell.value { copy = Cell(.text("上年")) }
      grid = grid.setting(CellAddress(row: row + 1, column: address.column), to: copy)
    }
    let beside = try besideItself("reviews-and-suits", in: grid, under: nil)
    let report = try read(beside)
    #expect(original.numbers.allSatisfy { report[$0.key].number == $0.value })
  }
}
