import ReportModel
import Spreadsheet

/// Tables without row labels: one line of values under headings whose groups stand above them.
extension TextTableReader {
  /// The instance whose headings begin with a band.
  ///
  /// Where every heading has its group above it and every value its heading, positions are trusted.
  /// Where fields were lost, the values are taken in the form's order, if groups and headings follow
  /// each other as in the form and the values are as many.
  func instanceWithoutRowLabels(_ band: HeadingBand) -> TableInstance? {
    let stop = titleRows.first { $0 > band.rows.lowerBound } ?? Int.max
    let rows = view.grid.rows.filter { $0.index >= band.rows.lowerBound && $0.index < stop }
    guard let line = rows.first(where: isValues) else { return nil }
    var instance = TableInstance(gridIndex: gridIndex, rows: band.rows.lowerBound...line.index)
    instance.lane = 0...band.lane.upperBound
    instance.foundRows = index.table.rows.map {
      TableInstance.FoundRow(key: $0, label: nil, index: line.index)
    }
    if band.headings.count == index.table.figures.count, isInPlace(line, under: band) {
      instance.headings = band.headings
      for case let (row?, heading) in band.headings.map({ ($0.row, $0) }) {
        instance.cells[FigureKey(index.table.key, row, heading.column)] = CellAddress(
          row: line.index, column: heading.cell.address.column)
      }
    } else {
      takeInOrder(line, before: stop, headings: band, into: &instance)
    }
    return instance.audited(in: view, index: index, form: form)
  }

  /// Whether a line holds values and nothing else.
  private func isValues(_ row: Grid.Row) -> Bool {
    !row.cells.isEmpty
      && row.cells.allSatisfy { FigureText($0.cell.displayText).state != .unreadable }
      && row.cells.contains { !$0.cell.isVacant }
  }

  private func isInPlace(_ line: Grid.Row, under band: HeadingBand) -> Bool {
    line.cells.allSatisfy { band.columns.contains($0.column) || $0.cell.isVacant }
  }

  /// Takes values in the order of the form.
  private func takeInOrder(
    _ line: Grid.Row, before stop: Int, headings band: HeadingBand,
    into instance: inout TableInstance
  ) {
    let table = index.table
    let above = view.textRows.filter { $0 >= band.rows.lowerBound - 2 && $0 < line.index }
      .flatMap { view.texts[$0] ?? [] }
    let headings = above.compactMap { index.column($0.folded)?.key }
    let groups = above.compactMap { index.group($0.folded)?.key }
    let values = line.cells.filter { !$0.cell.isVacant }
    let first = view.reference(CellAddress(row: line.index, column: values.first?.column ?? 0))
    guard groups == table.rows, headings == table.figures.map(\.key.column),
      values.count == headings.count
    else {
      instance.observations.append(
        Observation(
          .wrongCount(
            table: table.key, label: form.section(table.key)?.title ?? "", found: values.count,
            expected: table.figures.count),
          text: view.words(
            in: values.map { CellAddress(row: line.index, column: $0.column) }),
          cells: values.map {
            view.reference(CellAddress(row: line.index, column: $0.column))
          }))
      return
    }
    for (figure, value) in zip(table.figures, values) {
      instance.cells[figure.key] = CellAddress(row: line.index, column: value.column)
    }
    instance.observations.append(Observation(.assignedByCount(table: table.key), cells: [first]))
  }
}
