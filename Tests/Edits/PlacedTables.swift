import Foundation
import ReportModel

/// What the labels on an edited sheet say, table by table.
struct PlacedTables {
  /// The tables whose labels are whole.
  let tables: [String: PlacedTable]
  /// Those that are, cell for cell, what an office with other figures could have typed: each label of
  /// the form once, in a lawful order, and nothing else but figures that keep all equations.
  private(set) var lawful: Set<String> = []
  /// Whether a lawful table has other figures than were filled in.
  private(set) var isAnotherReport = false

  private let grids: [String: Int]
  private let report: Report
  private let removed: Set<FigureKey>
  private let hasStrays: Bool

  init(_ sheet: EditedSheet) {
    report = sheet.report
    removed = sheet.removed
    hasStrays = sheet.hasStrays
    let keys = report.form.tables.map(\.key)
    grids = Dictionary(uniqueKeysWithValues: keys.map { ($0, sheet.grid(of: $0)) })
    tables = Dictionary(
      keys.compactMap { key in sheet.placed(key).map { (key, $0) } }
    ) { first, _ in first }
    lawful = Set(keys.filter { keepsEquations(of: $0) })
    isAnotherReport = report.form.figureKeys.contains {
      lawful.contains($0.table) && intended($0) != report[$0].number
    }
  }

  /// Whether the labels of a table place all that is there, and its equations may hold, or those on
  /// one figure.
  func keepsEquations(of table: String, on key: FigureKey? = nil) -> Bool {
    guard let placed = tables[table], !placed.hasOthers, !hasStrays else { return false }
    return report.with(placed).keepsEquations(of: table, on: key)
  }

  /// Whether the labels of its table place a figure in a cell.
  func places(_ key: FigureKey, at place: EditedSheet.Place) -> Bool {
    grids[key.table] == place.grid && tables[key.table]?.cells[key] == place.address
  }

  /// What the sheet says of a figure: what was filled in, unless it is now another lawful sheet.
  func intended(_ key: FigureKey) -> Decimal? {
    if lawful.contains(key.table) { return tables[key.table]?.numbers[key]?.value }
    return removed.contains(key) ? nil : report[key].number
  }

  /// Whether a number is what the sheet says of a figure; what was left blank stands for a zero.
  func says(_ number: Decimal, of key: FigureKey) -> Bool {
    number == intended(key)
      || number == 0 && report[key].number == nil && !removed.contains(key)
  }
}

extension Report {
  /// The report with the figures of a table as its labels place them.
  fileprivate func with(_ placed: PlacedTable) -> Report {
    var report = self
    for key in placed.cells.keys {
      report.figures[key]?.state = placed.numbers[key].map { .number($0.value) } ?? .blank
    }
    return report
  }
}
