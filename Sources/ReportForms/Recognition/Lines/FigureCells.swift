import ReportModel
import Spreadsheet

/// The cells of a table's figures, by the places of the figures in the form.
struct FigureCells {
  private let positions: FormPositions
  private var cells: [CellAddress?]
  /// The number of figures with a cell.
  private(set) var count = 0

  /// Makes cells for a table of which no figure has been found.
  init(_ positions: FormPositions) {
    self.positions = positions
    cells = Array(repeating: nil, count: positions.rowCount * positions.columnCount)
  }

  var isEmpty: Bool { count == 0 }
  /// The cells, in the order of the form.
  var addresses: [CellAddress] { cells.compactMap(\.self) }
  /// The figures with their cells, in the order of the form.
  var keyed: [(key: FigureKey, address: CellAddress)] {
    positions.rows.flatMap { row in
      positions.columns.compactMap { column in
        guard let cell = self[Position(row: row, column: column)],
          let key = positions.key(row: row, column: column)
        else { return nil }
        return (key, cell)
      }
    }
  }
  /// The number of rows of the form with at least one cell.
  var rowCount: Int {
    positions.rows.count { row in positions.columns.contains { holds(row, $0) } }
  }
  /// The number of columns of the form with at least one cell.
  var columnCount: Int {
    positions.columns.count { column in positions.rows.contains { holds($0, column) } }
  }

  /// The cell of a figure; nil if it has none, or if the form has no figure there.
  subscript(position: Position) -> CellAddress? { place(of: position).flatMap { cells[$0] } }

  /// Sets the cell of a figure that has none yet; does nothing where the form has no figure.
  mutating func add(_ cell: CellAddress, at position: Position) {
    guard let place = place(of: position), cells[place] == nil else { return }
    cells[place] = cell
    count += 1
  }

  /// Whether no figure has a cell in both.
  func isDisjoint(with other: FigureCells) -> Bool {
    !zip(cells, other.cells).contains { $0 != nil && $1 != nil }
  }

  private func place(of position: Position) -> Int? {
    guard let row = position.row, let column = position.column,
      positions.isFigure(row: row, column: column)
    else { return nil }
    return row * positions.columnCount + column
  }

  private func holds(_ row: Int, _ column: Int) -> Bool {
    cells[row * positions.columnCount + column] != nil
  }
}
