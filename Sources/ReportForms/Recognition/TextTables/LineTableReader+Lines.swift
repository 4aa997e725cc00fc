import ReportModel
import Spreadsheet

/// Finds the lines of a table in pasted text, and their fields.
extension LineTableReader {
  /// The line with the empty fields before its only value, if it has lost none: then the value is
  /// not under the only heading.
  func withEmptyFields(_ line: Line, under band: HeadingBand) -> Line {
    guard let label = line.name?.address.column, band.columns == [label + 1],
      isWhole(line, under: band)
    else { return line }
    var line = line
    line.loose = (label + 1...max(label + 1, line.loose.last?.column ?? 0)).map {
      CellAddress(row: line.place, column: $0)
    }
    return line
  }

  /// The line with the empty fields from the first heading to its first value, if any others are
  /// empty: it has lost none, so that any of them may be the one too many.
  func withLeadingFields(_ line: Line, under band: HeadingBand) -> Line {
    guard let label = line.name?.address.column, let first = band.columns.min(),
      let value = line.loose.first?.column, !line.loose.allSatisfy(view.holdsContent)
    else { return line }
    var line = line
    line.loose =
      (min(value, max(label + 1, first))..<value).map {
        CellAddress(row: line.place, column: $0)
      } + line.loose
    return line
  }

  /// Whether a line shows as many fields as each line of the headings does.
  private func isWhole(_ line: Line, under band: HeadingBand) -> Bool {
    Set((Array(band.rows) + [line.place]).map { view.grid.row($0)?.fieldCount }).count == 1
  }

  /// The lines below some headings with a row label and their contents, without repetitions.
  func labelledLines(
    below start: Int, before end: Int, in columns: ClosedRange<Int>
  ) -> [Line] {
    var known: [Position: Set<String>] = [:]
    return view.textRows(below: start, before: end).compactMap { row in
      guard let line = labelledLine(row, in: columns) else { return nil }
      guard let position = line.position, line.labels[0].quality ?? .near > .near else {
        return line
      }
      let isNew = known[position, default: []].insert(view.words(in: line.loose)).inserted
      return isNew ? line : nil
    }
  }

  private func labelledLine(_ row: Int, in columns: ClosedRange<Int>) -> Line? {
    let texts = (view.texts[row] ?? []).filter { columns.contains($0.address.column) }
    let matches = texts.compactMap { cell in index.row(cell.folded).map { (cell, $0) } }
    let best = matches.map(\.1.quality).max()
    let labels = matches.filter { $0.1.quality == best }
    // Copying may have repeated a label in every field that it was merged over; behind a value
    // stands that of another table.
    let value = view.content(ofRow: row).first {
      $0.column > labels.first?.0.address.column ?? .max && view.mayHoldFigure($0)
    }
    if let (cell, match) = labels.last(where: { $0.0.address.column < value?.column ?? .max }) {
      return Line(
        place: row, labels: [index.label(cell, row: match)],
        loose: view.filled(row: row, after: cell.address.column)
          .filter { columns.contains($0.column) })
    }
    guard let cell = texts.first, index.rowRunTogether(cell.folded) != nil else { return nil }
    return Line(
      place: row, labels: [Label(cell: cell, words: .otherPlace)], fate: .runTogether,
      loose: [cell.address])
  }
}
