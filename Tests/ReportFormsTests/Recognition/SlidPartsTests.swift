import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures and labels that slid between the parts of table two are not read as one another")
struct SlidPartsTests: MovesCells {
  let unmerged: UnmergedSample

  init() throws { unmerged = try UnmergedSample() }

  @Test(arguments: ["第二十条第（一）项", "信息内容"])
  func `labels that slid up beside the headings`(from label: String) throws {
    // The cell was deleted, and all of the column below it moved up.
    let first = try #require(official.place(of: label))
    let labels = official.locatedCells.map(\.address).filter {
      $0.column == first.column && $0.row >= first.row
    }
    let moved = Dictionary(uniqueKeysWithValues: zip(labels.dropFirst(), labels))
    let kept = official.mapCells { address, cell in labels.contains(address) ? nil : cell }
    #expect(try misread(moved.reduce(kept) { $0.setting($1.value, to: official[$1.key]) }) == [])
  }

  @Test func `labels between two that stayed, which slid up beside the headings`() throws {
    let first = try #require(official.place(of: "规章"))
    let rows = try first.row..<#require(official.place(of: "行政事业性收费")).row
    let column = first.column
    let labels = official.locatedCells.map(\.address).filter {
      $0.column == column && rows.contains($0.row)
    }
    // The last row of its part shows nothing, so that no number lost its label.
    let last = try #require(places[FigureKey("disclosure", "compulsion", "decisions")])
    var grid = official.setting(last, to: nil)
      .mapCells { address, cell in labels.contains(address) ? nil : cell }
    for label in labels {
      grid = grid.setting(
        CellAddress(row: label.row - 1, column: column), to: official[label])
    }
    #expect(try misread(grid) == [])
  }

