import ReportModel
import Spreadsheet

/// Reads tables without row labels: one line of values under headings with groups above them.
extension LineTableReader {
  /// The blocks, each beginning with a line that names a group.
  func blocksWithoutRowLabels(_ bands: [HeadingBand]) -> [Block] {
    var blocks: [Block] = []
    for row in view.textRows where row > blocks.last?.range.upperBound ?? -1 {
      let namesGroup = view.texts[row]?.contains { index.group($0.folded) != nil } ?? false
      guard namesGroup, let block = blockWithoutRowLabels(below: row, bands) else { continue }
      blocks.append(block)
    }
    return blocks
  }

  /// The block whose headings begin with a line.
  ///
  /// If every heading has its group above it and every value its heading, known or not, positions
  /// are trusted. If fields are missing, the values are taken in the form's order, provided that
  /// groups and headings follow each other as in the form, no other stands among them, and the
  /// number of values is right.
  private func blockWithoutRowLabels(below top: Int, _ bands: [HeadingBand]) -> Block? {
    let stop = titleRows.first { $0 > top } ?? Int.max
    let lines = view.grid.rows.filter { $0.index > top && $0.index < stop }
    guard let start = lines.firstIndex(where: isValues) else { return nil }
    // If there are several lines of values, any of them may be the right one.
    let values = lines[start...].prefix { isValues($0) || $0.cells.isEmpty }.filter(isValues)
    let line = lines[start]
    let band = bands.last { $0.rows.upperBound < line.index && $0.rows.lowerBound >= top }
    var block = Block(
      view: view, order: .lines, headings: [], range: top...(values.last?.index ?? line.index),
      lane: 0...(band?.lane.upperBound ?? index.table.figures.count))
    if values.count > 1 {
      for line in values {
        block.append(
          Line(
            place: line.index, fate: .oneOfSeveral,
            loose: view.content(ofRow: line.index)))
      }
    } else if let band, band.headings.count == index.table.figures.count,
      isInPlace(line, under: band)
    {
      block.headings = band.headings
      block.columns = band.headings.map {
        index.column(under: [$0], at: $0.cell.address.column)
      }
      let loose = view.content(ofRow: line.index).filter { !band.columns.contains($0.column) }
      block.append(
        Line(place: line.index, loose: loose),
        block.columns.map { CellAddress(row: line.index, column: $0.place) })
    } else {
      let above = view.textRows(below: top - 1, before: line.index)
        .flatMap { view.texts[$0] ?? [] }
      block.takeInOrder(
        view.content(ofRow: line.index), under: above, index: index,
        others: band.map { index.otherColumns(in: $0, of: view).count } ?? 0)
      block.rows[0].isCounted = block.rows[0].fate == .read
    }
    return block
  }

  /// Whether most fields with content in a line are values.
  private func isValues(_ row: Grid.Row) -> Bool {
    let filled = row.cells.filter { !$0.cell.isVacant }
    return filled.count {
      FigureText($0.cell.displayText).state != .unreadable
    } * 2 > filled.count
  }

  private func isInPlace(_ line: Grid.Row, under band: HeadingBand) -> Bool {
    let width = band.rows.compactMap { view.grid.row($0)?.fieldCount }.max()
    let known = band.columns.union(index.otherColumns(in: band, of: view))
    return line.fieldCount == width
      && line.cells.allSatisfy { known.contains($0.column) || $0.cell.isVacant }
  }
}

extension Block {
  /// Takes the only row's values in the form's order, if groups and headings follow it and the
  /// count is right.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - texts: The texts above them.
  ///   - index: The labels of the table.
  ///   - found: The number of values if it is wrong; nil if it may be right.
  ///   - others: The number of headings that are not of the form, each of which may have a value.
  mutating func takeInOrder(
    _ values: [CellAddress], under texts: [SheetView.TextCell], index: LabelIndex,
    found: Int? = nil, others: Int = 0
  ) {
    let figures = index.table.figures
    var row = Line(place: values.first?.row ?? range.upperBound)
    guard index.isOfficialOrder(texts.map(\.folded)), values.count == figures.count,
      found == nil, others == 0
    else {
      let expected = figures.count + (values.count == figures.count ? others : 0)
      row.fate = .unfit(found: found ?? values.count, expected: expected)
      row.loose = values
      append(row)
      return
    }
    columns = zip(figures, texts.filter { index.column($0.folded) != nil }.suffix(figures.count))
      .map { figure, cell in
        Line(
          place: cell.address.column,
          labels: [Label(cell: cell, words: .line(index.position(of: figure.key), .exact))])
      }
    append(row, values)
  }
}
