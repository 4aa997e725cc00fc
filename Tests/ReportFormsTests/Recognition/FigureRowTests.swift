import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The line of figures of table four is told from other lines below its headings")
struct FigureRowTests: ReadsOfficialSheet {
  let sample: OfficialSample
  /// The row of the sheet with the figures of table four.
  let row: Int

  init() throws {
    sample = try OfficialSample()
    row = try #require(sample.sheet.place(of: "尚未\n审结")).row + 2
  }

  /// The sheet with a line of numbers put before the figures or behind them.
  private func with(_ numbers: [Double?], below: Bool = false, label: String? = nil) -> Grid {
    let columns = official.row(row)?.cells.map(\.column) ?? []
    let place = below ? row + 1 : row
    var grid = official.insertingRow(at: place)
    for case (let column, let number?) in zip(columns, numbers) {
      grid = grid.setting(
        CellAddress(row: place, column: column), to: Cell(.number(number)))
    }
    guard let label else { return grid }
    let last = (official.locatedCells.map(\.address.column).max() ?? 0) + 1
    return grid.setting(CellAddress(row: place, column: last), to: Cell(.text(label)))
  }

  @Test func `the numbers of the columns are none`() throws {
    #expect(try read(with((1...15).map { Double($0) })).differences(from: original) == [])
  }

  @Test func `nor in brackets`() throws {
    var grid = official.insertingRow(at: row)
    for (number, cell) in (official.row(row)?.cells ?? []).enumerated() {
      grid = grid.setting(
        CellAddress(row: row, column: cell.column), to: Cell(.text("（\(number + 1)）")))
    }
    #expect(try read(grid).differences(from: original) == [])
  }

  @Test func `a group whose name has a slip is told`() throws {
    let report = try read(official.mapTexts { $0 == "行政复议" ? "行政法复议" : $0 })
    #expect(report.differences(from: original) == [])
    #expect(
      report.observations.map(\.kind) == [.nearLabel(official: "行政复议")])
  }

  @Test func `a hidden line is none`() throws {
    var grid = with((1...15).map { Double($0 * 7) })
    let index = try #require(grid.rows.firstIndex { $0.index == row })
    grid.rows[index].isHidden = true
    #expect(try read(grid).differences(from: original) == [])
  }

  @Test func `a line called last year's is none`() throws {
    let grid = with((1...15).map { Double($0 * 7) }, label: "上年数")
    #expect(try read(grid).differences(from: original) == [])
  }

  @Test(arguments: [false, true])
  func `of two lines none is taken, and all cells are told`(below: Bool) throws {
    let report = try read(with((1...15).map { Double($0 * 7) }, below: below))
    let lost = original.numbers.filter { $0.key.table != "reviews-and-suits" }
    #expect(report.numbers == lost)
    let told = report.observations.filter {
      if case .severalLines("reviews-and-suits") = $0.kind { true } else { false }
    }
    #expect(Set(told.flatMap(\.cells)).count == 30)
  }

  @Test func `a page number below an empty line is none`() throws {
    let empty = official.mapCells { address, cell in address.row == row ? nil : cell }
    let last = try #require(official.row(row)?.cells.last?.column)
    let grid = empty.insertingRow(at: row + 1).insertingRow(at: row + 1)
      .setting(CellAddress(row: row + 2, column: last), to: Cell(.number(3)))
    let report = try read(grid)
    #expect(
      report.orderedFigures.filter { $0.key.table == "reviews-and-suits" }
        .allSatisfy { $0.state == .blank && $0.source?.address.row == row })
    #expect(report.observations.contains { $0.text == "3" })
  }

  @Test func `a signature below an empty line is none`() throws {
    let columns = try #require(official.row(row)).cells.map(\.column)
    var grid = official.mapCells { address, cell in address.row == row ? nil : cell }
      .insertingRow(at: row + 1)
    let cells: [Cell] = [
      Cell(.text("填报人：张三")), Cell(.text("联系电话：")), Cell(.number(7_654_321)),
    ]
    for (column, cell) in zip(columns, cells) {
      grid = grid.setting(CellAddress(row: row + 1, column: column), to: cell)
    }
    let report = try read(grid)
    #expect(
      report.orderedFigures.filter { $0.key.table == "reviews-and-suits" }
        .allSatisfy { $0.state == .blank })
    #expect(report.signature.map(\.text).contains("联系电话：7654321"))
  }

  @Test func `headings that were merged over two lines may stand in each`() throws {
    let heads = try #require(official.row(row - 2)).cells
    let upper = heads.filter {
      if case .text(let text)? = $0.cell.value {
        text == "总计" || text.contains("\n")
      } else {
        false
      }
    }
    let grid = upper.reduce(official) { grid, head in
      grid.setting(CellAddress(row: row - 1, column: head.column), to: head.cell)
    }
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(
      !report.observations.contains { if case .repeatedTable = $0.kind { true } else { false } })
  }
}
