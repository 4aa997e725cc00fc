import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Money in another unit")
struct MoneyInAnotherUnitTests {
  let form: ReportForm
  let official: Grid
  let key = FigureKey("disclosure", "administrative-charges", "amount")
  /// The cell of the charge, of its heading and of its label.
  let charge: CellAddress
  let heading: CellAddress
  let label: CellAddress

  init() throws {
    form = try ReportForm.current()
    official = Grid(
      try #require(OfficialDrawing.drawing(of: Report.distinct(form: form)).sheets.first))
    charge = try #require(
      Recogniser(forms: [form]).report(from: Workbook(origin: .workbook, grids: [official])).cells[
        key])
    let texts = official.locatedCells.filter {
      if case .text? = $0.cell.value { true } else { false }
    }
    let holding = { (words: String) in
      texts.first {
        if case .text(let text)? = $0.cell.value { text.hasPrefix(words) } else { false }
      }
    }
    heading = try #require(holding("本年收费金额")?.address)
    label = try #require(holding("行政事业性收费")?.address)
  }

  private func read(_ grid: Grid) throws -> (figure: Figure, told: [Observation]) {
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    let isMissing = report.observations.contains {
      switch $0.kind {
      case .rowMissing, .columnMissing, .unknownLabel, .nearLabel: true
      default: false
      }
    }
    #expect(!isMissing)
    #expect(report.notes.isEmpty)
    return (report[key], report.observations.filter { $0.key == key })
  }

  private func filled(_ number: Double = 123500) -> Grid {
    official.setting(charge, to: Cell(.number(number)))
  }

  @Test(arguments: [
    ("本年收费金额（单位：元）", "元"), ("本年收费金额（元）", "元"), ("本年收费金额(单位:千元)", "千元"),
    ("本年收费金额\n（单位：人民币元）", "元"), ("本年收费金额/元", "元"), ("本年收费金额（¥）", "¥"), ("收费金额（元）", "元"),
    ("金额（元）", "元"), ("本年收费总额（百元）", "百元"),
  ])
  func `is not read under a heading that names it`(words: String, unit: String) throws {
    let (figure, told) = try read(filled().setting(heading, to: Cell(.text(words))))
    #expect(figure.state == .unreadable)
    #expect(figure.raw == "123500\(unit)")
    #expect(told.map(\.kind) == [.otherMoney(unit: unit, words: words)])
    #expect(told.first?.cells.map(\.address) == [charge, heading])
  }

  @Test(arguments: ["行政事业性收费（元）", "行政事业性收费(单位：千元)", "行政事业性收费元"])
  func `is not read beside a label that names it`(words: String) throws {
    let (figure, told) = try read(filled().setting(label, to: Cell(.text(words))))
    #expect(figure.state == .unreadable)
    #expect(told.first?.cells.map(\.address) == [charge, label])
  }

  @Test func `is 0 in any unit, and told`() throws {
    let grid = filled(0).setting(heading, to: Cell(.text("本年收费金额（元）")))
    let (figure, told) = try read(grid)
    #expect(figure.state == .number(0))
    #expect(told.count == 1)
  }

  @Test(arguments: ["本年收费金额(单位:万元)", "本年收费金额（单位：万元）"])
  func `is no other unit where 万元 stands in other signs`(words: String) throws {
    let (figure, told) = try read(filled(12.35).setting(heading, to: Cell(.text(words))))
    #expect(figure.state == .number(Decimal(string: "12.35") ?? 0))
    #expect(told.isEmpty)
  }

  @Test(arguments: ["元", "单位：元", "（元）", "￥"])
  func `is not read where a covered cell names it`(words: String) throws {
    // The charge is merged over several columns, of which the last one holds the words.
    let merge = try #require(official.merges.first { $0.first == charge })
    let (figure, told) = try read(filled().setting(merge.last, to: Cell(.text(words))))
    #expect(figure.state == .unreadable)
    #expect(told.first?.cells.map(\.address) == [charge, merge.last])
  }

  @Test func `what a merged range covers is told, unless it is a copy`() throws {
    let merge = try #require(official.merges.first { $0.first == charge })
    func told(_ value: CellValue) throws -> [Observation] {
      let grid = filled(12).setting(merge.last, to: Cell(value))
      let report = try Recogniser(forms: [form])
        .report(from: Workbook(origin: .workbook, grids: [grid]))
      #expect(report[key].state == .number(12))
      return report.observations
    }
    let hidden = try told(.number(123))
    #expect(hidden.map(\.kind) == [.underMerge(text: "123")])
    #expect(hidden.first?.cells.map(\.address) == [merge.last])
    #expect(try told(.number(12)).isEmpty)
  }
}
