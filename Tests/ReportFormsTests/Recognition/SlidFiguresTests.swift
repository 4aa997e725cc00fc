import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that slid from their places are not read under their neighbours' labels")
struct SlidFiguresTests: ReadsOfficialSheet {
  let sample: OfficialSample
  /// The sheet as other programs write it, without merged ranges.
  let grid: Grid
  /// The cell of each figure.
  let places: [FigureKey: CellAddress]

  init() throws {
    sample = try OfficialSample()
    var grid = sample.sheet
    grid.merges = []
    self.grid = grid
    places = try Recogniser(forms: ReportForm.bundled())
      .report(from: Workbook(origin: .workbook, grids: [grid])).cells
  }

  /// The cells of the figures in some rows and columns, in order.
  private func cells(_ isMeant: (FigureKey) -> Bool) -> [CellAddress] {
    places.filter { isMeant($0.key) }.map(\.value).sorted()
  }

  /// Moves each of some cells to the place of the next, and the last one to a place behind.
  private func slid(_ line: [CellAddress], behind: CellAddress) -> Grid {
    let moved = Dictionary(uniqueKeysWithValues: zip(line, line.dropFirst() + [behind]))
    let kept = grid.mapCells { address, cell in moved[address] == nil ? cell : nil }
    return moved.reduce(kept) { $0.setting($1.value, to: grid[$1.key]) }
  }

  /// Expects that nothing is read wrong, and that these figures are not read, but told.
  private func expectWithheld(
    _ grid: Grid, _ line: [CellAddress], origin: Workbook.Origin = .workbook
  ) throws {
    let report = try read(grid, origin: origin)
    for (key, number) in original.numbers {
      #expect(report[key].number == nil || report[key].number == number, "\(key)")
    }
    let told = Set(
      report.observations.filter {
        if case .displacedLabels = $0.kind { true } else { false }
      }.flatMap(\.cells).map(\.address))
    #expect(told.isSuperset(of: line))
  }

  @Test(arguments: ["newly-received", "refused.state-secret", "carried-out"])
  func `to the right in a row`(row: String) throws {
    let line = cells { $0.table == "requests" && $0.row == row }
    let last = try #require(line.last)
    try expectWithheld(
      slid(line, behind: CellAddress(row: last.row, column: last.column + 1)), line)
  }

  /// A program that merges two headings keeps the words of the first.
  @Test func `not even into a blank place under a heading merged over its neighbour`() throws {
    let row = cells { $0.table == "reviews-and-suits" }
    for (place, next) in zip(row, row.dropFirst()) {
      let heading = try #require(grid.headingAbove(place))
      let other = try #require(grid.headingAbove(next))
      var merged = grid.setting(other, to: nil).setting(place, to: nil)
      merged.merges.append(CellRange(heading, other))
      let report = try read(merged)
      let key = try #require(places.first { $0.value == place }?.key)
      #expect(report[key].number == nil, "\(key)")
    }
  }

  @Test func `down in a column, to below the table`() throws {
    let line = cells { $0.table == "requests" && $0.column == "research" }
    let last = try #require(line.last)
    try expectWithheld(
      slid(line, behind: CellAddress(row: last.row + 1, column: last.column)), line)
  }

  @Test func `down in the only row of table four`() throws {
    let line = cells { $0.table == "reviews-and-suits" && $0.row == "litigation-direct" }
    var grid = self.grid
    // Not the sample's own numbers, which look as if they numbered the columns.
    for (cell, number) in zip(line, [5, 3, 9, 1, 18]) {
      let below = CellAddress(row: cell.row + 1, column: cell.column)
      grid = grid.setting(below, to: Cell(.number(Double(number)))).setting(cell, to: nil)
    }
    try expectWithheld(grid, line)
  }

  @Test func `up in table four, above another one in the same column`() throws {
    let place = cells { $0.table == "reviews-and-suits" }[0]
    let above = CellAddress(row: place.row - 1, column: place.column)
    try expectWithheld(grid.setting(above, to: Cell(.number(91))), [place])
  }

