import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Merged cells that were split and filled with copies")
struct SplitMergesTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The sheet without merged cells, what stood in each in all of its parts.
  private var filled: Grid {
    var grid = official
    for merge in official.merges {
      guard let cell = official[merge.first] else { continue }
      for address in merge.addresses where address != merge.first {
        grid = grid.setting(address, to: cell)
      }
    }
    grid.merges = []
    return grid
  }

  @Test func `are read as the one cell they were`() throws {
    let report = try read(filled)
    #expect(report.differences(from: original) == [])
    #expect(report.observations.map(\.kind) == [])
    for section in ["overview", "problems", "other-matters"] {
      #expect(report.texts(section) == original.texts(section))
    }
    #expect(report.notes.isEmpty && report.preface.isEmpty)
    #expect(report.title?.text == original.title?.text)
  }

  @Test func `are left apart where the figures below differ`() throws {
    let place = try #require(
      try read(official)[FigureKey("disclosure", "licensing", "decisions")].source?.address)
    let merge = try #require(official.merges.first { $0.first == place })
    let report = try read(filled.setting(merge.last, to: Cell(.number(7))))
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(told.contains(merge.last))
    #expect(
      report.observations.contains { if case .repeatedTable = $0.kind { true } else { false } })
  }

  @Test func `a heading that moved beside another one is no copy`() throws {
    // Four headings were deleted, and those behind them moved to the left.
    let table = try #require(form.table("reviews-and-suits"))
    let cells = try read(official).cells
    let figures = try table.figures.dropFirst(5).map { try #require(cells[$0.key]) }
    let headings = figures.map { CellAddress(row: $0.row - 1, column: $0.column) }
    let moved = headings.enumerated().dropFirst().reduce(official) { grid, heading in
      let from = heading.offset + 4
      return grid.setting(
        heading.element, to: from < headings.count ? official[headings[from]] : nil)
    }
    // The figures below the two headings are the same.
    let report = try read(moved.setting(figures[1], to: official[figures[0]]))
    for figure in table.figures.dropFirst(6) {
      let number = report[figure.key].number
      #expect(number == nil || number == original[figure.key].number, "\(figure.key)")
    }
  }

  @Test func `neighbouring figures with the same words are two figures`() throws {
    let cells = try read(official).cells
    let keys = ["natural-person", "business"].map { FigureKey("requests", "granted", $0) }
    let grid = try keys.reduce(official) { grid, key in
      grid.setting(try #require(cells[key]), to: Cell(.text("待定数字如下")))
    }
    let report = try read(grid)
    #expect(keys.allSatisfy { report[$0].state == .unreadable && report[$0].raw == "待定数字如下" })
  }
}
