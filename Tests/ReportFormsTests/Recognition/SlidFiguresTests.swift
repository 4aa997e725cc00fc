import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that slid from their places are not read under their neighbours' labels")
struct SlidFiguresTests: MovesCells {
  let unmerged: UnmergedSample

  init() throws { unmerged = try UnmergedSample() }

  /// Moves each of some cells to the place of the next, and the last one to a place behind.
  private func slid(_ line: [CellAddress], behind: CellAddress) -> Grid {
    let moved = Dictionary(uniqueKeysWithValues: zip(line, line.dropFirst() + [behind]))
    let kept = grid.mapCells { address, cell in moved[address] == nil ? cell : nil }
    return moved.reduce(kept) { $0.setting($1.value, to: grid[$1.key]) }
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

  @Test func `down in table four, with headings of their group`() throws {
    let group = cells { $0.table == "reviews-and-suits" && $0.row == "litigation-direct" }
    let moved = group.dropFirst().flatMap { cell in
      (1...2).map { CellAddress(row: cell.row - 2 + $0, column: cell.column) }
    }
    // Nothing else was filled in, so that no other figure stands beside the headings.
    let others = cells { $0.table == "reviews-and-suits" }
    let kept = (others + moved).reduce(grid) { $0.setting($1, to: nil) }
    let slid = moved.reduce(kept) {
      $0.setting(CellAddress(row: $1.row + 1, column: $1.column), to: grid[$1])
    }
    try expectWithheld(slid, [])
    #expect(try read(slid).numbers.keys.allSatisfy { $0.table != "reviews-and-suits" })
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

  @Test func `not beside headings that moved with the first row alone`() throws {
    let first = cells { $0.table == "requests" && $0.row == "newly-received" }
    let head = try #require(first.first?.row)
    let rows = head - 2...head
    let left = try #require(first.first?.column)
    let moved = grid.locatedCells.filter {
      rows.contains($0.address.row) && $0.address.column >= left
    }
    // Some rows show nothing, as where zeros are left blank.
    let blanks = cells {
      $0.table == "requests" && ["granted", "unprocessed.repeated", "other.other"].contains($0.row)
    }
    let kept = (moved.map(\.address) + blanks).reduce(grid) { $0.setting($1, to: nil) }
    let step = 2 * (first[1].column - first[0].column)
    let slid = moved.reduce(kept) {
      $0.setting(CellAddress(row: $1.address.row, column: $1.address.column + step), to: $1.cell)
    }
    #expect(try misread(slid) == [])
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
