import ReportModel
import Spreadsheet

/// Joins bands of headings with the rows under them to instances of one table.
struct GridTableReader {
  let view: SheetView
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
      guard !part.cells.isEmpty || part.holdsUnreadRows else { continue }
      if let known = Self.latest(of: instances, beside: part.lane),
        instances[known].cells.keys.allSatisfy({ part.cells[$0] == nil })
      {
        instances[known].append(part)
      } else {
        instances.append(part)
      }
    }
    for number in instances.indices {
      let cells = Array(instances[number].cells.values)
      // Where nothing was read, the headings say whether people see the table.
      let seen = cells.isEmpty ? instances[number].headings.map(\.cell.address) : cells
      instances[number].isHidden = seen.allSatisfy(isHidden)
      instances[number].isFilled = cells.isEmpty || cells.contains(where: isEntered)
    }
    return instances
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
    var part = TableInstance(table: table.key, gridIndex: gridIndex, rows: band.rows)
    part.headings = band.headings
    part.lane = band.lane
    part.observations += band.headings.slips(in: view)
    part.observations += slippedGroups(band)
    let columns = FigureColumns(band, in: view)
    part.earlierColumns = columns.earlier
    part.yearRow = columns.yearRow
    let rows =
      index.hasRowLabels
      ? labelledRows(band, before: min(end, index.headRow(below: band.rows, in: view) ?? end))
      : dataRow(band, before: end, into: &part)
    var shifted: Set<Int> = []
    for row in rows {
      if let shift = band.shift(ofRow: row.index, in: view) {
        guard shifted.insert(row.index).inserted else { continue }
        tell(row, shiftedBy: shift, under: band, into: &part)
      } else {
        take(row, under: columns, into: &part)
      }
      part.rows = part.rows.lowerBound...max(part.rows.upperBound, row.index)
    }
    return part
  }

  /// The groups over the headings whose words differ from the official ones, each once.
  private func slippedGroups(_ band: HeadingBand) -> [Observation] {
    var told: Set<CellAddress> = []
    return band.headings.compactMap(\.nearGroup).filter { told.insert($0.cell.address).inserted }
      .map { group in
        Observation(
          .nearLabel(official: group.official), text: group.cell.text,
          cells: [view.reference(group.cell.address)])
      }
  }

  /// Tells a row of a document's table that has a cell too few or too many: its values stand under
  /// other headings than their own.
  private func tell(
    _ row: TableInstance.FoundRow, shiftedBy shift: Int, under band: HeadingBand,
    into part: inout TableInstance
  ) {
    let values = view.filled(row: row.index, after: row.label?.address.column ?? -1)
    part.foundRows.append(row)
    part.observations.append(
      Observation(
        .wrongCount(
          table: table.key,
          label: row.label?.text.trimmed() ?? form.section(table.key)?.title ?? "",
          found: band.headings.count + shift, expected: band.headings.count),
        text: view.words(in: values),
        cells: ((row.label.map { [$0.address] } ?? []) + values).map(view.reference)))
  }

  /// Gives each figure of a row its cell.
  private func take(
    _ row: TableInstance.FoundRow, under columns: FigureColumns, into part: inout TableInstance
  ) {
    part.foundRows.append(row)
    for heading in part.headings where heading.row == nil || heading.row == row.key {
      let key = FigureKey(table.key, row.key, heading.column)
      guard form.figure(key) != nil else { continue }
      part.cells[key] = columns.cell(row: row.index, under: heading)
    }
  }

  /// The rows below a band whose labels the table knows, each key once.
  ///
  /// Of rows with the same label none is taken, since all but one of them belong to other labels.
  /// What is listed below the last figures, as in notes, is no row.
  private func labelledRows(_ band: HeadingBand, before end: Int) -> [TableInstance.FoundRow] {
    var best: [String: (rows: [TableInstance.FoundRow], quality: LabelIndex.Quality)] = [:]
    for row in view.textRows(below: band.rows.upperBound, before: end) {
      for (cell, match) in labels(inRow: row, of: band) {
        let found = TableInstance.FoundRow(key: match.key, label: cell, index: row)
        let known = best[match.key] ?? ([], match.quality)
        if known.quality == match.quality {
          best[match.key] = (known.rows + [found], match.quality)
        } else if known.quality < match.quality {
          best[match.key] = ([found], match.quality)
        }
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

  /// The cell of a row that names it best; several where official words name several rows.
  private func labels(
    inRow row: Int, of band: HeadingBand
  ) -> [(SheetView.TextCell, LabelIndex.Match)] {
    let candidates = (view.texts[row] ?? []).compactMap { cell in
      band.labelColumns.contains(cell.address.column)
        ? index.row(cell.folded).map { (cell, $0) } : nil
    }
    guard let best = candidates.max(by: { $0.1.quality < $1.1.quality }) else { return [] }
    guard best.1.quality == .exact else { return [best] }
    var keys: Set<String> = []
    return candidates.filter { $0.1.quality == .exact && keys.insert($0.1.key).inserted }
  }

  /// The row of figures below a band, in a table without row labels.
  ///
  /// Where several may be it, none is taken and all are told.
  private func dataRow(
    _ band: HeadingBand, before end: Int, into part: inout TableInstance
  ) -> [TableInstance.FoundRow] {
    let finder = FigureRowFinder(view: view, band: band)
    let rows = finder.rows(before: end)
    guard rows.count < 2 else {
      for row in rows {
        let cells = finder.cells(row: row)
        part.observations.append(
          Observation(
            .severalLines(table: table.key), text: view.words(in: cells),
            cells: cells.map(view.reference)))
      }
      part.rows = part.rows.lowerBound...(rows.last ?? part.rows.upperBound)
      return []
    }
    var keys: [String] = []
    for case let key? in band.headings.map(\.row) where !keys.contains(key) { keys.append(key) }
    let row = rows.first ?? band.rows.upperBound + 1
    return keys.map { TableInstance.FoundRow(key: $0, label: nil, index: row) }
  }
}
