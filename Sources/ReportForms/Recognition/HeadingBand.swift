import ReportModel
import Spreadsheet

/// The headings of a table as they stand on a sheet: a few rows of them over columns of figures.
struct HeadingBand {
  /// A heading that was found.
  struct Heading {
    /// The column that it heads.
    var column: String
    /// The row whose columns it heads, in a table without row labels.
    var row: String?
    /// The cell that holds it.
    var cell: GridView.TextCell
    /// The columns of the sheet that it stands over.
    var extent: ClosedRange<Int>
    /// The official words, where the found ones differ.
    var slip: String?

    /// What the heading stands for, to tell repetitions.
    var identity: String { "\(row ?? "")/\(column)" }
  }

  /// The headings, in order of their columns; each stands for something else.
  var headings: [Heading]
  /// The rows of the sheet from the first heading to the last.
  var rows: ClosedRange<Int>
  /// The columns from which row labels are taken: those before the first heading, behind the band
  /// that stands to the left.
  var labelColumns: Range<Int>

  /// The columns of the sheet that hold the headings.
  var columns: Set<Int> { Set(headings.map(\.cell.address.column)) }
}

/// Finds the bands of headings of one table on a sheet.
struct HeadingFinder {
  let view: GridView
  let index: LabelIndex

  /// Headings in rows further apart than this belong to different bands.
  private static let gap = 2
  /// The number of characters of recognised headings that make a band; “其他” and “总计” alone are
  /// row labels as often as headings.
  private static let strength = 5

  /// The bands, from top to bottom, those side by side from left to right.
  func bands() -> [HeadingBand] {
    clusters().flatMap { rows, cells -> [HeadingBand] in
      let strength = cells.reduce(0) { $0 + $1.match.official.count }
      guard strength >= Self.strength else { return [] }
      return sideBySide(cells.map { heading($0.cell, $0.match, rows: rows) }, rows: rows)
    }
  }

  /// A cell that reads like a heading.
  private typealias Candidate = (cell: GridView.TextCell, match: LabelIndex.Match)

  /// Cells that read like headings, in groups of neighbouring rows without a row of figures between.
  private func clusters() -> [(rows: ClosedRange<Int>, cells: [Candidate])] {
    var clusters: [(rows: ClosedRange<Int>, cells: [Candidate])] = []
    var isBroken = true
    for row in view.textRows {
      let cells = view.texts[row] ?? []
      let found = cells.compactMap { cell in heading(cell).map { (cell, $0) } }
      if found.isEmpty {
        if cells.contains(where: { isRowLabel($0.folded) }) { isBroken = true }
        continue
      }
      if !isBroken, let last = clusters.last, row - last.rows.upperBound <= Self.gap,
        !repeats(found, in: last.cells)
      {
        clusters[clusters.count - 1].rows = last.rows.lowerBound...row
        clusters[clusters.count - 1].cells += found
      } else {
        clusters.append((row...row, found))
      }
      isBroken = false
    }
    return clusters
  }

  /// What a cell heads; nil also where it reads more like the label of a row: “（七）总计”.
  private func heading(_ cell: GridView.TextCell) -> LabelIndex.Match? {
    guard let match = index.column(cell.folded) else { return nil }
    guard index.hasRowLabels, let row = index.row(cell.folded), row.quality > match.quality else {
      return match
    }
    return nil
  }

  /// Whether a heading stands again over the same column, as where a table was split.
  private func repeats(_ found: [Candidate], in cells: [Candidate]) -> Bool {
    found.contains { candidate in
      cells.contains {
        $0.match.key == candidate.match.key
          && $0.cell.address.column == candidate.cell.address.column
      }
    }
  }

  private func isRowLabel(_ text: FoldedLabel) -> Bool {
    index.hasRowLabels && (index.row(text)?.quality ?? .near) > .near
  }

  /// Completes a heading with the row it belongs to and the columns it stands over.
  private func heading(
    _ cell: GridView.TextCell, _ match: LabelIndex.Match, rows: ClosedRange<Int>
  ) -> HeadingBand.Heading {
    HeadingBand.Heading(
      column: match.key, row: index.hasRowLabels ? nil : groupAbove(cell, rows: rows),
      cell: cell, extent: view.range(at: cell.address).columns,
      slip: match.quality == .exact ? nil : match.official)
  }

  /// The row named by the nearest cell above that stands over a heading.
  private func groupAbove(_ cell: GridView.TextCell, rows: ClosedRange<Int>) -> String? {
    let top = max(0, rows.lowerBound - Self.gap - 1)
    for row in (top..<max(top, cell.address.row)).reversed() {
      for candidate in view.texts[row] ?? [] {
        if let match = index.group(candidate.folded),
          view.extent(of: candidate.address).contains(cell.address.column)
        {
          return match.key
        }
      }
    }
    return nil
  }

  /// Parts headings into bands that stand side by side, at the first heading that comes again.
  private func sideBySide(
    _ headings: [HeadingBand.Heading], rows: ClosedRange<Int>
  ) -> [HeadingBand] {
    let sorted = headings.filter { index.hasRowLabels || $0.row != nil }
      .sorted { $0.cell.address.column < $1.cell.address.column }
    var parts: [[HeadingBand.Heading]] = []
    for heading in sorted {
      let isRepeated = parts.last?.contains { $0.identity == heading.identity } ?? true
      if isRepeated { parts.append([]) }
      parts[parts.count - 1].append(heading)
    }
    var bands: [HeadingBand] = []
    var left = 0
    for part in parts {
      let first = part.first?.cell.address.column ?? left
      // A copy without labels of its own is read by those of the band to its left.
      let labels = first > left ? left..<first : bands.last?.labelColumns ?? left..<first
      bands.append(HeadingBand(headings: part, rows: rows, labelColumns: labels))
      left = (part.last?.extent.upperBound ?? first) + 1
    }
    return bands
  }
}
