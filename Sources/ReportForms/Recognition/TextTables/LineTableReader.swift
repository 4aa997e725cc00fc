import ReportModel
import Spreadsheet

/// Finds a table in pasted text, whose empty fields copying may have lost.
///
/// Where most labels and values stand under the headings as in a grid, positions are trusted for those
/// that do. Any other line with a recognised label takes its values in the headings' order where they
/// are exactly as many; with fewer or more it is left out and told.
struct LineTableReader {
  let view: SheetView
  let index: LabelIndex
  let form: ReportForm
  let gridIndex: Int
  /// The lines with titles of sections, at which a table ends.
  let titleRows: [Int]

  /// A line of the table: its label, and the fields behind it.
  struct Line {
    var key: String
    var label: SheetView.TextCell
    /// How well the label agrees with the form's.
    var quality: LabelIndex.Quality
    var row: Int
    /// The fields behind the label, from the first with content to the last.
    var values: [CellAddress]
  }

  private var table: FormTable { index.table }

  /// The instances in the text.
  func instances() -> [TableInstance] {
    let bands = HeadingFinder(view: view, index: index).bands()
    guard index.hasRowLabels else {
      return instancesWithoutRowLabels(bands)
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
      }
    }
    return instances
  }

  /// Lines whose label and figures nothing separates.
  private func runTogether(after start: Int, before end: Int) -> [Observation] {
    view.textRows(below: start, before: end).compactMap { row in
      guard let cell = view.texts[row]?.first, let label = index.rowRunTogether(cell.folded) else {
        return nil
      }
      return Observation(
        .runTogether(table: table.key, label: label), text: cell.text.trimmed(),
        cells: [view.reference(cell.address)])
    }
  }

  private func read(_ band: HeadingBand, before end: Int) -> TableInstance {
    let end = min(end, index.headRow(below: band.rows, in: view) ?? end)
    let all = labelledLines(band, before: end)
    var part = TableInstance(table: table.key, gridIndex: gridIndex, rows: band.rows)
    part.headings = band.headings
    part.lane = 0...band.lane.upperBound
    part.observations += band.headings.slips(in: view)
    part.observations += runTogether(after: band.rows.upperBound, before: end)
    if let last = all.last { part.rows = part.rows.lowerBound...last.row }
    let lines = distinct(all, noting: &part.observations)
    let places = LineAlignment(lines.map(\.row), under: band, in: view, index)
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
    for row in view.textRows(below: band.rows.upperBound, before: end) {
      let matches = (view.texts[row] ?? []).compactMap { cell in
        index.row(cell.folded).map { (cell, $0) }
      }
      // Copying may have repeated a label in every field that it was merged over.
      guard let best = matches.map(\.1.quality).max(),
        let (cell, match) = matches.last(where: { $0.1.quality == best })
      else { continue }
      lines.append(
        Line(
          key: match.key, label: cell, quality: best, row: row,
          values: view.filled(row: row, after: cell.address.column)))
    }
    return lines
  }

  /// The lines of which each has a label of its own; those that share one are told, unless they say the
  /// same, since all but one of them belong to other labels.
  private func distinct(_ lines: [Line], noting observations: inout [Observation]) -> [Line] {
    let same = Dictionary(grouping: lines, by: \.key).mapValues { others in
      let best = others.filter { $0.quality == others.map(\.quality).max() }
      let isSame = Set(best.map { view.words(in: $0.values) }).count == 1
      return (row: isSame ? best.first?.row : nil, quality: best.first?.quality)
    }
    return lines.filter { line in
      let taken = same[line.key]
      if taken?.row == line.row { return true }
      // The same figures once more say nothing new.
      if taken?.row != nil, line.quality == taken?.quality { return false }
      observations.append(
        Observation(
          .repeatedLabel(table: table.key, label: line.label.text.trimmed()),
          text: view.words(in: line.values), cells: line.values.map(view.reference)))
      return false
    }
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
    let order = headingOrder(band)?.columns
    var first: Line?
    for line in lines {
      guard let order, line.values.count == order.count else {
        part.observations.append(
          Observation(
            .wrongCount(
              table: table.key, label: line.label.text.trimmed(), found: line.values.count,
              expected: order?.count ?? band.headings.count), text: view.words(in: line.values),
            cells: ([line.label.address] + line.values).map(view.reference)))
        continue
      }
      first = first ?? line
      for case (let column?, let address) in zip(order, line.values) {
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

  /// The order of the headings of a band and the words among them, read line by line; or else with
  /// what stands above the line of a group, and further to the right, behind the group.
  private func headingOrder(_ band: HeadingBand) -> HeadingOrder? {
    let cells = band.rows.flatMap { view.texts[$0] ?? [] }
    let items = cells.compactMap { cell in item(cell, of: band).map { (cell.address, $0) } }
    let found = Set(band.headings.map(\.column))
    // A group of all columns says nothing of their order.
    let group = items.first { item in
      if case .group(let columns) = item.1 { !found.isSubset(of: columns) } else { false }
    }?.0
    let end = items.lastIndex { $0.0.row == group?.row } ?? -1
    let upper = items.prefix(end + 1)
    let isOneLine = upper.allSatisfy { $0.0.row == group?.row }
    if let order = HeadingOrder(items.map(\.1), in: table, isOneLine: isOneLine) { return order }
    let isMoved = { (address: CellAddress) in
      group.map { address.row < $0.row && address.column > $0.column } ?? false
    }
    let moved = upper.filter { !isMoved($0.0) } + upper.filter { isMoved($0.0) }
    return HeadingOrder((moved + items[(end + 1)...]).map(\.1), in: table)
  }

  private func item(_ cell: SheetView.TextCell, of band: HeadingBand) -> HeadingOrder.Item? {
    if let heading = band.headings.first(where: { $0.cell.address == cell.address }) {
      return .heading(heading.column)
    }
    let isBeginning = band.headings.contains { $0.beginning == cell.address }
    return isBeginning ? nil : index.headingItem(cell.folded)
  }

  private func noteRow(_ line: Line, into part: inout TableInstance) {
    part.foundRows.append(
      TableInstance.FoundRow(key: line.key, label: line.label, index: line.row))
  }
}
