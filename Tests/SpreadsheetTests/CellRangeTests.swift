import Spreadsheet
import Testing

@Suite("Ranges of cells")
struct CellRangeTests {
  private static func range(_ text: String) throws -> CellRange {
    try #require(CellRange(text))
  }

  @Test(
    arguments: [
      ("A1:C3", 0...2, 0...2),
      ("B2:B2", 1...1, 1...1),
      ("B2", 1...1, 1...1),
      ("A1:A10", 0...9, 0...0),
      ("A1:J1", 0...0, 0...9),
      ("$B$2:$D$4", 1...3, 1...3),
      ("b2:d4", 1...3, 1...3),
      ("A1:XFD1048576", 0...1_048_575, 0...16_383),
    ] as [(String, ClosedRange<Int>, ClosedRange<Int>)])
  func `text becomes rows and columns`(
    text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>
  ) throws {
    let range = try Self.range(text)
    #expect(range.rows == rows)
    #expect(range.columns == columns)
  }

  @Test(arguments: ["C3:A1", "A3:C1", "C1:A3", "A1:C3"])
  func `any two opposite corners span the same range`(text: String) throws {
    let range = try Self.range(text)
    #expect(range.first == CellAddress("A1"))
    #expect(range.last == CellAddress("C3"))
    #expect(range.description == "A1:C3")
    #expect(range.absolute == "$A$1:$C$3")
  }

  @Test(arguments: [
    "",
    ":",
    "A1:",
    ":A1",
    "A1::B2",
    "A1:B2:C3",
    "A1:\u{301}B2",
    "A1;B2",
    "A1,B2",
    "A1-B2",
    "A:C",
    "1:3",
    "A1:C",
    "A1:3",
    "A1：B2",
    "A1 : B2",
    "A1:XFE1",
    "A1:A1048577",
    "A0:B1",
    "表!A1:B2",
  ])
  func `other text is no range`(text: String) {
    #expect(CellRange(text) == nil)
  }

  @Test(arguments: [("B2", "B2", "$B$2"), ("B2:B2", "B2", "$B$2"), ("B2:C2", "B2:C2", "$B$2:$C$2")])
  func `one cell is written as one`(text: String, plain: String, absolute: String) throws {
    let range = try Self.range(text)
    #expect(range.description == plain)
    #expect(range.absolute == absolute)
    #expect(range.isSingleCell == (plain == "B2"))
    #expect(CellRange(range.description) == range)
    #expect(CellRange(range.absolute) == range)
  }

  @Test(arguments: [(1, 1, "C4"), (1, 3, "C4:E4"), (3, 1, "C4:C6"), (2, 3, "C4:E5")])
  func `a range may be given by its size`(rows: Int, columns: Int, text: String) {
    let range = CellRange(origin: CellAddress(row: 3, column: 2), rows: rows, columns: columns)
    #expect(range.description == text)
    #expect(range.rows.count == rows)
    #expect(range.columns.count == columns)
  }

  @Test(arguments: [
    ("B2", true), ("D4", true), ("B4", true), ("D2", true), ("C3", true),
    ("A2", false), ("E2", false), ("B1", false), ("B5", false), ("A1", false), ("E5", false),
  ])
  func `its edges belong to it, what lies beside them does not`(
    text: String, isInside: Bool
  ) throws {
    let range = try Self.range("B2:D4")
    let address = try #require(CellAddress(text))
    #expect(range.contains(address) == isInside)
    #expect(Array(range.addresses).contains(address) == isInside)
  }

  @Test(arguments: [
    ("A1:B2", true),  // a corner
    ("D4:E5", true),
    ("A4:B9", true),
    ("D1:F2", true),
    ("C3", true),  // inside
    ("A1:F9", true),  // around
    ("A3:F3", true),  // across
    ("C1:C9", true),
    ("B2:D4", true),
    ("A1:A9", false),  // beside
    ("E1:E9", false),
    ("A1:F1", false),
    ("A5:F5", false),
    ("E5:F6", false),
    ("A1", false),
  ])
  func `ranges overlap where they share a cell`(text: String, isShared: Bool) throws {
    let range = try Self.range("B2:D4")
    let other = try Self.range(text)
    #expect(range.overlaps(other) == isShared)
    #expect(other.overlaps(range) == isShared)
    let cells = Set(range.addresses)
    #expect(!cells.isDisjoint(with: other.addresses) == isShared)
  }

  @Test func `its cells come row by row, each once`() throws {
    #expect(
      try Self.range("B2:D3").addresses.map(\.description) == [
        "B2", "C2", "D2", "B3", "C3", "D3",
      ])
    #expect(try Self.range("B2").addresses.map(\.description) == ["B2"])
    let cells = Array(try Self.range("C5:H20").addresses)
    #expect(cells.count == 16 * 6)
    #expect(Set(cells).count == cells.count)
    #expect(cells == cells.sorted())
  }

  @Test func `the cells of a whole sheet are not made before they are asked for`() throws {
    let all = try Self.range("A1:XFD1048576").addresses
    #expect(all.prefix(2).map(\.description) == ["A1", "B1"])
  }
}
