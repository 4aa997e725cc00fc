import ReportModel
import Spreadsheet

/// Finds the row of figures below the headings of a table without row labels.
struct FigureRowFinder {
  let view: SheetView
  let band: HeadingBand

  /// Rows further below the headings than this do not belong to the table.
  private static let reach = 4
  /// The fewest figures in a row separated from the headings; a page number or a date has fewer.
  private static let leastApart = 3

  /// What a row below the headings holds.
  private enum Content {
    case nothing, figures(count: Int), words
  }

  /// The rows that may hold the figures; empty if there is nothing below the headings.
  func rows(before end: Int) -> [Int] {
    let next = band.rows.upperBound + 1
    let columns = band.columns.sorted()
    var rows: [Int] = []
    var isApart = false
    for row in next..<min(next + Self.reach + 1, max(end, next))
    where !view.isNumbering(row: row, columns: columns) && !isEarlier(row: row) {
      switch content(row: row) {
      case .nothing: isApart = true
      case .figures(let count):
        if !isApart || count >= Self.leastApart { rows.append(row) }
      case .words: return distinct(rows)
      }
    }
    return distinct(rows)
  }

  /// The cells of a row under the headings.
  func cells(row: Int) -> [CellAddress] {
    band.columns.sorted().map { CellAddress(row: row, column: $0) }
  }

  private func content(row: Int) -> Content {
    let filled = cells(row: row).compactMap { view.grid[$0] }.filter { !$0.isVacant }
    let figures = filled.count(where: \.mayHoldFigure)
    let words = (view.texts[row] ?? []).filter { band.lane.contains($0.address.column) }
    if words.contains(where: { SignatureFields.beginsWithLabel($0.folded) }) { return .words }
    if filled.isEmpty { return words.isEmpty ? .nothing : .words }
    return figures * 2 > filled.count ? .figures(count: figures) : .words
  }

  /// Whether a row's words say that it is an earlier year's.
  private func isEarlier(row: Int) -> Bool {
    (view.texts[row] ?? []).contains { cell in
      !band.columns.contains(cell.address.column)
        && view.known.hint(cell.text)?.isEarlier == true
    }
  }

  /// The candidates that remain: visible rows if there are any, and the newest year if years are
  /// named.
  private func distinct(_ rows: [Int]) -> [Int] {
    let seen = rows.filter { view.grid.row($0)?.isHidden != true }
    let rows = seen.isEmpty ? rows : seen
    let years = rows.map { row in
      (view.texts[row] ?? []).lazy.compactMap { view.known.hint($0.text)?.year }.first
    }
    guard let newest = years.compactMap(\.self).max() else { return rows }
    return zip(rows, years).filter { $1 == newest }.map(\.0)
  }
}
