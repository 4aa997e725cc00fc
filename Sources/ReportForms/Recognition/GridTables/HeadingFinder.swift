import ReportModel
import Spreadsheet

/// Finds the bands of headings of one table on a sheet.
struct HeadingFinder {
  let view: SheetView
  let index: LabelIndex

  /// Headings in rows further apart than this belong to different bands.
  private static let gap = 2
  /// The fewest characters of recognised headings that make a band; “其他” and “总计” alone are row
  /// labels as often as headings.
  private static let strength = 5
  /// Columns more than this many to the right of the last heading are beside the table.
  private static let reach = 3

  /// The rows with text below the headings in which a table shows whether it has labels.
  private static let firstRows = 2

  /// The most tables of one kind on a sheet; no report has more.
  private static let limit = 64

  /// The bands, from top to bottom, and side by side from left to right.
  func bands() -> [HeadingBand] {
    var bands: [HeadingBand] = []
    for cluster in clusters().prefix(Self.limit) {
      let starts = bands.map(\.lane.lowerBound)
      let found = sideBySide(headings(of: cluster), rows: cluster.rows, starts: starts)
      bands += found.filter { !isAmongLabels($0, of: bands) }
    }
    return Array(bands.prefix(Self.limit))
  }

  /// Whether a band is but one heading of several, copied over the label of a row below another band.
  private func isAmongLabels(_ band: HeadingBand, of bands: [HeadingBand]) -> Bool {
    guard index.hasRowLabels, band.headings.count == 1, let column = band.columns.first,
      !index.isWhole(band.headings)
    else { return false }
    return bands.contains { $0.labelColumns.contains(column) }
  }

  /// A cell that reads like a heading, alone or together with the one above.
  private struct Candidate {
    var cell: SheetView.TextCell
    var match: LabelIndex.Match
    var beginning: CellAddress?
  }

  /// Cells that read like headings, in nearby rows without a row of figures between them.
  private struct Cluster {
    private(set) var rows: ClosedRange<Int>
    private var found: [Candidate?] = []
    private var places: [Place: Int] = [:]

    /// A heading in a column of the sheet.
    private struct Place: Hashable {
      let column: Int
      let key: String

      init(_ candidate: Candidate) {
        column = candidate.cell.address.column
        key = candidate.match.key
      }
    }

    /// The cells, row by row.
    var cells: [Candidate] { found.compactMap(\.self) }

    init(_ first: [Candidate], row: Int) {
      rows = (first.compactMap(\.beginning?.row).min() ?? row)...row
      add(first, row: row)
    }

    /// Whether a heading is repeated in the same column, as when a table was split.
    func repeats(_ candidates: [Candidate]) -> Bool {
      candidates.contains { places[Place($0)] != nil }
    }

    /// Adds a row.
    ///
    /// A heading that was merged over two rows may have been written into each; the lower one is
    /// kept.
    mutating func add(_ candidates: [Candidate], row: Int) {
      rows = rows.lowerBound...row
      for candidate in candidates {
        if let known = places.updateValue(found.count, forKey: Place(candidate)) {
          found[known] = nil
        }
        found.append(candidate)
      }
    }
  }

  private func clusters() -> [Cluster] {
    var clusters: [Cluster] = []
    var isBroken = true
    for (row, cells) in view.labels {
      let found = cells.compactMap(candidate)
      if found.isEmpty {
        if cells.contains(where: { isRowLabel($0.folded) }) { isBroken = true }
        continue
      }
      if !isBroken, let last = clusters.last, row - last.rows.upperBound <= Self.gap,
        row - last.rows.upperBound == 1 || !last.repeats(found)
      {
        clusters[clusters.count - 1].add(found, row: row)
      } else {
        clusters.append(Cluster(found, row: row))
      }
      isBroken = false
    }
    return clusters
  }

