import ReportModel

/// The positions of a table's rows and columns in the form.
struct FormPositions: Sendable {
  private let figures: [[FigureKey?]]
  /// Whether the form has a figure at each place, row by row: this is asked most often.
  private let areFigures: [Bool]
  private let rowsByKey: [String: Int]
  private let columnsByKey: [String: Int]

  let rowCount: Int
  let columnCount: Int
  var rows: Range<Int> { 0..<rowCount }
  var columns: Range<Int> { 0..<columnCount }

  init(_ table: FormTable) {
    let keys = Set(table.figures.map(\.key))
    let figures = table.rows.map { row in
      table.columns.map { column in
        let key = FigureKey(table.key, row, column)
        return keys.contains(key) ? key : nil
      }
    }
    self.figures = figures
    areFigures = figures.joined().map { $0 != nil }
    rowsByKey = Dictionary(uniqueKeysWithValues: zip(table.rows, table.rows.indices))
    columnsByKey = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
    (rowCount, columnCount) = (table.rows.count, table.columns.count)
  }

  /// The figure at a row and column; nil if the form has none there.
  func key(row: Int?, column: Int?) -> FigureKey? {
    guard let row, let column else { return nil }
    return figures[row][column]
  }

  /// Whether the form has a figure at a row and column.
  func isFigure(row: Int, column: Int) -> Bool { areFigures[row * columnCount + column] }

  /// The position of a row, a column or a figure, by its keys.
  func position(row: String? = nil, column: String? = nil) -> Position {
    Position(row: row.flatMap { rowsByKey[$0] }, column: column.flatMap { columnsByKey[$0] })
  }
}
