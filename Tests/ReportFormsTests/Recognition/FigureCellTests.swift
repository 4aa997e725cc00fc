import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The cell of a figure")
struct FigureCellTests {
  let form: ReportForm
  let official: Grid
  let key: FigureKey
  /// The place of the figure, and its six terms as a formula.
  let place: CellAddress
  let formula: String
  let sum: Decimal

  init() throws {
    let key = FigureKey("requests", "granted", "total")
    self.key = key
    form = try ReportForm.current()
    let original = Report.distinct(form: form)
    official = Grid(try #require(OfficialDrawing.drawing(of: original).sheets.first))
    let cells = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [official])).cells
    place = try #require(cells[key])
    let terms = original.numbers.filter { $0.key.row == key.row && $0.key != key }
    sum = terms.values.reduce(0, +)
    formula = terms.keys.compactMap { cells[$0]?.description }.joined(separator: "+")
  }

  private func read(_ grid: Grid) throws -> (state: Figure.State, told: [Observation.Kind]) {
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    let told = report.observations.filter { $0.key == key }
    #expect(told.allSatisfy { $0.cells.map(\.address) == [place] })
    return (report[key].state, told.map(\.kind))
  }

  private func read(_ cell: Cell) throws -> (state: Figure.State, told: [Observation.Kind]) {
    try read(official.setting(place, to: cell))
  }

  private var stored: Double { NSDecimalNumber(decimal: sum).doubleValue }

  @Test func `is read by its formula`() throws {
    let read = try read(Cell(.number(stored), formula: formula))
    #expect(read.state == .number(sum))
    #expect(read.told == [])
  }

  @Test func `is computed where another value is stored, and both are told`() throws {
    let read = try read(Cell(.number(7), formula: formula))
    #expect(read.state == .number(sum))
    #expect(read.told == [.storedDiffers(stored: "7", computed: "\(sum)")])
  }

  @Test func `is computed where nothing is stored, and told`() throws {
    let read = try read(Cell(nil, formula: formula))
    #expect(read.state == .number(sum))
    #expect(read.told == [.computed])
  }

  @Test func `is read as stored where the formula is of another kind`() throws {
    let read = try read(Cell(.number(7), formula: "MAX(A1,7)"))
    #expect(read.state == .number(7))
    #expect(read.told == [])
  }

  @Test func `is unreadable where nothing is stored and nothing can be computed`() throws {
    let read = try read(Cell(nil, formula: "MAX(A1,7)"))
    #expect(read.state == .unreadable)
    #expect(read.told == [.uncomputable(formula: "MAX(A1,7)")])
  }

  @Test(arguments: ["1215", "１２15", "1,215", "1215件"])
  func `is unreadable where part of it is struck out or raised, and told`(text: String) throws {
    let read = try read(Cell(.text(text), appearance: .markedInPart))
    #expect(read.state == .unreadable)
    #expect(read.told == [.markedDigits])
  }

  @Test func `is read where all of it is struck out, and told`() throws {
    let number = try read(Cell(.number(7), appearance: .struckOut))
    #expect(number.state == .number(7))
    #expect(number.told == [.struckOut])
    let mark = try read(Cell(.text("/"), appearance: .struckOut))
    #expect(mark.told == [])
    let words = try read(Cell(.text("约7"), appearance: .markedInPart))
    #expect(words.state == .unreadable)
    #expect(words.told == [])
  }

  @Test(arguments: [Cell(.number(962716)), Cell(nil, formula: "962716")])
  func `is unreadable where it is shown in 元 and counted in 万元`(cell: Cell) throws {
    var cell = cell
    cell.appearance = .otherMoney
    let charges = FigureKey("disclosure", "administrative-charges", "amount")
    func report(_ grid: Grid) throws -> Report {
      try Recogniser(forms: [form]).report(from: Workbook(origin: .workbook, grids: [grid]))
    }
    let address = try #require(try report(official).cells[charges])
    let figure = try report(official.setting(address, to: cell))[charges]
    #expect(figure.state == .unreadable)
    #expect(figure.raw == "962716元")
    #expect(try read(Cell(.number(7), appearance: .otherMoney)).state == .number(7))
    let zero = official.setting(address, to: Cell(.number(0), appearance: .otherMoney))
    #expect(try report(zero)[charges].state == .number(0))
  }

  @Test func `is told where it is shown as another number`() throws {
    for cell in [Cell(.number(52300)), Cell(nil, formula: "52300")] {
      var cell = cell
      cell.appearance = .scaled
      let read = try read(cell)
      #expect(read.state == .number(52300))
      #expect(read.told.filter { $0 != .computed } == [.scaledNumber])
    }
    #expect(try read(Cell(.number(0), appearance: .scaled)).told == [])
  }

  private func read(_ cell: Cell, shown: String) throws -> (
    figure: Figure, told: [Observation.Kind]
  ) {
    var grid = official.setting(place, to: cell)
    let position = try #require(grid.rows.firstIndex { $0.index == place.row })
    grid.rows[position].shown[place.column] = shown
    let report = try Recogniser(forms: [form])
      .report(from: Workbook(origin: .workbook, grids: [grid]))
    return (report[key], report.observations.filter { $0.key == key }.map(\.kind))
  }

  @Test func `is told with what its format shows`() throws {
    let other = try read(Cell(.number(40), appearance: .shownOtherwise), shown: "400")
    #expect(other.figure.state == .number(40))
    #expect(other.told == [.shownOtherwise(shown: "400", isRounded: false)])
    let rounded = try read(Cell(.number(12.35), appearance: .rounded), shown: "12")
    #expect(rounded.told == [.shownOtherwise(shown: "12", isRounded: true)])
    // A count in money is a count; what is shown is told.
    let money = try read(Cell(.number(7), appearance: .otherMoney), shown: "¥7")
    #expect(money.figure.state == .number(7))
    #expect(money.told == [.shownOtherwise(shown: "¥7", isRounded: false)])
    #expect(try read(Cell(.number(7), appearance: .unseen)).told == [.unseen])
  }

  @Test(arguments: [
    ("2月9日", "2月9日"), ("1.5", "1.5（日期格式）"), ("2026", "2026（日期格式）"),
  ])
  func `is unreadable where it shows a date or a time, and no plain number`(
    shown: String, raw: String
  ) throws {
    let date = Cell(.date("2026-05-01T00:00:00", serial: 46143))
    for cell in [date, Cell(.number(0.5), appearance: .clock)] {
      let read = try read(cell, shown: shown)
      #expect(read.figure.state == .unreadable)
      #expect(read.figure.raw == raw)
      #expect(read.told == [.dateFormat(shown: shown)])
    }
    var formula = date
    formula.formula = self.formula
    #expect(try read(formula).state == .unreadable)
    #expect(try read(date).told == [.dateFormat(shown: nil)])
  }

  @Test(arguments: [nil, CellValue.text("15")])
  func `is told where words of it were left out`(value: CellValue?) throws {
    let read = try read(Cell(value, appearance: .leftOut))
    #expect(read.state == (value == nil ? .blank : .number(15)))
    #expect(read.told.contains(.leftOut))
  }

  @Test func `is told where its row or column is hidden`() throws {
    var grid = official
    grid.hiddenColumns = [place.column...place.column]
    let position = try #require(grid.rows.firstIndex { $0.index == place.row })
    grid.rows[position].isHidden = true
    let read = try read(grid)
    #expect(read.state == (try self.read(official)).state)
    #expect(read.told == [.hidden(isRow: true), .hidden(isRow: false)])
  }

  @Test func `is not read under a merged cell, and told`() throws {
    var grid = official
    grid.merges.append(
      CellRange(CellAddress(row: place.row, column: place.column - 1), place))
    guard case .number(let number) = try read(official).state else {
      Issue.record("the figure is no number")
      return
    }
    let read = try read(grid)
    #expect(read.state == .blank)
    #expect(read.told == [.underMerge(text: "\(number)")])
  }
}
