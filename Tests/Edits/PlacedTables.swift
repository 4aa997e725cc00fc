import Foundation
import ReportModel
import Spreadsheet

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
  private let strayed: Set<String>

  init(_ sheet: EditedSheet) {
    report = sheet.report
    removed = sheet.removed
    strayed = sheet.strayed
    let keys = report.form.tables.map(\.key)
    grids = Dictionary(uniqueKeysWithValues: keys.map { ($0, sheet.grid(of: $0)) })
    tables = Dictionary(
      keys.compactMap { key in sheet.placed(key).map { (key, $0) } }
    ) { first, _ in first }
    lawful = Set(keys.filter { tables[$0]?.isPlain ?? false && keepsEquations(of: $0) })
    isAnotherReport = report.form.figureKeys.contains {
      lawful.contains($0.table) && intended($0) != report[$0].number
    }
  }

  /// Whether the labels of a table place all that is there, and its equations may hold, or those on
  /// one figure.
  func keepsEquations(of table: String, on key: FigureKey? = nil) -> Bool {
    guard let placed = tables[table], !placed.hasOthers, !strayed.contains(table) else {
      return false
    }
    return report.with(placed, as: table).keepsEquations(of: table, on: key)
  }

  /// Whether the labels of its table place a figure in a cell.
  func places(_ key: FigureKey, at place: EditedSheet.Place) -> Bool {
    grids[key.table] == place.grid && tables[key.table]?.cells[key] == place.address
  }

  /// Whether the labels of its table place a figure in a blank cell, and no equation tells.
  func leavesBlank(_ key: FigureKey) -> Bool {
    guard let table = tables[key.table], table.cells[key] != nil, table.numbers[key] == nil,
      !table.words.contains(key)
    else { return false }
    return keepsEquations(of: key.table, on: key)
  }

  /// What the sheet says of a figure: what was filled in, unless it is now another lawful sheet.
  func intended(_ key: FigureKey) -> Decimal? {
    if lawful.contains(key.table) { return tables[key.table]?.numbers[key]?.value }
    return removed.contains(key) ? nil : report[key].number
  }
}

extension Report {
  /// The report with the figures of a table as its labels place them.
  fileprivate func with(_ placed: PlacedTable, as table: String) -> Report {
    var report = self
    for key in form.figureKeys where key.table == table {
      report.figures[key]?.state = placed.numbers[key].map { .number($0.value) } ?? .blank
    }
    return report
  }
}
