import ReportModel
import Spreadsheet

/// The sheet column that holds the figures under each heading of a band.
///
/// A heading may cover several columns, distinguished by the words between it and the figures: 上年,
/// 本年.
struct FigureColumns {
  /// The columns of an earlier year.
  private(set) var earlier: Set<Int> = []
  /// The row that says which they are.
  private(set) var yearRow: Int?
  private let view: SheetView
  /// This year's columns under each heading that has such words below it.
  private var told: [CellAddress: [Int]] = [:]
  /// The columns under wide headings with content of their own, beside that of the heading's first
  /// column.
  private var separate: Set<Int> = []
  /// Whether the form has no heading that the band lacks, which takes a while to tell.
  private let isComplete: () -> Bool

  /// Reads the rows below the headings; of an incomplete band, a wide heading may be one that was
  /// put over a neighbour that is gone.
  init(
    _ band: HeadingBand, isComplete: @escaping () -> Bool, before end: Int, in view: SheetView
  ) {
    self.view = view
    self.isComplete = isComplete
    for row in view.grid.rows where row.index > band.rows.upperBound && row.index < end {
      for heading in band.headings where heading.extent.count > 1 {
        let filled = row.cells.filter {
          heading.extent.contains($0.column) && !$0.cell.isVacant
        }.map(\.column)
        guard filled.first == heading.cell.address.column else { continue }
        separate.formUnion(filled.dropFirst())
      }
    }
    let row = band.rows.upperBound + 1
    let hints = (view.texts[row] ?? []).compactMap { cell -> (column: Int, hint: YearHint)? in
      view.known.hint(cell.text).map { (cell.address.column, $0) }
    }
    guard hints.contains(where: { band.columns.contains($0.column) }) else { return }
    yearRow = row
    let starts = band.columns.sorted()
    let newest = hints.compactMap { $0.hint.year }.max()
    for heading in band.headings {
      let first = heading.cell.address.column
      let next = starts.first { $0 > first } ?? band.lane.upperBound + 1
      let own = hints.filter { (first..<max(next, first + 1)).contains($0.column) }
      guard !own.isEmpty else { continue }
      let current = own.filter {
        !$0.hint.isEarlier && ($0.hint.year == nil || $0.hint.year == newest)
      }
      earlier.formUnion(Set(own.map { $0.column }).subtracting(current.map { $0.column }))
      told[heading.cell.address] = current.map { $0.column }
    }
  }

  /// The cell of a row under a heading; nil if it cannot be decided.
  ///
  /// If words name the years, it is in the only column of this year. Otherwise it is in the
  /// heading's first column, or, if that is empty, in the only other column with content under the
  /// heading, unless that column has figures of its own or may be another heading's.
  func cell(row: Int, under heading: HeadingBand.Heading) -> CellAddress? {
    if let columns = told[heading.cell.address] {
      return columns.count == 1 ? CellAddress(row: row, column: columns[0]) : nil
    }
    let first = CellAddress(row: row, column: heading.cell.address.column)
    guard heading.extent.count > 1, view.grid[first]?.isVacant ?? true else { return first }
    let others = heading.extent.dropFirst().map { CellAddress(row: row, column: $0) }
      .filter {
        !separate.contains($0.column) && !(view.grid[$0]?.isVacant ?? true)
          && view.coveringMerge($0) == nil
      }
    guard others.isEmpty || isComplete() else { return nil }
    return others.count == 1 ? others[0] : first
  }
}
