import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("Formulas of sums are computed")
struct FormulaArithmeticTests {
  private static let cell = CellReference(sheet: "三", address: CellAddress(row: 8, column: 25))

  /// What a formula gives beside some cells.
  private func result(_ formula: String, _ cells: [String: Cell] = [:])
    -> FormulaArithmetic.Result
  {
    var content: [CellAddress: Cell] = [
      CellAddress(row: 0, column: 0): Cell(.number(1)),
      CellAddress(row: 0, column: 1): Cell(.number(2.5)),
      CellAddress(row: 0, column: 2): Cell(.text("7")),
      CellAddress(row: 0, column: 3): Cell(nil),
      CellAddress(row: 1, column: 0): Cell(.number(9), formula: "A1+B1"),
      CellAddress(row: 2, column: 0): Cell(nil, formula: "NOW()"),
      CellAddress(row: 2, column: 1): Cell(.error("#REF!")),
      Self.cell.address: Cell(nil, formula: formula),
    ]
    for (place, cell) in cells { if let address = CellAddress(place) { content[address] = cell } }
    let rows = Dictionary(grouping: content, by: \.key.row).sorted { $0.key < $1.key }
    let grid = Grid(
      name: "三",
      rows: rows.map { row, cells in
        Grid.Row(
          index: row,
          cells: cells.map { ($0.key.column, $0.value) }.sorted { $0.0 < $1.0 })
      })
    let other = Grid(
      name: "表 二", rows: [Grid.Row(index: 0, cells: [(0, Cell(.number(40)))])])
    return FormulaArithmetic([grid, other]).result(of: Self.cell)
  }

  private func number(_ text: String) -> FormulaArithmetic.Result {
    let number = Decimal(string: text) ?? -1
    return .number(number, withTexts: number)
  }

  @Test(arguments: [
    ("SUM(A1:B1)", "3.5"), ("=SUM(A1:B1)", "3.5"), ("A1+B1-1", "2.5"), ("-A1+10", "9"),
    ("sum(A1,B1,3)", "6.5"), ("A1+C1", "8"), ("A2", "3.5"), ("SUM(A1,A2)", "4.5"),
    ("SUM($A$1:B$1)-(A1-B1)", "5"), ("'表 二'!A1+A1", "41"), ("三!A1", "1"), ("SUM(A1+B1,1)", "4.5"),
  ])
  func `to the digit`(formula: String, value: String) {
    #expect(result(formula) == number(value))
  }

  @Test(arguments: ["SUM(F1:G9)", "F1", "D1+E5"])
  func `to a blank where nothing is entered`(formula: String) {
    #expect(result(formula) == .blank)
  }

  @Test(arguments: [
    "A1*2", "AVERAGE(A1:B1)", "B2+A3", "A3", "B3", "SUM(A1", "A1+", "", "IF(A1,1,2)", "外部!A1",
    "[1]三!A1", "SUM(A1:XFD1048576)", "A1&B1", "SUMIF(A1:B1,1)", "{SUM(A1:B1)}", "SUM(+C1)",
    "SUM(-A1:B1)",
  ])
  func `not at all where they are of another kind`(formula: String) {
    #expect(result(formula) == .unknown)
  }

  @Test(arguments: ["A1:B1", "+A1:B1", "1+A1:B1", "SUM(A1:B1+C1:D1)"])
  func `nor where a range stands for one of its cells`(formula: String) {
    #expect(result(formula) == .unknown)
  }

  @Test func `with and without the numbers that are text, in ranges of SUM alone`() {
    #expect(result("SUM(A1:C1)") == .number(3.5, withTexts: 10.5))
    #expect(result("SUM(A1:C1)+C1") == .number(10.5, withTexts: 17.5))
    // What one formula passes over is missing in those that rest on it.
    #expect(
      result("SUM(B2,A1)", ["B2": Cell(nil, formula: "SUM(A1:C1)")])
        == .number(4.5, withTexts: 11.5))
    #expect(
      result("SUM(A1:D1)", ["C1": Cell(.text("1,326")), "D1": Cell(.text("40件"))])
        == .number(3.5, withTexts: 1369.5))
  }

  @Test(arguments: ["约7", "7件", "1,326", "", "　"])
  func `beside a plus only plain numbers in text are numbers everywhere`(text: String) {
    #expect(result("A1+C1", ["C1": Cell(.text(text))]) == .unknown)
  }

  @Test(arguments: [2, 3, 40, 400])
  func `never round a circle, however long`(length: Int) {
    var cells: [String: Cell] = [:]
    for number in 1...length {
      cells["H\(number)"] = Cell(.number(5), formula: "A1+H\(number % length + 1)")
    }
    #expect(result("SUM(A1,H2)", cells) == .circular)
    #expect(result("SUM(A1:B1)", cells) == number("3.5"))
  }

  @Test func `nor from a cell that adds itself, or on one`() {
    #expect(result("SUM(A1:Z9)") == .circular)
    #expect(result("A1+F1", ["F1": Cell(.number(0), formula: "SUM(E1:G1)")]) == .circular)
  }

  @Test func `a long chain of formulas is followed to its end`() {
    var cells: [String: Cell] = ["H1": Cell(.number(3))]
    for row in 2...5000 { cells["H\(row)"] = Cell(nil, formula: "H\(row - 1)+1") }
    #expect(result("H5000", cells) == number("5002"))
  }
}
