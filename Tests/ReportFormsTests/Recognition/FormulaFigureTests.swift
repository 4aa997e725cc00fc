import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that formulas give")
struct FormulaFigureTests {
  private let form: ReportForm
  private let grid: Grid
  private let cells: [FigureKey: CellAddress]
  private let row = [
    "natural-person", "business", "research", "nonprofit", "legal-service", "other",
  ]
  .map { FigureKey("requests", "granted", $0) }
  private let total = FigureKey("requests", "granted", "total")

  init() throws {
    form = try ReportForm.current()
    var report = Report.distinct(form: form)
    for (index, key) in row.enumerated() {
      report.figures[key]?.state = .number(Decimal(10 * (index + 1)))
    }
    report.figures[total]?.state = .number(210)
    let official = Grid(try #require(OfficialDrawing.drawing(of: report).sheets.first))
    let cells = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [official])).cells
    self.cells = cells
    let place = try #require(cells[total])
    grid = official.setting(
      place, to: Cell(.number(210), formula: try Self.sum(of: row, cells)))
  }

  private static func sum(of keys: [FigureKey], _ cells: [FigureKey: CellAddress]) throws -> String
  {
    let first = try #require(keys.first.flatMap { cells[$0] })
    let last = try #require(keys.last.flatMap { cells[$0] })
    return "SUM(\(CellRange(first, last)))"
  }

  private func read(_ changes: [FigureKey: Cell?]) throws -> Report {
    let grid = changes.reduce(grid) { grid, change in
      cells[change.key].map { grid.setting($0, to: change.value ?? Cell(nil)) } ?? grid
    }
    return try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
  }

  private func totalCell(stored: Double?) throws -> Cell {
    Cell(stored.map { .number($0) }, formula: try Self.sum(of: row, cells))
  }

  private func told(_ report: Report, of key: FigureKey) -> [Observation.Kind] {
    report.observations.filter { $0.key == key }.map(\.kind)
  }

  private func place(_ key: FigureKey) throws -> CellReference {
    CellReference(sheet: grid.name, address: try #require(cells[key]))
  }

  @Test func `come down to the figures that they add`() throws {
    let report = try read([:])
    #expect(report[total].sum == row.reduce(into: FigureSum()) { $0.add($1) })
    #expect(row.allSatisfy { report[$0].sum == nil })
    // A blank is a part of the sum as well, also where the file has no cell for it.
    let blank = try read([row[2]: nil])
    #expect(blank[total].sum?.multiples.count == 6)
  }

  @Test func `are entries where they lead outside the tables`() throws {
    let outside = try #require(CellAddress("Z99"))
    let report = try Recogniser(forms: [form]).report(
      from: Workbook(
        origin: .workbook,
        grids: [
          grid.setting(outside, to: Cell(.number(3)))
            .setting(
              try #require(cells[total]),
              to: Cell(.number(213), formula: "\(try Self.sum(of: row, cells))+Z99"))
        ]))
    #expect(report[total].state == .number(213))
    #expect(report[total].sum == nil)
  }

  @Test func `stay as stored with or without numbers that are text`() throws {
    let text = [row[0]: Cell?(Cell(.text("10")))]
    let with = try read(text)
    #expect(with[total].state == .number(210))
    #expect(told(with, of: total) == [])
    #expect(told(with, of: row[0]) == [.numberAsText])
    let without = try read(text.merging([total: try totalCell(stored: 200)]) { $1 })
    #expect(without[total].state == .number(200))
    #expect(told(without, of: total) == [.textLeftOut([try place(row[0])])])
    let neither = try read(text.merging([total: try totalCell(stored: 5)]) { $1 })
    #expect(neither[total].state == .number(200))
    #expect(told(neither, of: total).contains(.storedDiffers(stored: "5", computed: "200")))
    let nothing = try read(text.merging([total: try totalCell(stored: nil)]) { $1 })
    #expect(nothing[total].state == .number(200))
    #expect(told(nothing, of: total).contains(.textLeftOut([try place(row[0])])))
  }

  @Test func `give no number where they add themselves`() throws {
    let circle = try Self.sum(of: row + [total], cells)
    let report = try read([total: Cell(.number(420), formula: circle)])
    #expect(report[total].state == .unreadable)
    #expect(report[total].sum == nil)
    #expect(told(report, of: total) == [.circular(formula: circle)])
  }

  @Test func `are left to the program where a range stands for one cell, or an array is added`()
    throws
  {
    for formula in ["+D1:D9", "{D1:D9+E1:E9}"] {
      let report = try read([total: Cell(.number(210), formula: formula)])
      #expect(report[total].state == .number(210))
      #expect(report[total].sum == nil)
      #expect(told(report, of: total) == [])
    }
  }

  @Test func `are blank over blanks, whatever is stored`() throws {
    let blanks = Dictionary(uniqueKeysWithValues: row.map { ($0, Cell?.none) })
    let zero = try read(blanks.merging([total: try totalCell(stored: 0)]) { $1 })
    #expect(zero[total].state == .blank)
    #expect(told(zero, of: total) == [])
    let report = try read(blanks)
    #expect(report[total].state == .blank)
    #expect(told(report, of: total) == [.storedDiffers(stored: "210", computed: nil)])
  }

  @Test(arguments: [
    (12.349999999999998, "12.35"), (40.000000000000007, "40"), (126.00000000000001, "126"),
    (0.1 + 0.2, "0.3"), (123456.789012345, "123456.789012345"), (1e-7, "0.0000001"),
  ])
  func `have fifteen digits, as a spreadsheet program shows them`(number: Double, text: String)
    throws
  {
    let charges = FigureKey("disclosure", "administrative-charges", "amount")
    let report = try read([charges: Cell(.number(number))])
    #expect(report[charges].number?.plain == text)
  }
}
