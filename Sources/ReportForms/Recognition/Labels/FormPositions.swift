import ReportModel

/// The rows and columns of a table by their places in the form.
struct FormPositions: Sendable {
  private let figures: [[FigureKey?]]
  private let rows: [String: Int]
  private let columns: [String: Int]

  /// Numbers the rows and columns of a table.
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

  /// The figure where a row crosses a column; nil where the form has none.
  func key(row: Int?, column: Int?) -> FigureKey? {
    guard let row, let column else { return nil }
    return figures[row][column]
  }

  /// The place of a row or a column, or of a figure, by their keys.
  func position(row: String? = nil, column: String? = nil) -> Position {
    Position(row: row.flatMap { rows[$0] }, column: column.flatMap { columns[$0] })
  }
}
