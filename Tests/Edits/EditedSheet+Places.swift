import ReportModel
import Spreadsheet
import TestSupport

extension EditedSheet {
  /// The grid that holds a table, or its first part; the one that held it if its figures are gone.
  func grid(of table: String) -> Int {
    let grids = [places, outline.places[layout] ?? [:]].lazy.compactMap { places in
      places.filter { $0.key.table == table }.map(\.value.grid).min()
    }
    return grids.first ?? 0
  }

  /// The places of the figures of a table, row by row.
  func figures(of table: String) -> [CellAddress] {
    let number = grid(of: table)
    return places.filter { $0.key.table == table && $0.value.grid == number }
      .map(\.value.address).sorted()
  }

  /// The places of figures in a row, from left to right.
  func figures(of table: String, inRow row: Int) -> [CellAddress] {
    figures(of: table).filter { $0.row == row }
  }

  /// The rows of the sheet with figures of a table, from top to bottom.
  func rows(of table: String) -> [Int] { Set(figures(of: table).map(\.row)).sorted() }

  /// The columns of the sheet with figures of a table, from left to right.
  func columns(of table: String) -> [Int] { Set(figures(of: table).map(\.column)).sorted() }

  /// The rows that a table occupies, from its first heading to its last figures.
  func range(of table: String) -> ClosedRange<Int> {
    let labels = words(of: table)
    let rows = rows(of: table)
    let last = rows.last ?? 0
    let titles = Set(report.form.sections.map(\.title))
    var top = rows.first ?? 0
    for row in grids[grid(of: table)].rows.reversed() where row.index < top {
      let texts = row.cells.map(\.cell.words)
      if texts.contains(where: titles.contains) || !texts.contains(where: labels.contains) { break }
      top = row.index
    }
    return top...max(top, last)
  }

  /// The cells of labels of a table, in order.
  func labels(of table: String) -> [CellAddress] {
    let words = words(of: table)
    let range = range(of: table)
    return grids[grid(of: table)].locatedCells.filter { address, cell in
      range.contains(address.row) && words.contains(cell.words)
    }.map(\.address)
  }

  private func words(of table: String) -> Set<String> {
    Set((report.form.table(table)?.labels ?? []).flatMap { [$0.label.print, $0.label.text] })
  }

  /// The rows between the title of a table and the next title, or all of its own grid.
  func section(of table: String) -> [Grid.Row] {
    let rows = grids[grid(of: table)].rows
    guard grid(of: table) == 0, let title = report.form.section(table)?.title else { return rows }
    let titles = Set(report.form.sections.map(\.title))
    guard let start = rows.firstIndex(where: { $0.cells.contains { $0.cell.words == title } })
    else { return [] }
    return Array(
      rows[(start + 1)...].prefix { !$0.cells.contains { titles.contains($0.cell.words) } })
  }

  /// Whether a number is outside the sections of the tables.
  var hasStrays: Bool {
    let tables = report.form.tables.map(\.key)
    let inside = Set(tables.filter { grid(of: $0) == 0 }.flatMap { section(of: $0).map(\.index) })
    return grids[0].rows.contains { row in
      !inside.contains(row.index) && row.cells.contains { TypedNumber($0.cell) != nil }
    }
  }

  /// A table as its labels place it; without its hidden rows, if it has more than it should with them.
  func placed(_ table: String) -> PlacedTable? {
    let (grid, rows) = (grids[grid(of: table)], section(of: table))
    return outline.paths[table].flatMap { paths in
      PlacedTable(paths, in: grid, rows: rows)
        ?? PlacedTable(paths, in: grid, rows: rows.filter { !$0.isHidden })
    }
  }
}
