import ReportModel
import Spreadsheet

/// Finds a table in pasted text, whose empty fields copying may have lost.
///
/// Where most labels and values stand under the headings as in a grid, positions are trusted for those
/// that do. Any other line with a recognised label takes its values in the headings' order where they
/// are exactly as many; with fewer or more it is left out and told.
struct TextTableReader {
  let view: GridView
  let index: LabelIndex
  let form: ReportForm
  let gridIndex: Int
  /// The lines with titles of sections, at which a table ends.
  let titleRows: [Int]

  /// A line of the table: its label, and the fields behind it.
  struct Line {
    var key: String
    var label: GridView.TextCell
    var row: Int
    /// The fields behind the label, from the first with content to the last.
    var values: [CellAddress]
  }

  private var table: FormTable { index.table }

  /// The instances in the text.
  func instances() -> [TableInstance] {
    let bands = HeadingFinder(view: view, index: index).bands()
    guard index.hasRowLabels else {
      return bands.first.flatMap(instanceWithoutRowLabels).map { [$0] } ?? []
    }
    var instances: [TableInstance] = []
    for (position, band) in bands.enumerated() {
      let next = bands.dropFirst(position + 1).first { $0.rows.lowerBound > band.rows.upperBound }
      let stop = titleRows.first { $0 > band.rows.upperBound } ?? Int.max
      let part = read(band, before: min(next?.rows.lowerBound ?? Int.max, stop))
      guard !part.cells.isEmpty || !part.observations.isEmpty else { continue }
      if let last = instances.last, last.cells.keys.allSatisfy({ part.cells[$0] == nil }) {
        instances[instances.count - 1].append(part)
      } else {
        instances.append(part)
        instances[instances.count - 1].hint = YearHint(
          above: part.rows.lowerBound, lane: part.lane, in: view)
      }
    }
    return instances.map { $0.audited(in: view, index: index, form: form) }
  }

  /// Lines whose label and figures nothing separates.
  private func runTogether(after start: Int, before end: Int) -> [Observation] {
    view.textRows.filter { $0 > start && $0 < end }.compactMap { row in
      guard let cell = view.texts[row]?.first, let label = index.rowRunTogether(cell.folded) else {
        return nil
      }
      return Observation(
        .runTogether(table: table.key, label: label), text: cell.text.trimmed(),
        cells: [view.reference(cell.address)])
    }
  }

  private func read(_ band: HeadingBand, before end: Int) -> TableInstance {
    let lines = labelledLines(band, before: end)
    var part = TableInstance(gridIndex: gridIndex, rows: band.rows)
    part.headings = band.headings
    part.lane = 0...band.lane.upperBound
    part.observations += runTogether(after: band.rows.upperBound, before: end)
    if let last = lines.last { part.rows = part.rows.lowerBound...last.row }
    let places = TextPlaces(lines.map(\.row), under: band, in: view, index)
    let inPlace = Set(lines.filter(places.holds).map(\.row))
    // A line or two may stand under the headings by chance.
    let isGrid = inPlace.count * 2 > lines.count
    var byCount: [Line] = []
    for line in lines {
      if isGrid, inPlace.contains(line.row) {
        takeByPosition(line, under: band, into: &part)
      } else {
        byCount.append(line)
      }
    }
    takeByCount(byCount, under: band, into: &part)
    return part
  }

  /// The lines below a band that hold a row label.
  private func labelledLines(_ band: HeadingBand, before end: Int) -> [Line] {
    var lines: [Line] = []
    for row in view.textRows where row > band.rows.upperBound && row < end {
      let matches = (view.texts[row] ?? []).compactMap { cell in
        index.row(cell.folded).map { (cell, $0) }
      }
      guard let (cell, match) = matches.max(by: { $0.1.quality < $1.1.quality }),
        !lines.contains(where: { $0.key == match.key })
      else { continue }
      lines.append(
        Line(
          key: match.key, label: cell, row: row,
          values: view.filled(row: row, after: cell.address.column)))
    }
    return lines
  }

  private func takeByPosition(
    _ line: Line, under band: HeadingBand, into part: inout TableInstance
  ) {
    for heading in band.headings {
      let key = FigureKey(table.key, line.key, heading.column)
      guard form.figure(key) != nil else { continue }
      part.cells[key] = CellAddress(row: line.row, column: heading.cell.address.column)
    }
    noteRow(line, into: &part)
  }

  private func takeByCount(
    _ lines: [Line], under band: HeadingBand, into part: inout TableInstance
  ) {
    let order = headingOrder(band)
    var first: Line?
    for line in lines {
      guard line.values.count == order.count else {
        part.observations.append(
          Observation(
            .wrongCount(
              table: table.key, label: line.label.text.trimmed(), found: line.values.count,
              expected: order.count), text: view.words(in: line.values),
            cells: ([line.label.address] + line.values).map(view.reference)))
        continue
      }
      first = first ?? line
      for (column, address) in zip(order, line.values) {
        let key = FigureKey(table.key, line.key, column)
        if form.figure(key) != nil { part.cells[key] = address }
      }
      noteRow(line, into: &part)
    }
    if let first {
      part.observations.append(
        Observation(
          .assignedByCount(table: table.key), cells: [view.reference(first.label.address)]))
    }
  }

  /// The headings in the order in which values follow: that of their line, or the form's where they
  /// stand in several lines, whose positions say nothing once fields are lost.
  private func headingOrder(_ band: HeadingBand) -> [String] {
    let isOneLine = Set(band.headings.map(\.cell.address.row)).count == 1
    let found = band.headings.map(\.column)
    return isOneLine ? found : table.columns.filter(found.contains)
  }

  private func noteRow(_ line: Line, into part: inout TableInstance) {
    part.foundRows.append(
      TableInstance.FoundRow(key: line.key, label: line.label, index: line.row))
  }
}
