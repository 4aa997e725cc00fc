import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that were sorted, merged or moved beyond repair are withheld")
struct SortedFiguresTests: MovesCells {
  let unmerged: UnmergedSample

  init() throws { unmerged = try UnmergedSample() }

  /// Expects that no figure is read as another number than the sheet's.
  private func expectNothingWrong(_ grid: Grid) throws { #expect(try misread(grid) == []) }

  /// The sheet with the three figures of one row beside a label with one, and the other way round.
  private func exchangedBetweenParts(_ row: String = "normative-documents") throws -> Grid {
    let wide = try place("disclosure", row, "issued").row
    let narrow = try place("disclosure", "penalties", "decisions").row
    let first = try place("disclosure", "government-rules", "issued").column
    return grid.moved { address in
      guard address.column >= first, [wide, narrow].contains(address.row) else { return address }
      return CellAddress(row: wide + narrow - address.row, column: address.column)
    }
  }

  @Test func `figures of a column without a heading of its own, under a wide one`() throws {
    let heading = try #require(official.place(of: "本年制发件数"))
    var wide = grid
    wide.merges = official.merges.filter { $0.first.row == heading.row }
    let figures = try ["government-rules", "normative-documents"].map {
      try place("disclosure", $0, "issued")
    }
    for cell in figures {
      let beside = CellAddress(row: cell.row, column: cell.column + 1)
      wide = wide.setting(beside, to: Cell(.number(7)))
    }
    try expectNothingWrong(wide.setting(figures[1], to: nil))
  }

  @Test func `figures of two parts of a table`() throws {
    try expectNothingWrong(exchangedBetweenParts())
  }

  @Test func `figures of two parts of a table, where one row has lost its label as well`() throws {
    let exchanged = try exchangedBetweenParts("government-rules")
    let figure = try place("disclosure", "government-rules", "issued")
    let label = try #require(exchanged.place(of: "规章"))
    // The cell of the label was deleted, and the figure moved to the left.
    let left = CellAddress(row: figure.row, column: figure.column - 1)
    try expectNothingWrong(
      exchanged.setting(label, to: nil).setting(left, to: exchanged[figure])
        .setting(figure, to: nil))
  }

  @Test func `figures of two parts of a document's table`() throws {
    var document = try exchangedBetweenParts()
    document.name = "表1"
    for (number, row) in document.rows.enumerated() {
      // Cells were split, so that a row has as many as before even if the last are empty.
      let columns = (row.cells + (grid.row(row.index)?.cells ?? [])).map(\.column)
      document.rows[number].fieldCount = (columns.max() ?? 0) + 1
    }
    let report = try read(document, origin: .document)
    for (key, number) in original.numbers {
      #expect(report[key].number == nil || report[key].number == number, "\(key)")
    }
  }

  @Test func `a block that slid past the last heading beside most rows`() throws {
    let first = try place("requests", "refused.state-secret", "natural-person")
    let last = try place("requests", "carried-out", "total")
    let gap = try place("requests", "carried-out", "business").column - first.column
    let slid = grid.moved { address in
      let isInside =
        (first.row...last.row).contains(address.row)
        && (first.column...last.column).contains(address.column)
      return isInside ? CellAddress(row: address.row, column: address.column + gap) : address
    }
    try expectNothingWrong(slid)
  }

  @Test func `labels that rose beside headings`() throws {
    // Two labels were dragged up by one row, the first beside the headings of its part.
    let labels = try ["行政处罚", "行政强制"].map { try #require(grid.place(of: $0)) }
    var dragged = grid.setting(labels[1], to: nil)
    for (number, cell) in labels.enumerated() {
      dragged = dragged.setting(
        CellAddress(row: labels[0].row - 1 + number, column: cell.column), to: grid[cell])
    }
    try expectNothingWrong(dragged)
  }

  @Test(arguments: [1, 2])
  func `all labels of a table that rose, where the last rows are blank`(rise: Int) throws {
    let first = try place("requests", "newly-received", "natural-person")
    let last = try place("requests", "carried-out", "total")
    let risen = grid.moved { address in
      guard (first.row...last.row).contains(address.row) else { return address }
      guard address.column < first.column else {
        return address.row > last.row - rise ? nil : address
      }
      return CellAddress(row: address.row - rise, column: address.column)
    }
    try expectNothingWrong(risen)
  }

  @Test func `headings of a group in another order`() throws {
    let headings = try ["upheld", "pending"].map { key in
      let figure = try place("reviews-and-suits", "litigation-direct", key)
      return try #require(
        (1...3).map { CellAddress(row: figure.row - $0, column: figure.column) }
          .first { grid[$0] != nil })
    }
    try expectNothingWrong(
      grid.setting(headings[0], to: grid[headings[1]])
        .setting(headings[1], to: grid[headings[0]]))
  }

  @Test func `a heading merged over the next column takes no figure of it`() throws {
    let wide = try place("requests", "granted", "research")
    let next = try place("requests", "granted", "nonprofit")
    let heading = try #require(grid.place(of: "科研机构") ?? grid.place(of: "科研\n机构"))
    let covered = CellAddress(row: heading.row, column: next.column)
    var merged = grid.setting(covered, to: nil).setting(wide, to: nil)
    merged.merges = [CellRange(heading, covered)]
    let report = try read(merged)
    #expect(report[FigureKey("requests", "granted", "research")].number == nil)
    try expectNothingWrong(merged)
  }
}
