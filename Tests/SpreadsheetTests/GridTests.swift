import Spreadsheet
import TestSupport
import Testing

@Suite("Grids of cells")
struct GridTests {
  /// A grid with cells at B2, D2 and C5, of which the third row is hidden.
  private static let grid = Grid(
    name: "表",
    rows: [
      Grid.Row(index: 1, cells: [(1, Cell(.number(1))), (3, Cell(.text("二")))]),
      Grid.Row(index: 2, isHidden: true),
      Grid.Row(index: 4, cells: [(2, Cell(nil, formula: "B2+1"))]),
    ])

  @Test(
    arguments: [
      ("B2", .number(1)),
      ("D2", .text("二")),
      ("A2", nil),
      ("C2", nil),
      ("E2", nil),
      ("XFD2", nil),
      ("B1", nil),
      ("B3", nil),
      ("B4", nil),
      ("C5", nil),
      ("C6", nil),
      ("C1048576", nil),
    ] as [(String, CellValue?)])
  func `a cell is found at its address and nowhere else`(
    text: String, value: CellValue?
  ) throws {
    let address = try #require(CellAddress(text))
    #expect(Self.grid[address]?.value == value)
  }

  @Test func `a cell without a value is not the same as no cell`() throws {
    let formula = try #require(Self.grid[CellAddress(row: 4, column: 2)])
    #expect(formula.value == nil)
    #expect(formula.formula == "B2+1")
    #expect(Self.grid[CellAddress(row: 4, column: 1)] == nil)
  }

  @Test func `rows are found by their index`() throws {
    #expect(Self.grid.row(0) == nil)
    #expect(Self.grid.row(1)?.cells.count == 2)
    #expect(Self.grid.row(2)?.isHidden == true)
    #expect(Self.grid.row(2)?.cells.isEmpty == true)
    #expect(Self.grid.row(3) == nil)
    #expect(Self.grid.row(4)?.isHidden == false)
    #expect(Self.grid.row(5) == nil)
    #expect(Self.grid.row(-1) == nil)
  }

  @Test func `an empty grid holds nothing`() {
    let grid = Grid(name: nil)
    #expect(grid[CellAddress(row: 0, column: 0)] == nil)
    #expect(grid.row(0) == nil)
    #expect(grid.rows.isEmpty)
    #expect(grid.visibility == .visible)
  }

  /// Grids of many shapes, compared with a plain table of all cells.
  @Test(arguments: 0..<40)
  func `each cell of any grid is found, and no other`(seed: Int) {
    var random = SeededGenerator(state: UInt64(seed))
    var wanted: [CellAddress: Double] = [:]
    for _ in 0..<Int.random(in: 0...60, using: &random) {
      let address = CellAddress(
        row: .random(in: 0..<12, using: &random), column: .random(in: 0..<9, using: &random))
      wanted[address] = Double(address.row * 100 + address.column)
    }
    let rows = Dictionary(grouping: wanted.keys, by: \.row).sorted { $0.key < $1.key }
    let grid = Grid(
      name: "表",
      rows: rows.map { row, addresses in
        Grid.Row(
          index: row,
          cells: addresses.sorted().map { ($0.column, Cell(wanted[$0].map(CellValue.number))) })
      })
    for row in -1...13 {
      for column in -1...10 {
        let address = CellAddress(row: row, column: column)
        #expect(grid[address]?.value == wanted[address].map(CellValue.number))
      }
    }
    #expect(grid.rows.map(\.cells.count).reduce(0, +) == wanted.count)
  }

  @Test func `a grid that is copied and changed leaves the first as it was`() {
    var copy = Self.grid
    copy.rows[0].cells[0].cell.value = .number(2)
    copy.name = "又"
    #expect(copy[CellAddress(row: 1, column: 1)]?.value == .number(2))
    #expect(Self.grid[CellAddress(row: 1, column: 1)]?.value == .number(1))
    #expect(Self.grid.name == "表")
  }

  @Test(arguments: [
    (Grid.Visibility.visible, "visible"), (.hidden, "hidden"), (.veryHidden, "veryHidden"),
  ])
  func `visibility has the names that programs read`(
    visibility: Grid.Visibility, name: String
  ) {
    #expect(visibility.rawValue == name)
    #expect(Grid.Visibility(rawValue: name) == visibility)
  }
}
