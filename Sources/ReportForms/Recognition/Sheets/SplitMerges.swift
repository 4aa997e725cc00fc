import ReportModel
import Spreadsheet

/// Merges cells again that a spreadsheet program has split and filled with copies of their content.
///
/// The copies say nothing new. Left as they are, a heading would cover several columns of the same
/// figures, and a title would be repeated in every column of its row.
struct SplitMerges {
  /// The labels and titles of the forms; none of them appears twice side by side.
  private let labels: Set<String>
  /// The labels that are headings of columns, each with the fewest times that a table prints it.
  private let headings: [String: Int]

  /// A text of at least this length that fills a row is a paragraph or a title.
  private static let shortestParagraph = 6

  init(_ forms: [ReportForm]) {
    var labels = Set(forms.flatMap(\.sections).map { FoldedLabel($0.title).whole })
    var headings: [String: Int] = [:]
    for table in forms.flatMap(\.tables) {
      var counts: [String: Int] = [:]
      for (label, _) in table.labels {
        let words = FoldedLabel(label.text).whole
        labels.insert(words)
        if label.column != nil { counts[words, default: 0] += 1 }
      }
      headings.merge(counts, uniquingKeysWith: min)
    }
    (self.labels, self.headings) = (labels, headings)
  }

  /// The workbook with such cells merged again and the copies removed.
  func joined(_ workbook: Workbook) -> Workbook {
    guard workbook.origin == .workbook else { return workbook }
    var workbook = workbook
    for index in workbook.grids.indices {
      let ranges = ranges(in: workbook.grids[index])
      if !ranges.isEmpty { workbook.grids[index].merge(ranges) }
    }
    return workbook
  }

  /// The ranges of a sheet that were one cell each.
  private func ranges(in grid: Grid) -> [CellRange] {
    var ranges: [CellRange] = []
    var counts: [String: Int]?
    for (position, row) in grid.rows.enumerated() {
      for run in row.runs(of: 2) {
        let text = FoldedLabel(run.text).whole
        let range = CellRange(
          CellAddress(row: row.index, column: run.columns.lowerBound),
          CellAddress(row: row.index, column: run.columns.upperBound))
        if let fewest = headings[text] {
          counts = counts ?? grid.runCounts
          // A heading that takes the place of another one is no copy.
          guard counts?[text] ?? 0 >= fewest,
            let below = figures(below: run.columns, in: grid.rows[(position + 1)...])
          else { continue }
          ranges += [range] + below
        } else if labels.contains(text)
          || run.isWholeRow && text.count >= Self.shortestParagraph
        {
          ranges.append(range)
        }
      }
    }
    // A range that overlaps a merge was not split. Grouped by row, because a sheet may list half a
    // million merged ranges.
    let rows = Set(ranges.map(\.first.row))
    let merges = grid.merges.filter { $0.columns.count > 1 && rows.contains($0.first.row) }
    let byRow = Dictionary(grouping: merges, by: \.first.row)
    return ranges.filter { range in
      byRow[range.first.row]?.contains { $0.overlaps(range) } != true
    }
  }

  /// The cells with figures under a heading up to the next words, one range for each row; nil if
  /// two columns differ and so are not copies.
  private func figures(
    below columns: ClosedRange<Int>, in rows: ArraySlice<Grid.Row>
  ) -> [CellRange]? {
    var ranges: [CellRange] = []
    for row in rows {
      let cells = row.cells.filter { columns.contains($0.column) && !$0.cell.isVacant }
      if cells.contains(where: { !$0.cell.mayHoldFigure }) { break }
      guard let first = cells.first else { continue }
      guard cells.count == columns.count, cells.allSatisfy({ $0.cell.isCopy(of: first.cell) })
      else { return nil }
      ranges.append(
        CellRange(
          CellAddress(row: row.index, column: columns.lowerBound),
          CellAddress(row: row.index, column: columns.upperBound)))
    }
    return ranges
  }
}

extension Grid.Row {
  /// Neighbouring cells with the same text.
  fileprivate struct Run {
    var text: String
    var columns: ClosedRange<Int>
    /// Whether the row holds nothing else.
    var isWholeRow: Bool
  }

  /// The runs of at least some cells.
  fileprivate func runs(of length: Int) -> [Run] {
    // Places, because copying cells takes longer than looking at them.
    let cells = self.cells.span
    let filled = cells.indices.filter { !cells[$0].cell.isVacant }
    var runs: [Run] = []
    var start = filled.startIndex
    while start < filled.endIndex {
      var end = start + 1
      while end < filled.endIndex,
        cells[filled[end]].column == cells[filled[end - 1]].column + 1,
        cells[filled[end]].cell.isCopy(of: cells[filled[start]].cell)
      {
        end += 1
      }
      if end - start >= length, case .text(let text)? = cells[filled[start]].cell.value {
        runs.append(
          Run(
            text: text, columns: cells[filled[start]].column...cells[filled[end - 1]].column,
            isWholeRow: end - start == filled.count))
      }
      start = end
    }
    return runs
  }
}

extension Cell {
  /// Whether the cell shows the same as another; its formula may have shifted when it was copied.
  fileprivate func isCopy(of other: Cell) -> Bool {
    value == nil ? formula == other.formula && other.value == nil : value == other.value
  }
}

extension Grid {
  /// How many runs of neighbouring cells hold each text.
  fileprivate var runCounts: [String: Int] {
    Dictionary(
      rows.flatMap { $0.runs(of: 1) }.map { (FoldedLabel($0.text).whole, 1) },
      uniquingKeysWith: +)
  }

  /// Merges ranges of one row each, and removes the content of all cells but the first.
  fileprivate mutating func merge(_ ranges: [CellRange]) {
    let byRow = Dictionary(grouping: ranges, by: \.first.row)
    for position in rows.indices {
      guard let ranges = byRow[rows[position].index] else { continue }
      rows[position].cells.removeAll { column, _ in
        ranges.contains { $0.columns.contains(column) && $0.first.column != column }
      }
    }
    merges += ranges
  }
}