  /// Reads a cell as a heading, by its own words or as the end of words that begin in the cell
  /// above.
  private func candidate(_ cell: SheetView.TextCell) -> Candidate? {
    if let match = index.column(cell.folded) {
      // “（七）总计” is similar to “总计”, but it is the label of a row.
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
    whole.folded = view.known.folded(beginning, cell)
    guard let match = index.column(whole.folded), match.quality == .exact else { return nil }
    return Candidate(cell: whole, match: match, beginning: above)
  }

  private func isRowLabel(_ text: FoldedLabel) -> Bool {
    index.hasRowLabels && (index.row(text)?.quality ?? .near) > .near
  }

  /// A cell above a heading that names its row.
  private typealias Group = (cell: SheetView.TextCell, match: LabelIndex.Match)

  /// Completes headings with the rows they belong to and the columns they cover.
  private func headings(of cluster: Cluster) -> [HeadingBand.Heading] {
    let cells = cluster.cells
    let groups =
      index.hasRowLabels
      ? Array(repeating: nil, count: cells.count)
      : groups(above: cells.map(\.cell.address), from: cluster.rows.lowerBound - Self.gap - 1)
    return zip(cells, groups).map { found, group in
      HeadingBand.Heading(
        column: found.match.key, row: group?.match.key, cell: found.cell,
        extent: view.range(at: found.cell.address).columns, official: found.match.official,
        isNear: found.match.quality != .exact,
        nearGroup: group.flatMap { group in
          group.match.quality == .exact
            ? nil : HeadingBand.NearGroup(cell: group.cell, official: group.match.official)
        }, beginning: found.beginning)
    }
  }

  /// For each of some cells, row by row, the nearest group above, no higher than in the row `top`.
  ///
  /// The rows are visited once: on a sheet full of labels, every text may be a group.
  private func groups(above cells: [CellAddress], from top: Int) -> [Group?] {
    let columns = Set(cells.map(\.column)).sorted()
    var nearest: [Int: Group] = [:]
    var row = max(0, top)
    return cells.map { cell in
      while row < cell.row {
        var end = 0
        for text in view.texts[row] ?? [] {
          guard let match = index.group(text.folded) else { continue }
          let extent = view.extent(of: text.address)
          // Of several groups in one row above the same column, the first counts.
          let first = columns.firstPosition { $0 >= max(extent.lowerBound, end) }
          for column in columns[first...].prefix(while: { $0 <= extent.upperBound }) {
            nearest[column] = (text, match)
          }
          end = max(end, extent.upperBound + 1)
        }
        row += 1
      }
      return nearest[cell.column]
    }
  }

  /// Splits headings into bands that are side by side.
  ///
  /// Where a table began beside another one above, a band that lost its neighbour is still of the
  /// second; `starts` are the first columns of the bands above.
  private func sideBySide(
    _ headings: [HeadingBand.Heading], rows: ClosedRange<Int>, starts: [Int]
  ) -> [HeadingBand] {
    let known = Set(headings.map(\.cell.address.column))
    let others = rows.flatMap { view.texts[$0] ?? [] }
    let parts = SideBySideHeadings(
      headings.filter { index.hasRowLabels || $0.row != nil },
      others: Set(others.map(\.address.column)).subtracting(known),
      heads: Set(others.filter { index.isRowHead($0.folded) }.map(\.address.column)), index: index
    ).parts.filter { Set($0.map(\.official)).reduce(0) { $0 + $1.count } >= Self.strength }
    var bands: [HeadingBand] = []
    var left = 0
    let end = headings.map(\.extent.upperBound).max() ?? 0
    for (position, part) in parts.enumerated() {
      let first = part.first?.cell.address.column ?? left
      left = max(left, starts.filter { $0 <= first }.max() ?? left)
      let own = min(left, first)..<first
      // A copy without labels of its own uses those of the band to its left.
      let labels = holdsText(own, below: rows.upperBound) ? own : bands.last?.labelColumns ?? own
      let last = part.last?.extent.upperBound ?? first
      let next = parts.dropFirst(position + 1).first?.first?.cell.address.column
      // What stands before the next band and is no label of it has slid out of this one.
      let right = next.map { next in
        let gap = last + 1..<max(last + 1, next)
        return holdsText(gap, below: rows.upperBound) ? last : gap.upperBound - 1
      }
      bands.append(
        HeadingBand(
          headings: part, rows: Self.rows(of: part) ?? rows, labelColumns: labels,
          lane: min(left, first)...(right ?? max(last + Self.reach, end))))
      left = (right ?? last) + 1
    }
    return bands
  }

  /// Whether some columns hold text in the first rows below headings, where labels would be.
  private func holdsText(_ columns: Range<Int>, below row: Int) -> Bool {
    !columns.isEmpty
      && view.textRows(below: row, before: .max).prefix(Self.firstRows).contains { row in
        view.texts[row]?.contains { columns.contains($0.address.column) } ?? false
      }
  }

  /// The rows of a table's own headings; those of one beside it may be further down.
  private static func rows(of part: [HeadingBand.Heading]) -> ClosedRange<Int>? {
    let rows = part.flatMap { [$0.cell.address.row, $0.beginning?.row ?? $0.cell.address.row] }
    guard let first = rows.min(), let last = rows.max() else { return nil }
    return first...last
  }
}
