import ReportModel
import Spreadsheet

/// Combines bands of headings with the rows below them into the tables of one kind on a sheet.
struct GridTableReader {
  let view: SheetView
  let index: LabelIndex
  let gridIndex: Int
  /// The rows with section titles, which end a table.
  let titleRows: [Int]

  /// The tables on the sheet, from top to bottom and from left to right.
  func readings() -> [TableReading] {
    let bands = HeadingFinder(view: view, index: index).bands()
    var readings: [TableReading] = []
    var idle: [TableReading] = []
    for (band, end) in bands.ended(by: titleRows) {
      let part = TableReading(block(band, before: end), index: index, gridIndex: gridIndex)
      let figures = part.recognised
      let isTable = !figures.isEmpty || part.holdsUnreadRows
      // Labels that slid up beside the headings are all that is left of a part.
      guard isTable || index.hasRowLabels && !part.blocks[0].rows.isEmpty else {
        idle.append(part)
        continue
      }
      if let known = readings.latest(beside: part.lane),
        readings[known].recognised.isDisjoint(with: figures)
      {
        readings[known].blocks += part.blocks
      } else if isTable {
        readings.append(part)
      }
    }
    if index.hasRowLabels { for part in idle { Self.add(part, to: &readings) } }
    return readings.map(seen)
  }

  /// Adds headings without rows to the reading of which they are a part.
  ///
  /// Their columns are there, though the labels of their rows are not; headings that the reading has
  /// are those of another table.
  private static func add(_ idle: TableReading, to readings: inout [TableReading]) {
    guard let known = readings.latest(beside: idle.lane),
      Set(idle.headings.map(\.identity)).isDisjoint(with: readings[known].headings.map(\.identity))
    else { return }
    let place = readings[known].blocks.firstIndex {
      $0.headingRows.lowerBound > idle.blocks[0].headingRows.upperBound
    }
    readings[known].blocks.insert(
      contentsOf: idle.blocks, at: place ?? readings[known].blocks.endIndex)
  }

  /// A reading, with whether people see it and whether it is filled in.
  private func seen(_ reading: TableReading) -> TableReading {
    var reading = reading
    let cells = reading.recognised.addresses
    // If nothing was read, the headings decide whether people see the table.
    let seen = cells.isEmpty ? reading.headings.map(\.cell.address) : cells
    reading.isHidden = seen.allSatisfy(isHidden)
    reading.isFilled = cells.isEmpty || cells.contains(where: isEntered)
    return reading
  }

  private func isHidden(_ address: CellAddress) -> Bool {
    view.isHidden(column: address.column) || view.grid.row(address.row)?.isHidden == true
  }

  private func isEntered(_ address: CellAddress) -> Bool {
    guard let cell = view.grid[address] else { return false }
    return cell.formula == nil && !cell.isVacant
  }

  /// A band with the rows below it that the form knows.
  private func block(_ band: HeadingBand, before end: Int) -> Block {
    var block = Block(
      view: view, order: .places, headings: band.headings, range: band.rows, lane: band.lane)
    let columns = FigureColumns(
      band, isComplete: { index.isWhole(band.headings) }, before: end, in: view)
    block.earlierColumns = columns.earlier
    block.yearRow = columns.yearRow
    block.end = titleRows.first { $0 > band.rows.upperBound } ?? .max
    let places = Set(band.headings.map(\.cell.address.column)).sorted()
    block.columns = places.map { place in
      index.column(under: band.headings.filter { $0.cell.address.column == place }, at: place)
    }
    let rows =
      index.hasRowLabels
      ? labelledRows(band, before: min(end, index.headRow(below: band.rows, in: view) ?? end))
      : figureRows(band, before: end)
    for row in rows {
      let unfit = row.fate == .read ? unfit(row, under: band) : row
      block.append(unfit, cells(of: unfit, in: block, under: columns))
    }
    return block
  }

  /// The cells of a row under the headings; all nil if the row is not read.
  private func cells(
    of row: Line, in block: Block, under columns: FigureColumns
  ) -> [CellAddress?] {
    block.columns.map { column in
      guard row.fate == .read, index.holdsFigure(row: row, column: column),
        let heading = block.headings.last(where: { $0.cell.address.column == column.place }),
        row.place > heading.cell.address.row
      else { return nil }
      return columns.cell(row: row.place, under: heading)
    }
  }

  /// Marks a row of a document's table that has too few or too many cells, which puts its values
  /// under the wrong headings.
  private func unfit(_ row: Line, under band: HeadingBand) -> Line {
    guard let shift = band.shift(ofRow: row.place, in: view) else { return row }
    var row = row
    row.fate = .unfit(found: band.headings.count + shift, expected: band.headings.count)
    row.loose = view.filled(row: row.place, after: row.name?.address.column ?? -1)
    return row
  }

  /// The rows below a band whose labels the table knows.
  ///
  /// Labels repeated below the last figures, as in notes, are not rows.
  private func labelledRows(_ band: HeadingBand, before end: Int) -> [Line] {
    let rows = view.textRows(below: band.rows.lowerBound - 1, before: end).compactMap { row in
      let labels = labels(inRow: row, of: band)
      // A label that slid up beside the headings has no figures there.
      let isOfRow = row > band.rows.upperBound || labels.contains { $0.quality == .exact }
      return labels.isEmpty || !isOfRow ? nil : Line(place: row, labels: labels)
    }
    let last = rows.last { hasContent(row: $0.place, under: band) }?.place ?? Int.max
    var known: Set<Position> = []
    return rows.filter { row in
      let isNew = !known.isSuperset(of: row.positions)
      known.formUnion(row.positions)
      return row.place <= last || isNew
    }
  }

  /// Whether a row has content below the headings.
  private func hasContent(row: Int, under band: HeadingBand) -> Bool {
    band.columns.contains { column in
      view.grid[CellAddress(row: row, column: column)].map { !$0.isVacant } ?? false
    }
  }

  /// The label that names a row best; several if official words name several rows.
  private func labels(inRow row: Int, of band: HeadingBand) -> [Label] {
    let candidates = (view.texts[row] ?? []).compactMap { cell in
      band.labelColumns.contains(cell.address.column)
        ? index.row(cell.folded).map { (cell, $0) } : nil
    }
    guard let best = candidates.map(\.1.quality).max() else { return [] }
    var keys: Set<String> = []
    let named = candidates.filter { $0.1.quality == best && keys.insert($0.1.key).inserted }
    return (best == .exact ? named : Array(named.prefix(1)))
      .map { index.label($0.0, row: $0.1) }
  }

  /// The row of figures below a band, in a table without row labels; all candidates if there are
  /// several.
  private func figureRows(_ band: HeadingBand, before end: Int) -> [Line] {
    let finder = FigureRowFinder(view: view, band: band)
    let rows = finder.rows(before: end)
    guard rows.count > 1 else {
      return [Line(place: rows.first ?? band.rows.upperBound + 1)]
    }
    return rows.map { Line(place: $0, fate: .oneOfSeveral, loose: finder.cells(row: $0)) }
  }
}
