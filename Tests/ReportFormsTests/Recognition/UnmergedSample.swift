import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

/// The official sheet as other programs write it, without merged ranges.
struct UnmergedSample {
  let sample: OfficialSample
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
}

/// A suite whose tests move cells of the official sheet without merged ranges.
protocol MovesCells: ReadsOfficialSheet {
  var unmerged: UnmergedSample { get }
}

extension MovesCells {
  var sample: OfficialSample { unmerged.sample }
  var grid: Grid { unmerged.grid }
  var places: [FigureKey: CellAddress] { unmerged.places }

  func place(_ table: String, _ row: String, _ column: String) throws -> CellAddress {
    try #require(places[FigureKey(table, row, column)])
  }

  /// The cells of the figures in some rows and columns, in order.
  func cells(_ isMeant: (FigureKey) -> Bool) -> [CellAddress] {
    places.filter { isMeant($0.key) }.map(\.value).sorted()
  }

  /// Expects that nothing is read wrong, and that these figures are not read, but told.
  func expectWithheld(
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

  /// The figures that are read as other numbers than those of the sheet.
  func misread(_ grid: Grid) throws -> [FigureKey] {
    let report = try read(grid)
    return original.numbers.filter { key, number in
      report[key].number.map { $0 != number } ?? false
    }.map(\.key)
  }
}
