import ReportModel
import Spreadsheet

extension EditedSheet {
  /// Whether nothing on the sheet speaks against a figure that was read from a cell, whatever else is
  /// wrong there.
  ///
  /// Its labels stand where they stood, and no number of the table is outside the places of figures
  /// but in rows with names of their own. Each equation on it may hold, if figures without a number
  /// at their own labels stand for any number.
  func isBelievable(_ key: FigureKey, at source: CellReference?) -> Bool {
    guard let source, let place = place(source), places[key] == place,
      standsAtLabels(key, place), !hasStrays, !hasStrays(of: key.table)
    else { return false }
    var shown = report
    for other in report.form.figureKeys where other.table == key.table {
      let place = places[other].flatMap { standsAtLabels(other, $0) ? $0 : nil }
      let typed = place.flatMap { self.number(at: $0) }
      shown.figures[other]?.state = typed.map { .number($0.value) } ?? .blank
    }
    return shown.keepsEquations(of: key.table, on: key)
  }

  /// Whether a number of a table is where no figure was, in a row without a name of its own.
  private func hasStrays(of table: String) -> Bool {
    let known = Set(places.filter { $0.key.table == table }.values.map(\.address))
    let labels = outline.paths[table]?.labels ?? []
    return section(of: table).contains { row in
      let words = row.cells.map(\.cell.words).filter { text in
        !text.withoutSpaces.isEmpty && !text.contains { "0"..."9" ~= $0 }
          && !Cell.marks.contains(text)
      }
      let isNamed = words.contains { !labels.contains($0.like(labels)) }
      return !isNamed
        && row.cells.contains { column, cell in
          TypedNumber(cell) != nil && !known.contains(CellAddress(row: row.index, column: column))
        }
    }
  }
}
