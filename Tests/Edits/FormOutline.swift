import ReportModel
import Spreadsheet
import TestSupport

/// What is the same for all filled sheets of a form, worked out once.
struct FormOutline {
  let form: ReportForm
  /// The labels that lead to the figures of each table.
  let paths: [String: LabelPaths]
  /// The place of each figure in each layout.
  let places: [SheetLayout: [FigureKey: EditedSheet.Place]]

  init(_ form: ReportForm) {
    self.form = form
    paths = Dictionary(uniqueKeysWithValues: form.tables.map { ($0.key, LabelPaths($0)) })
    let report = Report.distinct(form: form)
    places = Dictionary(
      uniqueKeysWithValues: SheetLayout.allCases.map { ($0, Self.places(of: report, in: $0)) })
  }

  /// The place of each figure of a report whose figures are different numbers.
  private static func places(
    of report: Report, in layout: SheetLayout
  ) -> [FigureKey: EditedSheet.Place] {
    let keys = Dictionary(uniqueKeysWithValues: report.numbers.map { ($0.value, $0.key) })
    var places: [FigureKey: EditedSheet.Place] = [:]
    for (number, grid) in layout.grids(of: report).enumerated() {
      for (address, cell) in grid.locatedCells {
        guard let key = TypedNumber(cell).flatMap({ keys[$0.value] }) else { continue }
        places[key] = EditedSheet.Place(grid: number, address: address)
      }
    }
    return places
  }
}
