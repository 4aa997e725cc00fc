import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The right one of several copies of a table is read")
struct NeighbouringTablesTests {
  let form: ReportForm
  let current: Report
  let earlier: Report

  init() throws {
    form = try ReportForm.current()
    current = Report.distinct(form: form)
    earlier = Report.distinct(form: form, first: 5001)
  }

  private func read(_ grids: Grid...) throws -> Report {
    try Recogniser(forms: [form]).report(from: Workbook(origin: .workbook, grids: grids))
  }

  private func sheet(_ report: Report, name: String = "表") throws -> Grid {
    let drawing = OfficialDrawing.drawing(of: report)
    var grid = Grid(try #require(drawing.sheets.first))
    grid.name = name
    // The titles of reports and the texts would say the year.
    return grid.mapTexts { $0.contains("年政府信息公开工作年度报告") ? "报表" : $0 }
  }

  /// The first grid with the second to its right, after some empty columns.
  private func beside(_ left: Grid, _ right: Grid, heads: [String?], gap: Int = 1) -> Grid {
    let width = (left.locatedCells.map(\.address.column).max() ?? 0) + 1 + gap
    let last = left.merges.map(\.last.column).max() ?? 0
    let offset = max(width, last + 1 + gap)
    let moved = right.moved {
      CellAddress(row: $0.row + 1, column: $0.column + offset)
    }
    var grid = left.moved { CellAddress(row: $0.row + 1, column: $0.column) }
    for (address, cell) in moved.locatedCells { grid = grid.setting(address, to: cell) }
    grid.merges += moved.merges
    for (head, column) in zip(heads, [0, offset]) {
      guard let head else { continue }
      grid = grid.setting(CellAddress(row: 0, column: column), to: Cell(.text(head)))
    }
    return grid
  }

  @Test(arguments: [["2025年", "2026年"], ["上年数", "本年数"], ["2025年度报告", "2026年度报告"]])
  func `beside last year's, whichever stands first`(heads: [String]) throws {
    let old = try sheet(earlier)
    let new = try sheet(current)
    let last = try read(beside(old, new, heads: heads))
    #expect(last.differences(from: current) == [])
    let first = try read(beside(new, old, heads: heads.reversed()))
    #expect(first.differences(from: current) == [])
    #expect(first.observations.contains { if case .severalYears = $0.kind { true } else { false } })
    #expect(!first.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test func `on the sheet that is not called last year's`() throws {
    let report = try read(try sheet(earlier, name: "上年"), try sheet(current, name: "本年"))
    #expect(report.differences(from: current) == [])
    #expect(
      report.observations.contains { if case .severalYears = $0.kind { true } else { false } })
  }

  @Test func `where the other copy stands in hidden columns`() throws {
    var grid = beside(try sheet(earlier), try sheet(current), heads: [nil, nil])
    let first = try #require(
      grid.locatedCells.first { $0.cell.value == .text("报表") && $0.address.column > 0 })
    grid.hiddenColumns = [0...first.address.column - 1]
    let report = try read(grid)
    #expect(report.differences(from: current) == [])
    #expect(report.observations.contains { if case .hiddenTable = $0.kind { true } else { false } })
  }

  @Test func `of copies that differ the cells are told in each`() throws {
    let key = FigureKey("requests", "granted", "total")
    let sheet = try sheet(current)
    let place = try #require(try read(sheet).cells[key])
    var copy = sheet.setting(place, to: Cell(.number(7)))
    copy.name = "副本"
    let told = try read(sheet, copy).observations.filter {
      if case .differentCopies("requests") = $0.kind { true } else { false }
    }
    #expect(told.flatMap(\.cells).map(\.sheet) == ["表", "副本"])
    #expect(told.flatMap(\.cells).allSatisfy { $0.address == place })
  }

  @Test func `of tables side by side none tells the other's cells as its own`() throws {
    let sheet = try sheet(current)
    let title = try #require(sheet.place(of: "三、收到和处理政府信息公开申请情况"))
    let end = try #require(sheet.place(of: "四、政府信息公开行政复议、行政诉讼情况"))
    let width = (sheet.locatedCells.map(\.address.column).max() ?? 0) + 1
    let grid = sheet.moved { address in
      guard (title.row..<end.row).contains(address.row) else { return address }
      return CellAddress(row: address.row - title.row + 1, column: address.column + width)
    }
    let report = try read(grid)
    #expect(report.differences(from: current) == [])
    #expect(report.observations == [])
  }

  @Test func `of tables right below each other none tells the other's cells as its own`() throws {
    let sheet = try sheet(current)
    let titles = try ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"].map {
      try #require(sheet.place(of: $0)).row
    }
    let grid = sheet.moved { address in
      guard !titles.contains(address.row) else { return nil }
      let above = titles.count { $0 < address.row }
      return CellAddress(row: address.row - above, column: address.column)
    }
    let report = try read(grid)
    #expect(report.differences(from: current) == [])
    #expect(!report.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test func `a table parted into two of a document is read from both`() throws {
    let sheet = try sheet(current)
    let row = try #require(sheet.place(of: "1.本机关不掌握相关政府信息")).row
    let top = try #require(sheet.place(of: "三、收到和处理政府信息公开申请情况")).row + 1
    var first = sheet.moved { $0.row < row ? $0 : nil }
    var second = sheet.moved { address in
      let isHead = (top..<top + 3).contains(address.row)
      return isHead || address.row >= row ? address : nil
    }
    (first.name, second.name) = ("表1", "表2")
    let report = try Recogniser(forms: [form]).report(
      from: Workbook(origin: .document, grids: [first, second]))
    #expect(report.differences(from: current) == [])
    #expect(!report.observations.contains { if case .rowMissing = $0.kind { true } else { false } })
    #expect(
      !report.observations.contains { if case .repeatedTable = $0.kind { true } else { false } })
  }

  @Test func `a label of the table says nothing of its year`() throws {
    // 二、上年结转… and 本年制发件数 begin like calls of a year.
    let report = try read(try sheet(current))
    #expect(report.differences(from: current) == [])
    #expect(
      !report.observations.contains { if case .severalYears = $0.kind { true } else { false } })
  }

  @Test func `the last table ends where the next section begins`() throws {
    let blank = try sheet(current).mapCells { address, cell in
      if case .number? = cell.value { nil } else { cell }
    }
    let report = try read(
      blank.mapTexts { $0 == "更新不够及时，已明确专人负责。" ? "无" : $0 })
    for figure in report.orderedFigures where figure.key.table == "reviews-and-suits" {
      #expect(figure.state == .blank)
    }
  }
}