  @Test func `down in a column, to beside the headings of the next part`() throws {
    let cell = try #require(places[FigureKey("disclosure", "normative-documents", "in-force")])
    let beside = CellAddress(row: cell.row + 2, column: cell.column)
    let slid = grid.setting(beside, to: Cell(.number(74))).setting(cell, to: nil)
    try expectWithheld(slid, [cell])
    // It is told wherever it came from.
    let report = try read(grid.setting(beside, to: Cell(.number(74))))
    #expect(report.differences(from: original) == [])
    #expect(
      report.observations.contains {
        $0.kind == .unplaced(text: "74") && $0.cells.map(\.address) == [beside]
      })
  }

  @Test func `to the left beside a label that was deleted, the only one of its part`() throws {
    let cell = try #require(places[FigureKey("disclosure", "licensing", "decisions")])
    let label = try #require(grid.place(of: "行政许可"))
    let beside = CellAddress(row: cell.row, column: cell.column - 1)
    let slid = grid.setting(beside, to: grid[cell]).setting(cell, to: nil).setting(label, to: nil)
    let report = try read(slid)
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(told.contains(beside))
  }

  @Test(arguments: [2026, 2025])
  func `a year among the headings is no number that slid`(year: Int) throws {
    let place = try #require(places[FigureKey("disclosure", "normative-documents", "in-force")])
    let beside = CellAddress(row: place.row + 2, column: place.column)
    let report = try read(grid.setting(beside, to: Cell(.number(Double(year)))))
    #expect(!report.observations.contains { if case .unplaced = $0.kind { true } else { false } })
  }

  @Test func `a block that slid down through two parts of table two`() throws {
    let moved = try ["licensing", "penalties"].map { row in
      let place = try #require(places[FigureKey("disclosure", row, "decisions")])
      return (place, CellAddress(row: place.row + 1, column: place.column))
    }
    let kept = moved.reduce(grid) { $0.setting($1.0, to: nil) }
    #expect(try misread(moved.reduce(kept) { $0.setting($1.1, to: grid[$1.0]) }) == [])
  }

  @Test func `figures between a heading and the next one, which slid down with them`() throws {
    let first = try #require(places[FigureKey("disclosure", "penalties", "decisions")])
    let last = try #require(places[FigureKey("disclosure", "compulsion", "decisions")])
    let end = try #require(places[FigureKey("disclosure", "administrative-charges", "amount")])
    // The last one was blank, so that no number stands beside a row without a label.
    let column = grid.setting(last, to: nil)
    let slid = (first.row...end.row).reversed().reduce(column) { grid, row in
      let cell = CellAddress(row: row, column: first.column)
      return grid.setting(
        CellAddress(row: row + 1, column: first.column), to: column[cell]
      ).setting(cell, to: nil)
    }
    #expect(try misread(slid) == [])
  }

  @Test func `figures beside a heading of the next part, deleted with one of them`() throws {
    let line = cells { $0.table == "disclosure" && $0.row == "normative-documents" }
    let heading = try #require(grid.place(of: "本年处理决定数量"))
    let last = try #require(line.last)
    let shifted = zip(line, line.dropFirst()).reduce(grid.setting(heading, to: nil)) {
      $0.setting($1.0, to: grid[$1.1])
    }.setting(last, to: nil)
    #expect(try misread(shifted) == [])
  }

  @Test(arguments: [Workbook.Origin.workbook, .document])
  func `figures that rose with the heading of the next part`(origin: Workbook.Origin) throws {
    let first = cells { $0.table == "disclosure" && $0.row == "normative-documents" }
    let end = try #require(places[FigureKey("disclosure", "administrative-charges", "amount")]).row
    let risen = first.reduce(grid) { risen, cell in
      (cell.row..<end).reduce(risen) {
        $0.setting(
          CellAddress(row: $1, column: cell.column),
          to: grid[CellAddress(row: $1 + 1, column: cell.column)])
      }.setting(CellAddress(row: end, column: cell.column), to: nil)
    }
    try expectWithheld(risen, first, origin: origin)
  }

  @Test(arguments: [Workbook.Origin.workbook, .document])
  func `figures beside a heading that rose beside a label`(origin: Workbook.Origin) throws {
    // The cells of the first row were deleted, and what stood below moved over the merged rows.
    let first = cells { $0.table == "disclosure" && $0.row == "government-rules" }
    let end = try #require(places[FigureKey("disclosure", "administrative-charges", "amount")]).row
    let risen = first.reduce(official) { risen, cell in
      let slots = (cell.row...end).map { CellAddress(row: $0, column: cell.column) }
        .filter { slot in !official.merges.contains { $0.first != slot && $0.contains(slot) } }
      return slots.indices.reduce(risen) { grid, slot in
        let next = slots.dropFirst(slot + 1).first
        return grid.setting(slots[slot], to: next.flatMap { official[$0] })
      }
    }
    try expectWithheld(risen, first, origin: origin)
  }

  @Test(arguments: [true, false])
  func `labels of two parts of a table that changed places`(hasGroups: Bool) throws {
    // 行政许可 comes first, and the two labels of the part above follow it.
    let labels = ["规章", "行政规范性文件", "行政许可"]
    let cells = try labels.map { try #require(grid.place(of: $0)) }
    var mixed = grid
    for (cell, label) in zip(cells, ["行政许可", "规章", "行政规范性文件"]) {
      mixed = mixed.setting(cell, to: Cell(.text(label)))
    }
    if !hasGroups { mixed = mixed.mapTexts { $0.hasPrefix("第二十条") ? "" : $0 } }
    #expect(try misread(mixed) == [])
  }

  @Test func `figures sorted into the columns of a part that lost its labels`() throws {
    let labels = try ["规章", "行政规范性文件"].map { try #require(grid.place(of: $0)) }
    let stray = try #require(places[FigureKey("disclosure", "normative-documents", "repealed")])
    let rows = ["licensing", "penalties", "compulsion"]
    let cells = try rows.map { try #require(places[FigureKey("disclosure", $0, "decisions")]) }
    let bare = labels.reduce(grid) { $0.setting($1, to: nil) }
    // Headings without labels of rows are no less there.
    #expect(
      try !read(bare).observations.contains {
        $0.kind == .columnMissing(table: "disclosure", column: "repealed")
      })
    let sorted = zip(cells, cells.dropFirst() + cells.prefix(1)).reduce(bare) {
      $0.setting($1.1, to: bare[$1.0])
    }.setting(CellAddress(row: cells[1].row, column: stray.column), to: bare[stray])
    #expect(try misread(sorted) == [])
  }

  /// The place of a figure of table two.
  private func place(_ row: String, _ column: String) throws -> CellAddress {
    try #require(places[FigureKey("disclosure", row, column)])
  }

  /// The sheet after some cells of a column were deleted, so that those below them moved up.
  private func deleting(_ count: Int, at cell: CellAddress, through end: Int) -> Grid {
    (cell.row...end).reduce(grid) { risen, row in
      let below = CellAddress(row: row + count, column: cell.column)
      return risen.setting(
        CellAddress(row: row, column: cell.column), to: below.row > end ? nil : grid[below])
    }
  }

  @Test func `the last figure rose over the heading above it`() throws {
    let last = try place("compulsion", "decisions")
    let end = try place("administrative-charges", "amount").row
    #expect(try misread(deleting(end - last.row, at: last, through: end)) == [])
  }

  @Test(arguments: [true, false])
  func `figures and the heading below them rose by one`(showsLast: Bool) throws {
    let first = try place("penalties", "decisions")
    let last = try place("administrative-charges", "amount")
    let risen = deleting(1, at: first, through: last.row)
    let moved = CellAddress(row: last.row - 1, column: last.column)
    #expect(try misread(showsLast ? risen : risen.setting(moved, to: nil)) == [])
  }

  @Test func `all of a part rose but its last column`() throws {
    let first = try place("government-rules", "in-force")
    let end = try place("administrative-charges", "amount").row
    let risen = (0..<first.column).reduce(grid) { risen, column in
      (first.row...end).reduce(risen) { grid, row in
        grid.setting(
          CellAddress(row: row, column: column),
          to: row < end ? risen[CellAddress(row: row + 1, column: column)] : nil)
      }
    }
    #expect(try misread(risen) == [])
  }

  @Test func `down in a column, to beside the label of a group`() throws {
    let cells = try ["government-rules", "normative-documents"].map { try place($0, "in-force") }
    let group = try #require(grid.place(of: "第二十条第（六）项"))
    let slid = cells.reduce(grid) { $0.setting($1, to: nil) }
      .setting(CellAddress(row: group.row, column: cells[0].column), to: Cell(.number(74)))
    try expectWithheld(slid, cells)
  }

  @Test func `a heading merged over that of its neighbour takes none of its figures`() throws {
    let heads = try ["本年制发件数", "本年废止件数"].map { try #require(grid.place(of: $0)) }
    var merged = grid.setting(heads[1], to: nil)
      .setting(try place("government-rules", "issued"), to: nil)
    merged.merges.append(CellRange(heads[0], heads[1]))
    #expect(try misread(merged) == [])
  }

  @Test func `to the right, leaving a row that showed nothing`() throws {
    let row = try ["issued", "repealed", "in-force"].map { try place("government-rules", $0) }
    let blanks = try ["issued", "repealed", "in-force"].map { try place("normative-documents", $0) }
    let below = try ["licensing", "compulsion"].map { try place($0, "decisions") }
    let moved =
      Array(zip(row, row.dropFirst()))
      + below.map { ($0, CellAddress(row: $0.row, column: $0.column + 1)) }
    let kept = (row + blanks + below).reduce(grid) { $0.setting($1, to: nil) }
    #expect(try misread(moved.reduce(kept) { $0.setting($1.1, to: grid[$1.0]) }) == [])
  }

  @Test func `headings moved to the left by one, where the last figure shows nothing`() throws {
    let heads = try ["本年废止件数", "现行有效件数"].map { try #require(official.place(of: $0)) }
    let moved = official.setting(heads[0], to: official[heads[1]]).setting(heads[1], to: nil)
    #expect(try misread(moved.setting(place("government-rules", "in-force"), to: nil)) == [])
  }

  @Test func `a number far beside a part of a table is told`() throws {
    let place = try #require(places[FigureKey("disclosure", "penalties", "decisions")])
    let last = try #require(places[FigureKey("disclosure", "normative-documents", "in-force")])
    let stray = CellAddress(row: place.row, column: last.column)
    let report = try read(grid.setting(stray, to: Cell(.number(7))))
    #expect(report.observations.flatMap(\.cells).map(\.address).contains(stray))
  }
}
