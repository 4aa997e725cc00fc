import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// A report of 200 different numbers, and the official sheet that holds it.
struct OfficialSample {
  let form: ReportForm
  let report: Report
  let sheet: Grid

  init() throws {
    form = try ReportForm.current()
    report = Report.distinct(form: form)
    sheet = Grid(try #require(OfficialDrawing.drawing(of: report).sheets.first))
  }
}

/// A suite whose tests read the official sheet, as it is or changed.
protocol ReadsOfficialSheet {
  /// The sheet, and what it holds.
  var sample: OfficialSample { get }
}

extension ReadsOfficialSheet {
  var form: ReportForm { sample.form }
  var original: Report { sample.report }
  var official: Grid { sample.sheet }

  /// Reads sheets as those of a report in any form.
  func read(_ grids: Grid..., origin: Workbook.Origin = .workbook) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: origin, grids: grids))
  }

  /// A sheet with a second copy of a table, of other figures, to the right of it, each under its year.
  func besideItself(
    _ table: String, in grid: Grid, under years: (own: String, other: String)?, gap: Int = 1
  ) throws -> Grid {
    let section = try #require(form.section(table))
    let top = try #require(grid.place(of: section.title)).row + 1
    let titles = form.sections.compactMap { grid.place(of: $0.title)?.row }
    let end = titles.filter { $0 > top }.min() ?? Int.max
    let inside = grid.locatedCells.filter { top <= $0.address.row && $0.address.row < end }
    let offset = (inside.map(\.address.column).max() ?? 0) + 1 + gap
    var copied = grid
    for (address, cell) in inside {
      var other = cell
      if case .number(let number)? = cell.value { other = Cell(.number(number * 2)) }
      copied = copied.setting(
        CellAddress(row: address.row, column: address.column + offset), to: other)
    }
    guard let years else { return copied }
    let first =
      inside.filter { if case .number? = $0.cell.value { true } else { false } }
      .map(\.address.column).min() ?? 0
    return copied.insertingRow(at: top)
      .setting(CellAddress(row: top, column: first), to: Cell(.text(years.own)))
      .setting(CellAddress(row: top, column: first + offset), to: Cell(.text(years.other)))
  }
}
