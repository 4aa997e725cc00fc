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
    let last = try self.place("disclosure", "compulsion", "decisions")
    var grid = official.setting(last, to: nil)
      .mapCells { address, cell in labels.contains(address) ? nil : cell }
    for label in labels {
      grid = grid.setting(
        CellAddress(row: label.row - 1, column: column), to: official[label])
    }
    #expect(try misread(grid) == [])
  }

  @Test func `down in a column, to beside the headings of the next part`() throws {
    let cell = try self.place("disclosure", "normative-documents", "in-force")
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
    let cell = try self.place("disclosure", "licensing", "decisions")
    let label = try #require(grid.place(of: "行政许可"))
    let beside = CellAddress(row: cell.row, column: cell.column - 1)
    let slid = grid.setting(beside, to: grid[cell]).setting(cell, to: nil).setting(label, to: nil)
    let report = try read(slid)
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(told.contains(beside))
  }

  @Test(arguments: [2026, 2025])
  func `a year among the headings is no number that slid`(year: Int) throws {
    let place = try self.place("disclosure", "normative-documents", "in-force")
    let beside = CellAddress(row: place.row + 2, column: place.column)
    let report = try read(grid.setting(beside, to: Cell(.number(Double(year)))))
    #expect(report.unplaced.isEmpty)
  }

  @Test func `a block that slid down through two parts of table two`() throws {
    let moved = try ["licensing", "penalties"].map { row in
      let place = try self.place("disclosure", row, "decisions")
      return (place, CellAddress(row: place.row + 1, column: place.column))
    }
    let kept = moved.reduce(grid) { $0.setting($1.0, to: nil) }
    #expect(try misread(moved.reduce(kept) { $0.setting($1.1, to: grid[$1.0]) }) == [])
  }

  @Test func `figures between a heading and the next one, which slid down with them`() throws {
    let first = try self.place("disclosure", "penalties", "decisions")
    let last = try self.place("disclosure", "compulsion", "decisions")
    let end = try self.place("disclosure", "administrative-charges", "amount")
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
    let stray = try self.place("disclosure", "normative-documents", "repealed")
    let rows = ["licensing", "penalties", "compulsion"]
    let cells = try rows.map { try self.place("disclosure", $0, "decisions") }
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

  @Test func `down in a column, to beside the label of a group`() throws {
    let cells = try ["government-rules", "normative-documents"].map {
      try self.place("disclosure", $0, "in-force")
    }
    let group = try #require(grid.place(of: "第二十条第（六）项"))
    let slid = cells.reduce(grid) { $0.setting($1, to: nil) }
      .setting(CellAddress(row: group.row, column: cells[0].column), to: Cell(.number(74)))
    try expectWithheld(slid, cells)
  }

  @Test func `a heading merged over that of its neighbour takes none of its figures`() throws {
    let heads = try ["本年制发件数", "本年废止件数"].map { try #require(grid.place(of: $0)) }
    var merged = grid.setting(heads[1], to: nil)
      .setting(try self.place("disclosure", "government-rules", "issued"), to: nil)
    merged.merges.append(CellRange(heads[0], heads[1]))
    #expect(try misread(merged) == [])
  }

  @Test func `to the right, leaving a row that showed nothing`() throws {
    let row = try ["issued", "repealed", "in-force"].map {
      try self.place("disclosure", "government-rules", $0)
    }
    let blanks = try ["issued", "repealed", "in-force"].map {
      try self.place("disclosure", "normative-documents", $0)
    }
    let below = try ["licensing", "compulsion"].map {
      try self.place("disclosure", $0, "decisions")
    }
    let moved =
      Array(zip(row, row.dropFirst()))
      + below.map { ($0, CellAddress(row: $0.row, column: $0.column + 1)) }
    let kept = (row + blanks + below).reduce(grid) { $0.setting($1, to: nil) }
    #expect(try misread(moved.reduce(kept) { $0.setting($1.1, to: grid[$1.0]) }) == [])
  }

  @Test func `headings moved to the left by one, where the last figure shows nothing`() throws {
    let heads = try ["本年废止件数", "现行有效件数"].map { try #require(official.place(of: $0)) }
    let moved = official.setting(heads[0], to: official[heads[1]]).setting(heads[1], to: nil)
    #expect(
      try misread(moved.setting(self.place("disclosure", "government-rules", "in-force"), to: nil))
        == [])
  }

  @Test func `a number far beside a part of a table is told`() throws {
    let place = try self.place("disclosure", "penalties", "decisions")
    let last = try self.place("disclosure", "normative-documents", "in-force")
    let stray = CellAddress(row: place.row, column: last.column)
    let report = try read(grid.setting(stray, to: Cell(.number(7))))
    #expect(report.observations.flatMap(\.cells).map(\.address).contains(stray))
  }
}
