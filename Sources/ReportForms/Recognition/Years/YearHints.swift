import ReportModel
import Spreadsheet

/// The headings of a sheet that mention a year.
struct YearHints {
  private typealias Heading = (column: Int, hint: YearHint, isTitle: Bool)

  /// The headings of each row that has any, and the columns in which it may have figures.
  private let rows: [(row: Int, headings: [Heading], figures: [Int])]
  private let sheetName: String

  /// Reads the headings of a sheet, but for those of columns, which are in some ranges.
  init(_ view: SheetView, except columnHeadings: [CellRange]) {
    sheetName = view.grid.name ?? ""
    rows = view.dated.compactMap { row, cells in
      let around = columnHeadings.filter { $0.rows.contains(row) }
      let headings = cells.compactMap { cell -> Heading? in
        guard !around.contains(where: { $0.contains(cell.address) }) else { return nil }
        return view.known.hint(cell.text).map {
          (cell.address.column, $0, view.known.title(cell.text) != nil)
        }
      }
      guard !headings.isEmpty else { return nil }
      let figures = view.isText ? [] : view.content(ofRow: row).filter(view.mayHoldFigure)
      return (row, headings, figures.map(\.column))
    }
  }

  /// What is said about the year of a table: by the nearest heading above its columns, by the
  /// nearest title above any others, or by the name of the sheet.
  ///
  /// Words in a row of figures are a remark, whatever year they mention; those of two years side by
  /// side stand above two parts of another table.
  ///
  /// - Parameters:
  ///   - row: The first row of the table's headings.
  ///   - columns: The columns of the table.
  ///   - figureRows: The rows with figures of any table.
  ///   - copies: Second tables of another kind above this one, beside the first: what stands above
  ///     such a copy is its own.
  /// - Returns: The year, or that it is an earlier one; neither if nothing is said.
  func hint(
    above row: Int, columns: ClosedRange<Int>, figureRows: Set<Int> = [], copies: [CellRange] = []
  ) -> YearHint {
    var own: YearHint?
    var other: Int?
    for (place, headings, figures) in rows.reversed()
    where place <= row && !figureRows.contains(place) {
      let isRemark = figures.contains(where: columns.contains)
      let above = headings.filter { heading in
        let isOfCopy = copies.contains {
          $0.first.row > place && $0.columns.contains(heading.column)
        }
        return columns.contains(heading.column) && (heading.isTitle || !isRemark && !isOfCopy)
      }.map(\.hint)
      let years = Set(above.compactMap(\.year))
      if let hint = above.last, years.count < 2, Set(above.map(\.isEarlier)).count == 1 {
        let nearest = own ?? hint
        own = YearHint(year: nearest.year ?? years.min(), isEarlier: nearest.isEarlier)
      }
      let beside = headings.last { $0.isTitle && !columns.contains($0.column) }
      other = other ?? beside?.hint.year
    }
    let isEarlier = own?.isEarlier ?? false || YearHint.isEarlier(sheetName: sheetName)
    let year = own?.year ?? (isEarlier ? nil : other) ?? YearHint.year(inSheetName: sheetName)
    return YearHint(year: own?.isEarlier == true ? nil : year, isEarlier: isEarlier)
  }
}
