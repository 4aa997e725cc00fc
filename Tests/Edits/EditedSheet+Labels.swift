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

  /// The cell of the heading of a figure's column, if it is the nearest text above a cell.
  func heading(of key: FigureKey, at place: Place) -> Place? {
    guard let figure = report.form.figure(key) else { return nil }
    let text = figure.columnLabel.withoutSpaces
    for row in grids[place.grid].rows.reversed() where row.index < place.address.row {
      guard let cell = row.cells.first(where: { $0.column == place.address.column })?.cell,
        !cell.words.isEmpty, TypedNumber(cell) == nil
      else { continue }
      guard cell.words.like([text]) == text else { return nil }
      return Place(
        grid: place.grid, address: CellAddress(row: row.index, column: place.address.column))
    }
    return nil
  }

  /// Whether a cell is in the row and the column that the labels of a figure name.
  func standsAtLabels(_ key: FigureKey, _ place: Place) -> Bool {
    let hasRowLabels = !(outline.paths[key.table]?.besideFigures.isEmpty ?? true)
    return heading(of: key, at: place) != nil
      && (!hasRowLabels || rowLabel(of: key, at: place) != nil)
  }
}
