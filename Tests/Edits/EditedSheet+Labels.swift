import ReportModel
import Spreadsheet

extension EditedSheet {
  func reference(_ place: Place) -> CellReference {
    CellReference(sheet: grids[place.grid].name, address: place.address)
  }

  /// The place of a cell; nil if it is on no sheet with a figure that was filled in.
  func place(_ reference: CellReference) -> Place? {
    grids.firstIndex { $0.name == reference.sheet }.map {
      Place(grid: $0, address: reference.address)
    }
  }

  func number(at place: Place) -> TypedNumber? {
    grids[place.grid][place.address].flatMap(TypedNumber.init)
  }

  /// The cell of the label of a figure's row in the row of a cell.
  func rowLabel(of key: FigureKey, at place: Place) -> Place? {
    guard let figure = report.form.figure(key), let row = grids[place.grid].row(place.address.row)
    else { return nil }
    let text = figure.rowLabel.withoutSpaces
    return row.cells.last {
      $0.column < place.address.column && $0.cell.words.like([text]) == text
    }.map {
      Place(grid: place.grid, address: CellAddress(row: row.index, column: $0.column))
    }
  }

  /// The cell of the heading of a figure's column, if it is the nearest text above a cell but for
  /// figures typed in words.
  func heading(of key: FigureKey, at place: Place) -> Place? {
    guard let figure = report.form.figure(key) else { return nil }
    let text = figure.columnLabel.withoutSpaces
    for row in grids[place.grid].rows.reversed() where row.index < place.address.row {
      let above = Place(
        grid: place.grid, address: CellAddress(row: row.index, column: place.address.column))
      guard let cell = row.cells.first(where: { $0.column == place.address.column })?.cell,
        !cell.words.isEmpty, TypedNumber(cell) == nil, origins[above] == nil
      else { continue }
      return cell.words.like([text]) == text ? above : nil
    }
    return nil
  }

  /// Whether a cell is in the row and the column that the labels of a figure name.
  func standsAtLabels(_ key: FigureKey, _ place: Place) -> Bool {
    heading(of: key, at: place) != nil
      && (!hasRowLabels(key.table) || rowLabel(of: key, at: place) != nil)
  }

  private func hasRowLabels(_ table: String) -> Bool {
    !(outline.paths[table]?.besideFigures.isEmpty ?? true)
  }

  /// Whether a line of text that may have lost its empty fields places a figure in a cell by its
  /// count: after the label of its row, if the table has any, come as many fields as the form has
  /// figures there, and the headings above stand in the order in which they were filled in.
  func isCounted(_ key: FigureKey, _ place: Place) -> Bool {
    let hasRowLabels = hasRowLabels(key.table)
    let row = place.address.row
    guard layout == .text,
      let label = hasRowLabels ? rowLabel(of: key, at: place)?.address.column : -1,
      let count = grids[place.grid].row(row)?.fieldCount,
      let headings = outline.paths[key.table]?.headings,
      let first = outline.places[layout]?[key], let original = layout.grids(of: report).first
    else { return false }
    let keys = report.form.figureKeys.filter {
      $0.table == key.table && ($0.row == key.row || !hasRowLabels)
    }
    let above = { (grid: Grid, end: Int) in
      grid.rows.filter { $0.index < end }.flatMap(\.cells).map(\.cell.words.withoutSpaces)
        .filter(headings.contains)
    }
    return count - label - 1 == keys.count
      && keys.firstIndex(of: key) == place.address.column - label - 1
      && above(grids[place.grid], row) == above(original, first.address.row)
  }
}
