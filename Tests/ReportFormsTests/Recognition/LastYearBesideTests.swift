import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Last year's figures beside a table are not read as its own")
struct LastYearBesideTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// 合计 is close to 总计, which could as well begin the copy behind it.
  @Test func `sub-totals beside last year's table are not taken for the total`() throws {
    var grid = official
    grid.merges = []
    let places = try read(grid).cells
    let column = try #require(places[FigureKey("requests", "newly-received", "other")]).column
    let heading = try #require(official.place(of: "总计"))
    grid = grid.insertingColumn(at: column)
      .setting(CellAddress(row: heading.row + 1, column: column), to: Cell(.text("合计")))
    for (key, place) in places where key.table == "requests" && key.column == "other" {
      grid = grid.setting(place, to: Cell(.number(777)))
    }
    let report = try read(besideItself("requests", in: grid, under: ("本年", "上年")))
    #expect(report.differences(from: original) == [])
  }

  @Test func `a table that lost its first column has none of last year's beside it`() throws {
    var grid = official
    grid.merges = []
    let beside = try besideItself("disclosure", in: grid, under: ("本年", "上年"))
    let title = try #require(grid.place(of: "二、主动公开政府信息情况")).row
    let end = try #require(grid.place(of: "三、收到和处理政府信息公开申请情况")).row
    let column = try #require(grid.place(of: "本年制发件数")).column
    let lost = beside.locatedCells.map(\.address).filter {
      $0.column == column && $0.row > title + 1 && $0.row <= end
    }
    let report = try read(lost.reduce(beside) { $0.setting($1, to: nil) })
    for (key, number) in original.numbers {
      #expect(report[key].number == nil || report[key].number == number, "\(key)")
    }
  }

  @Test func `figures that slid into the gap before last year's are told`() throws {
    var grid = official
    grid.merges = []
    var beside = try besideItself("reviews-and-suits", in: grid, under: ("本年", "上年"), gap: 3)
    let places = try read(grid).cells.filter { $0.key.table == "reviews-and-suits" }.map(\.value)
    let row = try #require(places.first).row + 1
    let last = places.map(\.column).sorted().suffix(2)
    let slid = last.map { CellAddress(row: row, column: $0 + 2) }
    for (from, to) in zip(last, slid).reversed() {
      let place = CellAddress(row: row, column: from)
      beside = beside.setting(to, to: beside[place]).setting(place, to: nil)
    }
    let told = Set(try read(beside).observations.flatMap(\.cells).map(\.address))
    #expect(told.isSuperset(of: slid))
  }
}
