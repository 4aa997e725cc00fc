import ReportModel

/// The positions of a table's rows and columns in the form.
struct FormPositions: Sendable {
  private let figures: [[FigureKey?]]
  private let rows: [String: Int]
  private let columns: [String: Int]

  init(_ table: FormTable) {
    let keys = Set(table.figures.map(\.key))
    figures = table.rows.map { row in
      table.columns.map { column in
        let key = FigureKey(table.key, row, column)
        return keys.contains(key) ? key : nil
      }
    }
    rows = Dictionary(uniqueKeysWithValues: zip(table.rows, table.rows.indices))
    columns = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
  }

  /// The figure at a row and column; nil if the form has none there.
  func key(row: Int?, column: Int?) -> FigureKey? {
    guard let row, let column else { return nil }
    return figures[row][column]
  }

  /// The position of a row, a column or a figure, by its keys.
  func position(row: String? = nil, column: String? = nil) -> Position {
    Position(row: row.flatMap { rows[$0] }, column: column.flatMap { columns[$0] })
  }
}
