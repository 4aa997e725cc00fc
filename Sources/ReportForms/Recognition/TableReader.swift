import ReportModel
import Spreadsheet

/// Joins bands of headings with the rows under them to instances of one table.
struct TableReader {
  let view: GridView
  let index: LabelIndex
  let form: ReportForm
  let gridIndex: Int
  /// The rows with titles of sections, at which a table ends.
  let titleRows: [Int]

  private var table: FormTable { index.table }

  /// The instances on the sheet, from top to bottom and from left to right.
  func instances() -> [TableInstance] {
    let bands = HeadingFinder(view: view, index: index).bands()
    var instances: [TableInstance] = []
    for (position, band) in bands.enumerated() {
      let below = bands.dropFirst(position + 1).first { $0.rows.lowerBound > band.rows.upperBound }
      let title = titleRows.first { $0 > band.rows.upperBound }
      let part = read(
        band, before: min(below?.rows.lowerBound ?? Int.max, title ?? Int.max))
      guard !part.cells.isEmpty else { continue }
      if let known = Self.latest(of: instances, beside: part.lane),
        instances[known].cells.keys.allSatisfy({ part.cells[$0] == nil })
      {
        instances[known].append(part)
      } else {
        instances.append(part)
      }
    }
    return instances.map { instance in
      var audited = instance.audited(in: view, index: index, form: form)
      audited.isHidden = instance.cells.values.allSatisfy(isHidden)
      audited.isFilled = instance.cells.values.contains(where: isEntered)
      return audited
    }
  }

  /// The instance that a further band belongs to: of those that share most columns with it, the
  /// last.
  private static func latest(
    of instances: [TableInstance], beside lane: ClosedRange<Int>
  ) -> Int? {
    let shared = instances.map { $0.lane.clamped(to: lane).count }
    let overlapping = instances.indices.filter { instances[$0].lane.overlaps(lane) }
    return overlapping.max { (shared[$0], $0) < (shared[$1], $1) }
  }

  private func isHidden(_ address: CellAddress) -> Bool {
    view.isHidden(column: address.column) || view.grid.row(address.row)?.isHidden == true
  }

  private func isEntered(_ address: CellAddress) -> Bool {
    guard let cell = view.grid[address] else { return false }
    return cell.formula == nil && !cell.isVacant
  }

  /// The figures under one band.
  private func read(_ band: HeadingBand, before end: Int) -> TableInstance {
    var part = TableInstance(gridIndex: gridIndex, rows: band.rows)
    part.headings = band.headings
    part.lane = band.lane
    for heading in band.headings where heading.isNear {
      part.observations.append(
        Observation(
          .nearLabel(official: heading.official), text: heading.cell.text,
          cells: [view.reference(heading.cell.address)]))
    }
    let rows = index.hasRowLabels ? labelledRows(band, before: end) : dataRow(band, before: end)
    for row in rows {
      take(row, under: band, into: &part)
      part.rows = part.rows.lowerBound...max(part.rows.upperBound, row.index)
    }
    return part
  }

  /// Gives each figure of a row its cell.
  private func take(
    _ row: TableInstance.FoundRow, under band: HeadingBand, into part: inout TableInstance
  ) {
    part.foundRows.append(row)
    for heading in band.headings where heading.row == nil || heading.row == row.key {
      let key = FigureKey(table.key, row.key, heading.column)
      guard form.figure(key) != nil else { continue }
      part.cells[key] = cell(row: row.index, under: heading, in: band)
    }
  }

  /// The cell of a row under a heading: in the heading's first column, or the only one with content
  /// under a heading that stands over several.
  private func cell(
    row: Int, under heading: HeadingBand.Heading, in band: HeadingBand
  ) -> CellAddress {
    let first = CellAddress(row: row, column: heading.cell.address.column)
    guard heading.extent.count > 1, view.grid[first]?.isVacant ?? true else { return first }
    let others = heading.extent.dropFirst().map { CellAddress(row: row, column: $0) }
      .filter { !(view.grid[$0]?.isVacant ?? true) && view.coveringMerge($0) == nil }
    return others.count == 1 ? others[0] : first
  }

  /// The rows below a band whose labels the table knows, each key once.
  ///
  /// Of rows with the same label none is taken, since all but one of them belong to other labels.
  /// What is listed below the last figures, as in notes, is no row.
  private func labelledRows(_ band: HeadingBand, before end: Int) -> [TableInstance.FoundRow] {
    var best: [String: (rows: [TableInstance.FoundRow], quality: LabelIndex.Quality)] = [:]
    for row in view.textRows where row > band.rows.upperBound && row < end {
      guard let (cell, match) = label(inRow: row, of: band) else { continue }
      let found = TableInstance.FoundRow(key: match.key, label: cell, index: row)
      let known = best[match.key] ?? ([], match.quality)
      if known.quality == match.quality {
        best[match.key] = (known.rows + [found], match.quality)
      } else if known.quality < match.quality {
        best[match.key] = ([found], match.quality)
      }
    }
    let last = best.values.flatMap(\.rows).map(\.index)
      .filter { hasContent(row: $0, under: band) }.max()
    return best.values.compactMap { same in
      let rows = same.rows.filter { $0.index <= last ?? Int.max }
      return rows.count > 1 ? nil : rows.first ?? same.rows.first
    }.sorted { $0.index < $1.index }
  }

  /// Whether anything stands in a row below the headings.
  private func hasContent(row: Int, under band: HeadingBand) -> Bool {
    band.columns.contains { column in
      view.grid[CellAddress(row: row, column: column)].map { !$0.isVacant } ?? false
    }
  }

  /// The cell of a row that names it best.
  private func label(
    inRow row: Int, of band: HeadingBand
  ) -> (GridView.TextCell, LabelIndex.Match)? {
    let candidates = (view.texts[row] ?? []).compactMap { cell in
      band.labelColumns.contains(cell.address.column)
        ? index.row(cell.folded).map { (cell, $0) } : nil
    }
    return candidates.max { $0.1.quality < $1.1.quality }
  }

  /// The row of figures below a band, in a table without row labels: the first that has one under
  /// the headings, or else the next row.
  private func dataRow(_ band: HeadingBand, before end: Int) -> [TableInstance.FoundRow] {
    let next = band.rows.upperBound + 1
    let index = (next..<min(next + 5, max(end, next))).first { row in
      band.columns.contains { column in
        guard let cell = view.grid[CellAddress(row: row, column: column)], !cell.isVacant else {
          return false
        }
        return cell.formula != nil || FigureText(cell.displayText).state != .unreadable
      }
    }
    var keys: [String] = []
    for case let key? in band.headings.map(\.row) where !keys.contains(key) { keys.append(key) }
    return keys.map { TableInstance.FoundRow(key: $0, label: nil, index: index ?? next) }
  }
}
