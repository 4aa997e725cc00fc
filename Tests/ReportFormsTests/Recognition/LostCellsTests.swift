import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("A figure under a label that names none of the form is told at its own cell")
struct LostCellsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  private func unknownCells(_ report: Report) -> Set<CellAddress> {
    let seen = report.observations.filter {
      if case .unknownLabel = $0.kind { true } else { false }
    }
    return Set(seen.flatMap(\.cells).map(\.address))
  }

  // Tests/interop/test_dressings.py replaces every label of both forms.
  @Test(arguments: [
    "行政规范性文件", "行政事业性收费", "本年制发件数", "本年处理决定数量", "本年收费金额（单位：万元）", "二、上年结转政府信息公开申请数量",
    "2.重复申请", "四、结转下年度继续办理", "自然人", "科研\n机构", "总计", "结果\n纠正", "行政复议", "复议后起诉",
  ])
  func `wherever the label stands`(label: String) throws {
    let places = try read(official).cells
    let report = try read(official.mapTexts { $0 == label ? "来访接待场次" : $0 })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(!wrong.isEmpty)
    for key in wrong.keys {
      #expect(report[key].number == nil, "\(key)")
      #expect(unknownCells(report).contains(try #require(places[key])), "\(key)")
    }
  }

  @Test(arguments: ["本年处理决定数量", "本年收费金额（单位：万元）"])
  func `under a heading in other words the lines of the form are missing`(label: String) throws {
    let report = try read(official.mapTexts { $0 == label ? "来访接待场次" : $0 })
    let kinds = report.observations.map(\.kind)
    #expect(
      kinds.contains {
        switch $0 {
        case .rowMissing, .columnMissing: true
        default: false
        }
      })
    // They are no lines that somebody added.
    #expect(!kinds.contains(.added(table: "disclosure", label: "")))
  }

  @Test func `a column that numbers the rows is nothing added`() throws {
    var grid = official.insertingColumn(at: 0)
    let rows = Set(try read(official).cells.values.map(\.row)).sorted()
    for (number, row) in rows.dropLast().enumerated() {
      grid = grid.setting(
        CellAddress(row: row, column: 0), to: Cell(.number(Double(number + 1))))
    }
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(!report.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test func `the headings of a part that are lost lose its rows`() throws {
    let row = try #require(official.place(of: "本年制发件数")).row
    let report = try read(official.mapCells { address, cell in address.row == row ? nil : cell })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(wrong.count == 6)
    let places = try read(official).cells
    #expect(wrong.keys.allSatisfy { places[$0].map(unknownCells(report).contains) ?? false })
  }

  @Test func `the cells of two figures that are merged are told`() throws {
    let place = try #require(try read(official).cells[FigureKey("requests", "granted", "business")])
    let next = try #require(
      official.row(place.row)?.cells.first { $0.column > place.column }?.column)
    var grid = official.setting(CellAddress(row: place.row, column: next), to: nil)
    grid.merges.removeAll { $0.rows == place.row...place.row && $0.columns.contains(place.column) }
    grid.merges.append(CellRange(place, CellAddress(row: place.row, column: next)))
    let merged = try read(grid).observations.first { $0.kind == .mergedFigures }
    #expect(merged?.cells.map(\.address) == [place, CellAddress(row: place.row, column: next)])
  }

  @Test func `where nothing is missing, the row was added`() throws {
    let row = try #require(official.place(of: "2.重复申请")).row
    let column = try #require(official.place(of: "2.重复申请")).column
    let grid = official.insertingRow(at: row)
      .setting(CellAddress(row: row, column: column), to: Cell(.text("其中：网上申请")))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(unknownCells(report).isEmpty)
    #expect(report.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test func `a heading in two cells is one heading`() throws {
    let place = try #require(official.place(of: "本年制发件数"))
    let grid = official.insertingRow(at: place.row + 1)
      .setting(place, to: Cell(.text("本年制")))
      .setting(CellAddress(row: place.row + 1, column: place.column), to: Cell(.text("发件数")))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(!report.observations.contains { if case .added = $0.kind { true } else { false } })
  }
}
