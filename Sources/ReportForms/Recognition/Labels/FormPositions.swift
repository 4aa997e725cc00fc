import ReportModel

/// The positions of a table's rows and columns in the form.
struct FormPositions: Sendable {
  /// The figure at each place, row by row.
  private let figures: [FigureKey?]
  /// Whether there is one, which is asked most often.
  private let areFigures: [Bool]
  private let rowsByKey: [String: Int]
  private let columnsByKey: [String: Int]

  let rowCount: Int
  let columnCount: Int
  var rows: Range<Int> { 0..<rowCount }
  var columns: Range<Int> { 0..<columnCount }

  init(_ table: FormTable) {
    rowsByKey = Dictionary(uniqueKeysWithValues: zip(table.rows, table.rows.indices))
    columnsByKey = Dictionary(uniqueKeysWithValues: zip(table.columns, table.columns.indices))
    (rowCount, columnCount) = (table.rows.count, table.columns.count)
    var figures = [FigureKey?](repeating: nil, count: rowCount * columnCount)
    for key in table.figures.map(\.key) {
      guard let row = rowsByKey[key.row], let column = columnsByKey[key.column] else { continue }
      figures[row * columnCount + column] = key
    }
    self.figures = figures
    areFigures = figures.map { $0 != nil }
  }

  /// The figure at a row and column; nil if the form has none there.
  func key(row: Int?, column: Int?) -> FigureKey? {
    guard let row, let column else { return nil }
    return figures[row * columnCount + column]
  }

  /// Whether the form has a figure at a row and column.
  func isFigure(row: Int, column: Int) -> Bool { areFigures[row * columnCount + column] }

  /// The position of a row, a column or a figure, by its keys.
  func position(row: String? = nil, column: String? = nil) -> Position {
    Position(row: row.flatMap { rowsByKey[$0] }, column: column.flatMap { columnsByKey[$0] })
  }
}
