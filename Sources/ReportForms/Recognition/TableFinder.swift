import ReportModel
import Spreadsheet

/// Finds the tables of a form on a sheet, in a table of a document, or in plain text.
struct TableFinder {
  let vocabulary: FormVocabulary
  let view: SheetView
  /// The position of the grid in the workbook.
  let position: Int

  /// Finds the tables, with the rows and columns that the form knows and any hint of their year.
  func readings() -> [TableReading] {
    let titles = vocabulary.titles.titles(in: view)
    let found = vocabulary.tables.flatMap { layouts -> [TableReading] in
      let readings = layouts.map { self.readings($0, titles) }
      let scores = readings.map { $0.reduce(0) { $0 + $1.recognised.count } }
      // If several layouts find equally much, the first is the official one.
      return readings[scores.firstIndex(of: scores.max() ?? 0) ?? 0]
    }
    let areas = found.map { area(of: $0, among: found) }
    let years = YearHints(view, except: found.flatMap(\.blocks).compactMap(\.columnHeadings))
    let figureRows = Set(found.flatMap(\.blocks).flatMap(\.rows).map(\.place))
    let copies = found.filter { $0.isCopy(among: found) }.map(\.figureArea)
    return found.indices.map { number in
      var reading = found[number]
      if !view.isText {
        let others = areas.indices.filter { $0 != number }.map { areas[$0] }
        reading.keepOff(others.filter { $0.rows.overlaps(reading.range) })
      }
      let top = reading.headings.map(\.cell.address.row).min() ?? reading.range.lowerBound
      reading.hint =
        view.isText
        ? years.hint(above: reading.range.lowerBound, columns: 0...CellAddress.columnLimit)
        : years.hint(
          above: top, columns: reading.width, figureRows: figureRows,
          copies: copies.filter { copy in
            copy.first.row < top && reading.firstHeading < copy.first.column
          })
      reading.takeTop()
      reading.fit = FormFit(reading)
      return reading
    }
  }

  /// Finds the tables of one kind: by cells, or in plain text by lines of fields or with one field
  /// per line.
  private func readings(
    _ index: LabelIndex, _ titles: [Int: SectionTitles.Title]
  ) -> [TableReading] {
    let titleRows = titles.keys.sorted()
    guard view.isText else {
      return GridTableReader(
        view: view, index: index, gridIndex: position, titleRows: titleRows
      ).readings()
    }
    let starts = titles.filter { $0.value.section.key == index.table.key }.keys.sorted()
    // Under a title in other words, the table is somewhere among the rest.
    let parts = (starts.isEmpty ? Set([0] + titleRows).sorted() : starts).map { start in
      start..<(titleRows.first { $0 > start } ?? Int.max)
    }
    let reader = FieldPerLineReader(view: view, index: index, gridIndex: position)
    let stacked = parts.filter(reader.isNeeded)
    let lines = LineTableReader(
      view: view, index: index, gridIndex: position, titleRows: titleRows
    ).readings().filter { reading in !stacked.contains { $0.overlaps(Range(reading.range)) } }
    let all = stacked.flatMap(reader.readings) + lines
    let known = all.filter { !$0.recognised.isEmpty }
    return (known.isEmpty || !starts.isEmpty ? all : known)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The cells that a table occupies, from its labels to its last heading.
  ///
  /// Labels that it shares with another table are not included.
  private func area(of reading: TableReading, among readings: [TableReading]) -> TableArea {
    let first = reading.firstHeading
    let labels =
      reading.blocks.flatMap(\.rows).compactMap { $0.name?.address.column }.min() ?? first
    let isShared = readings.contains { other in
      other.headings.contains { (labels..<max(first, labels)).contains($0.cell.address.column) }
        && other.range.overlaps(reading.range)
    }
    let left = isShared ? first : min(labels, first)
    return TableArea(
      key: reading.table.key, rows: reading.range,
      columns: view.isText ? nil : left...max(left, reading.width.upperBound))
  }
}

extension Block {
  /// The cells from the first heading to the last and beside it: a year there is that of a column.
  fileprivate var columnHeadings: CellRange? {
    guard order != .fields, let first = headings.map(\.cell.address.column).min() else {
      return nil
    }
    return CellRange(
      CellAddress(row: headingRows.lowerBound, column: first),
      CellAddress(row: headingRows.upperBound, column: max(first, lane.upperBound)))
  }
}

extension TableReading {
  /// The column of the first heading.
  fileprivate var firstHeading: Int {
    headings.map(\.cell.address.column).min() ?? lane.lowerBound
  }

  /// Whether it stands to the right of another table of its kind.
  fileprivate func isCopy(among readings: [TableReading]) -> Bool {
    readings.contains { other in
      other.table.key == table.key && other.range.overlaps(range)
        && other.headings.allSatisfy { $0.cell.address.column < firstHeading }
    }
  }

  /// The rows of the table, in the columns from the first heading to the last.
  fileprivate var figureArea: CellRange {
    CellRange(
      CellAddress(row: range.lowerBound, column: firstHeading),
      CellAddress(row: range.upperBound, column: max(firstHeading, width.upperBound)))
  }

  /// The columns of the sheet up to the last heading.
  fileprivate var width: ClosedRange<Int> {
    let last = headings.map(\.extent.upperBound).max() ?? lane.lowerBound
    return lane.lowerBound...max(lane.lowerBound, min(last, lane.upperBound))
  }

  /// Ends this table's columns where those of its neighbours begin.
  fileprivate mutating func keepOff(_ neighbours: [TableArea]) {
    let columns = headings.map(\.cell.address.column)
    for block in blocks.indices {
      guard let first = columns.min(), let last = columns.max() else { continue }
      for other in neighbours.compactMap(\.columns) {
        let lane = blocks[block].lane
        if other.upperBound < first, lane.lowerBound <= other.upperBound {
          blocks[block].lane = other.upperBound + 1...lane.upperBound
        } else if other.lowerBound > last, lane.upperBound >= other.lowerBound {
          blocks[block].lane = lane.lowerBound...other.lowerBound - 1
        }
      }
    }
  }

  /// Extends the table to labels above the headings, such as “第二十条第（一）项”.
  fileprivate mutating func takeTop() {
    var top = range.lowerBound
    for row in view.textRows(below: top - 9, before: top).reversed() {
      // A word above the row labels may be next to words above the headings.
      let labels = (view.texts[row] ?? []).filter { index.isOfForm($0.folded) }
      let isOfTable = labels.contains {
        $0.folded.whole.count > 2 || index.row($0.folded)?.quality == .exact
      }
      guard top - row <= 2, isOfTable else { break }
      top = row
    }
    blocks[0].range = top...blocks[0].range.upperBound
  }
}