  /// The figures that are read as other numbers than those of the sheet.
  private func misread(_ grid: Grid) throws -> [FigureKey] {
    let report = try read(grid)
    return original.numbers.filter { key, number in
      report[key].number.map { $0 != number } ?? false
    }.map(\.key)
  }

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

  @Test func `up in a column, with a heading of the table below`() throws {
    let line = cells { $0.table == "requests" && $0.column == "total" }
    let last = try #require(line.last)
    let heading = try #require(
      grid.locatedCells.map(\.address).first { $0.column == last.column && $0.row > last.row })
    let steps = heading.row - last.row
    let moved = line.dropFirst(5 + steps) + [heading]
    let kept = grid.mapCells { address, cell in
      address.column == last.column && address.row >= line[5].row && address.row <= heading.row
        ? nil : cell
    }
    let slid = moved.reduce(kept) {
      $0.setting(CellAddress(row: $1.row - steps, column: $1.column), to: grid[$1])
    }
    #expect(try misread(slid) == [])
  }

  @Test(arguments: [2026, 2025])
  func `a year among the headings is no number that slid`(year: Int) throws {
    let place = try #require(places[FigureKey("disclosure", "normative-documents", "in-force")])
    let beside = CellAddress(row: place.row + 2, column: place.column)
    let report = try read(grid.setting(beside, to: Cell(.number(Double(year)))))
    #expect(!report.observations.contains { if case .unplaced = $0.kind { true } else { false } })
  }

  @Test func `a block of which one row shows nothing behind its last column`() throws {
    let rows = ["newly-received", "carried-in"].map { row in
      cells { $0.table == "requests" && $0.row == row }
    }
    let lasts = try rows.map { try #require($0.last) }
    let behind = lasts.map { CellAddress(row: $0.row, column: $0.column + 1) }
    let moved = Dictionary(
      uniqueKeysWithValues: zip(rows, behind).flatMap { zip($0, $0.dropFirst() + [$1]) })
    let kept = grid.mapCells { address, cell in moved[address] == nil ? cell : nil }
    // The second row had no total.
    let block = moved.filter { $0.key != lasts[1] }
      .reduce(kept) { $0.setting($1.value, to: grid[$1.key]) }
    #expect(try misread(block) == [])
  }

  @Test func `a block of which a column in the middle showed nothing in its last place`() throws {
    let columns = ["business", "research", "nonprofit"]
    let lines = columns.map { column in
      cells { $0.table == "requests" && $0.column == column }
    }
    // The columns beside it have blanks that it has not.
    let blanks = [lines[0][0], try #require(lines[1].last), lines[2][0]]
    let before = blanks.reduce(grid) { $0.setting($1, to: nil) }
    let block = lines.flatMap { $0.dropFirst(2) }
    let slid = block.reversed().reduce(before) { slid, cell in
      slid.setting(CellAddress(row: cell.row + 1, column: cell.column), to: before[cell])
    }
    let tops = lines.map { $0[2] }
    #expect(try misread(tops.reduce(slid) { $0.setting($1, to: nil) }) == [])
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

  @Test func `a number far beside a part of a table is told`() throws {
    let place = try #require(places[FigureKey("disclosure", "penalties", "decisions")])
    let last = try #require(places[FigureKey("disclosure", "normative-documents", "in-force")])
    let stray = CellAddress(row: place.row, column: last.column)
    let report = try read(grid.setting(stray, to: Cell(.number(7))))
    #expect(report.observations.flatMap(\.cells).map(\.address).contains(stray))
  }

  @Test func `a remark beside a row with a blank is nothing that slid`() throws {
    let line = cells { $0.table == "requests" && $0.row == "granted" }
    let last = try #require(line.last)
    let grid = self.grid.setting(line[2], to: nil)
      .setting(CellAddress(row: last.row, column: last.column + 1), to: Cell(.text("已核对")))
    let report = try read(grid)
    #expect(report.numbers.count == original.numbers.count - 1)
  }
}

extension Grid {
  /// The nearest cell above with a text.
  fileprivate func headingAbove(_ place: CellAddress) -> CellAddress? {
    (0..<place.row).reversed().lazy.map { CellAddress(row: $0, column: place.column) }
      .first { if case .text? = self[$0]?.value { true } else { false } }
  }
}
