import ReportModel
import Spreadsheet

/// Tables without row labels: one line of values under headings whose groups stand above them.
extension LineTableReader {
  /// The instances, each beginning with a line that names a group.
  func instancesWithoutRowLabels(_ bands: [HeadingBand]) -> [TableInstance] {
    var instances: [TableInstance] = []
    for row in view.textRows where row > instances.last?.rows.upperBound ?? -1 {
      let namesGroup = view.texts[row]?.contains { index.group($0.folded) != nil } ?? false
      guard namesGroup, let instance = instanceWithoutRowLabels(below: row, bands) else { continue }
      instances.append(instance)
    }
    return instances
  }

  /// The instance whose headings begin with a line.
  ///
  /// Where every heading has its group above it and every value its heading, positions are trusted.
  /// Where fields were lost, the values are taken in the form's order, if groups and headings follow
  /// each other as in the form and the values are as many.
  private func instanceWithoutRowLabels(
    below top: Int, _ bands: [HeadingBand]
  ) -> TableInstance? {
    let stop = titleRows.first { $0 > top } ?? Int.max
    let lines = view.grid.rows.filter { $0.index > top && $0.index < stop }
    let start = lines.firstIndex(where: isValues)
    guard let start else { return nil }
    // Several lines of values may each be the one that is wanted.
    let values = lines[start...].prefix { isValues($0) || $0.cells.isEmpty }.filter(isValues)
    let last = values.last?.index ?? lines[start].index
    var instance = TableInstance(
      table: index.table.key, gridIndex: gridIndex, rows: top...last)
    let band = bands.last { $0.rows.upperBound < lines[start].index && $0.rows.lowerBound >= top }
    instance.lane = 0...(band?.lane.upperBound ?? index.table.figures.count)
    guard values.count == 1 else {
      tell(values, in: &instance)
      return instance
    }
    let line = lines[start]
    instance.foundRows = index.table.rows.map {
      TableInstance.FoundRow(key: $0, label: nil, index: line.index)
    }
    if let band, band.headings.count == index.table.figures.count, isInPlace(line, under: band) {
      instance.headings = band.headings
      for case let (row?, heading) in band.headings.map({ ($0.row, $0) }) {
        instance.cells[FigureKey(index.table.key, row, heading.column)] = CellAddress(
          row: line.index, column: heading.cell.address.column)
      }
    } else {
      takeInOrder(line, below: top, into: &instance)
    }
    return instance
  }

  /// Whether most of what a line holds are values.
  private func isValues(_ row: Grid.Row) -> Bool {
    let filled = row.cells.filter { !$0.cell.isVacant }
    return filled.count {
      FigureText($0.cell.displayText).state != .unreadable
    } * 2 > filled.count
  }

  private func isInPlace(_ line: Grid.Row, under band: HeadingBand) -> Bool {
    let width = band.rows.compactMap { view.grid.row($0)?.fieldCount }.max()
    return line.fieldCount == width
      && line.cells.allSatisfy { band.columns.contains($0.column) || $0.cell.isVacant }
  }

  /// The cells of a line that hold something.
  private func filled(_ line: Grid.Row) -> [CellAddress] {
    line.cells.filter { !$0.cell.isVacant }.map {
      CellAddress(row: line.index, column: $0.column)
    }
  }

  private func tell(_ lines: [Grid.Row], in instance: inout TableInstance) {
    for line in lines {
      let cells = filled(line)
      instance.observations.append(
        Observation(
          .severalLines(table: index.table.key), text: view.words(in: cells),
          cells: cells.map(view.reference)))
    }
  }

  /// Takes values in the order of the form.
  private func takeInOrder(
    _ line: Grid.Row, below top: Int, into instance: inout TableInstance
  ) {
    let table = index.table
    let above = view.textRows(below: top - 1, before: line.index)
      .flatMap { view.texts[$0] ?? [] }
    let values = filled(line)
    guard index.isOfficialOrder(above.map(\.folded)), values.count == table.figures.count else {
      instance.observations.append(
        Observation(
          .wrongCount(
            table: table.key, label: form.section(table.key)?.title ?? "", found: values.count,
            expected: table.figures.count), text: view.words(in: values),
          cells: values.map(view.reference)))
      return
    }
    for (figure, value) in zip(table.figures, values) { instance.cells[figure.key] = value }
    instance.observations.append(
      Observation(
        .assignedByCount(table: table.key), cells: values.prefix(1).map(view.reference)))
  }
}
