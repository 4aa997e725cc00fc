import ReportModel
import Spreadsheet

/// Finds the bands of headings of one table on a sheet.
struct HeadingFinder {
  let view: SheetView
  let index: LabelIndex

  /// Headings in rows further apart than this belong to different bands.
  private static let gap = 2
  /// The number of characters of recognised headings that make a band; “其他” and “总计” alone are
  /// row labels as often as headings.
  private static let strength = 5
  /// Columns further to the right than this many behind the last heading are beside the table.
  private static let reach = 3

  /// Of more tables of one kind on a sheet none is a report's.
  private static let limit = 64

  /// The bands, from top to bottom, those side by side from left to right.
  func bands() -> [HeadingBand] {
    clusters().prefix(Self.limit).flatMap { rows, cells in
      sideBySide(cells.map { heading($0, rows: rows) }, rows: rows)
    }
  }

  /// A cell that reads like a heading, perhaps together with the one above.
  private struct Candidate {
    var cell: SheetView.TextCell
    var match: LabelIndex.Match
    var beginning: CellAddress?
  }

  /// Cells that read like headings, in groups of neighbouring rows without a row of figures between.
  private func clusters() -> [(rows: ClosedRange<Int>, cells: [Candidate])] {
    var clusters: [(rows: ClosedRange<Int>, cells: [Candidate])] = []
    var isBroken = true
    for row in view.textRows {
      let cells = view.texts[row] ?? []
      let found = cells.compactMap(candidate)
      if found.isEmpty {
        if cells.contains(where: { isRowLabel($0.folded) }) { isBroken = true }
        continue
      }
      if !isBroken, let last = clusters.last, row - last.rows.upperBound <= Self.gap,
        row - last.rows.upperBound == 1 || !repeats(found, in: last.cells)
      {
        clusters[clusters.count - 1].rows = last.rows.lowerBound...row
        // A heading that was merged over two rows may have been written into each.
        clusters[clusters.count - 1].cells.removeAll { repeats([$0], in: found) }
        clusters[clusters.count - 1].cells += found
      } else {
        let top = found.compactMap(\.beginning?.row).min() ?? row
        clusters.append((top...row, found))
      }
      isBroken = false
    }
    return clusters
  }

  /// A cell as a heading: by its own words, or as the end of words that begin in the cell above.
  private func candidate(_ cell: SheetView.TextCell) -> Candidate? {
    if let match = index.column(cell.folded) {
      // “（七）总计” is near “总计”, but it is the label of a row.
      let row = index.row(cell.folded)?.quality
      return row.map { $0 > match.quality } == true ? nil : Candidate(cell: cell, match: match)
    }
    guard cell.address.row > 0, index.mayBePiece(cell.folded), index.row(cell.folded) == nil
    else { return nil }
    let above = CellAddress(row: cell.address.row - 1, column: cell.address.column)
    guard let beginning = view.text(at: above), index.mayBePiece(beginning.folded),
      index.column(beginning.folded) == nil
    else { return nil }
    var whole = cell
    whole.text = beginning.text + cell.text
    whole.folded = FoldedLabel(whole.text)
    guard let match = index.column(whole.folded), match.quality == .exact else { return nil }
    return Candidate(cell: whole, match: match, beginning: above)
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
  private func heading(_ found: Candidate, rows: ClosedRange<Int>) -> HeadingBand.Heading {
    let group = index.hasRowLabels ? nil : groupAbove(found.cell, rows: rows)
    return HeadingBand.Heading(
      column: found.match.key, row: group?.match.key, cell: found.cell,
      extent: view.range(at: found.cell.address).columns, official: found.match.official,
      isNear: found.match.quality != .exact,
      nearGroup: group.flatMap { group in
        group.match.quality == .exact
          ? nil : HeadingBand.NearGroup(cell: group.cell, official: group.match.official)
      }, beginning: found.beginning)
  }

  /// The nearest cell above that stands over a heading and names its row.
  private func groupAbove(
    _ cell: SheetView.TextCell, rows: ClosedRange<Int>
  ) -> (cell: SheetView.TextCell, match: LabelIndex.Match)? {
    let top = max(0, rows.lowerBound - Self.gap - 1)
    for row in (top..<max(top, cell.address.row)).reversed() {
      for candidate in view.texts[row] ?? [] {
        if let match = index.group(candidate.folded),
          view.extent(of: candidate.address).contains(cell.address.column)
        {
          return (candidate, match)
        }
      }
    }
    return nil
  }

  /// Parts headings into bands that stand side by side.
  private func sideBySide(
    _ headings: [HeadingBand.Heading], rows: ClosedRange<Int>
  ) -> [HeadingBand] {
    let known = Set(headings.map(\.cell.address.column))
    let others = rows.flatMap { view.texts[$0] ?? [] }.map(\.address.column)
    let parts = SideBySideHeadings(
      headings.filter { index.hasRowLabels || $0.row != nil },
      others: Set(others).subtracting(known)
    ).parts.filter { Set($0.map(\.official)).reduce(0) { $0 + $1.count } >= Self.strength }
    var bands: [HeadingBand] = []
    var left = 0
    let end = headings.map(\.extent.upperBound).max() ?? 0
    for (position, part) in parts.enumerated() {
      let first = part.first?.cell.address.column ?? left
      // A copy without labels of its own is read by those of the band to its left.
      let labels = first > left ? left..<first : bands.last?.labelColumns ?? left..<first
      let last = part.last?.extent.upperBound ?? first
      let isLast = position == parts.count - 1
      bands.append(
        HeadingBand(
          headings: part, rows: Self.rows(of: part) ?? rows, labelColumns: labels,
          lane: min(left, first)...(isLast ? max(last + Self.reach, end) : last)))
      left = last + 1
    }
    return bands
  }

  /// The rows of a table's own headings; those of one beside it may stand further down.
  private static func rows(of part: [HeadingBand.Heading]) -> ClosedRange<Int>? {
    let rows = part.flatMap { [$0.cell.address.row, $0.beginning?.row ?? $0.cell.address.row] }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return first...last
  }
}
