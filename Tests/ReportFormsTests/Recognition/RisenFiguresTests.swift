import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that moved up in table two, since cells were deleted, are not read as others")
struct RisenFiguresTests: MovesCells {
  let unmerged: UnmergedSample

  init() throws { unmerged = try UnmergedSample() }

  @Test(arguments: [Workbook.Origin.workbook, .document])
  func `figures that rose with the heading of the next part`(origin: Workbook.Origin) throws {
    let first = cells { $0.table == "disclosure" && $0.row == "normative-documents" }
    let end = try self.place("disclosure", "administrative-charges", "amount").row
    let risen = first.reduce(grid) { risen, cell in
      (cell.row..<end).reduce(risen) {
        $0.setting(
          CellAddress(row: $1, column: cell.column),
          to: grid[CellAddress(row: $1 + 1, column: cell.column)])
      }.setting(CellAddress(row: end, column: cell.column), to: nil)
    }
    try expectWithheld(risen, first, origin: origin)
  }

  /// The official sheet after some cells of table two were deleted, so that those below them moved up,
  /// over merged rows.
  private func deleting(_ cells: [CellAddress]) throws -> Grid {
    let end = try self.place("disclosure", "administrative-charges", "amount").row
    return cells.reduce(official) { risen, cell in
      let slots = (cell.row...end).map { CellAddress(row: $0, column: cell.column) }
        .filter { slot in !official.merges.contains { $0.first != slot && $0.contains(slot) } }
      return slots.indices.reduce(risen) { grid, slot in
        let next = slots.dropFirst(slot + 1).first
        return grid.setting(slots[slot], to: next.flatMap { official[$0] })
      }
    }
  }

  @Test(arguments: [Workbook.Origin.workbook, .document])
  func `figures beside a heading that rose beside a label`(origin: Workbook.Origin) throws {
    // The cells of the first row were deleted, and what stood below moved over the merged rows.
    let first = cells { $0.table == "disclosure" && $0.row == "government-rules" }
    let risen = try deleting(first)
    try expectWithheld(risen, first, origin: origin)
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
    let last = try self.place("disclosure", "compulsion", "decisions")
    let end = try self.place("disclosure", "administrative-charges", "amount").row
    #expect(try misread(deleting(end - last.row, at: last, through: end)) == [])
  }

  @Test(arguments: [true, false])
  func `figures and the heading below them rose by one`(showsLast: Bool) throws {
    let first = try self.place("disclosure", "penalties", "decisions")
    let last = try self.place("disclosure", "administrative-charges", "amount")
    let risen = deleting(1, at: first, through: last.row)
    let moved = CellAddress(row: last.row - 1, column: last.column)
    #expect(try misread(showsLast ? risen : risen.setting(moved, to: nil)) == [])
  }

  @Test func `all of a part rose but its last column`() throws {
    let first = try self.place("disclosure", "government-rules", "in-force")
    let end = try self.place("disclosure", "administrative-charges", "amount").row
    let risen = (0..<first.column).reduce(grid) { risen, column in
      (first.row...end).reduce(risen) { grid, row in
        grid.setting(
          CellAddress(row: row, column: column),
          to: row < end ? risen[CellAddress(row: row + 1, column: column)] : nil)
      }
    }
    #expect(try misread(risen) == [])
  }

  @Test(arguments: [Workbook.Origin.workbook, .document])
  func `all of a part rose over merged rows but its last column`(origin: Workbook.Origin) throws {
    let label = try #require(official.place(of: "规章"))
    let figures = try ["issued", "repealed"].map {
      try self.place("disclosure", "government-rules", $0)
    }
    try expectWithheld(deleting([label] + figures), [], origin: origin)
  }
}
