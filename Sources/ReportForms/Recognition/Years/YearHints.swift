import ReportModel
import Spreadsheet

/// The headings of a sheet that mention a year.
struct YearHints {
  private let hints: [(cell: CellAddress, hint: YearHint, isTitle: Bool)]
  private let sheetName: String

  init(_ view: SheetView) {
    sheetName = view.grid.name ?? ""
    hints = view.textRows.flatMap { view.texts[$0] ?? [] }.compactMap { cell in
      view.known.hint(cell.text).map { (cell.address, $0, view.known.title(cell.text) != nil) }
    }
  }

  /// What is said about the year of a table: by the nearest heading above its columns, by the
  /// nearest title above any others, or by the name of the sheet.
  ///
  /// Words in a row of figures are a remark, whatever year they mention.
  func hint(
    above row: Int, columns: ClosedRange<Int>, figureRows: Set<Int> = []
  ) -> YearHint {
    var own: YearHint?
    var other: Int?
    for (cell, hint, isTitle) in hints.reversed()
    where cell.row <= row && !figureRows.contains(cell.row) {
      if columns.contains(cell.column) {
        let nearest = own ?? hint
        own = YearHint(year: nearest.year ?? hint.year, isEarlier: nearest.isEarlier)
      } else if isTitle {
        other = other ?? hint.year
      }
    }
    let isEarlier = own?.isEarlier ?? false || YearHint.isEarlier(sheetName: sheetName)
    let year = own?.year ?? (isEarlier ? nil : other) ?? YearHint.year(inSheetName: sheetName)
    return YearHint(year: own?.isEarlier == true ? nil : year, isEarlier: isEarlier)
  }
}
