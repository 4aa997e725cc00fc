import ReportModel
import Spreadsheet

/// Finds a table in pasted text, from which copying may have dropped empty fields.
///
/// If most labels and values line up with the headings as in a grid, positions are trusted for
/// those that do. Any other line with a recognised label takes its values in the headings' order if
/// there are exactly as many; with fewer or more, nothing is taken.
struct LineTableReader {
  let view: SheetView
  let index: LabelIndex
  let gridIndex: Int
  /// The lines with section titles, where a table ends.
  let titleRows: [Int]

  func readings() -> [TableReading] {
    let bands = HeadingFinder(view: view, index: index).bands()
    let blocks =
      index.hasRowLabels
      ? bands.ended(by: titleRows).map { band, end in
        block(band, before: end, in: columns(of: band, among: bands))
      }
      : blocksWithoutRowLabels(bands)
    var readings: [TableReading] = []
    for block in blocks where !block.rows.isEmpty || block.headings.contains(where: \.isNear) {
      let part = TableReading(block, index: index, gridIndex: gridIndex)
      if index.hasRowLabels, let known = readings.latest(beside: block.lane),
        readings[known].recognised.isDisjoint(with: part.recognised)
      {
        readings[known].blocks.append(block)
      } else {
        readings.append(part)
      }
    }
    return readings
  }

  /// The columns of the labels and values below a band: all, but for those of a table beside it.
  private func columns(of band: HeadingBand, among bands: [HeadingBand]) -> ClosedRange<Int> {
    let isLast = !bands.contains { other in
      other.rows.overlaps(band.rows) && other.lane.lowerBound > band.lane.lowerBound
    }
    return band.lane.lowerBound...(isLast ? CellAddress.columnLimit : band.lane.upperBound)
  }

  private func block(
    _ band: HeadingBand, before end: Int, in columns: ClosedRange<Int>
  ) -> Block {
    let end = min(end, index.headRow(below: band.rows, in: view) ?? end)
    var block = Block(
      view: view, order: .lines, headings: band.headings, range: band.rows,
      lane: band.lane)
    block.columns = band.headings.map { index.column(under: [$0], at: $0.cell.address.column) }
    block.end = titleRows.first { $0 > band.rows.upperBound } ?? .max
    let lines = labelledLines(below: band.rows.upperBound, before: end, in: columns)
    let alignment = LineAlignment(lines.map(\.place), under: band, in: view, index)
    let inPlace = Set(lines.filter(alignment.holds).map(\.place))
    // One or two lines may line up with the headings by chance.
    let isGrid = inPlace.count * 2 > lines.count
    let order = headingOrder(band)?.columns
    let fields = LineFields(lines, under: band, count: order?.count, in: view)
    let usualCount = usualCount(of: lines, under: order)
    for line in lines {
      if line.fate == .runTogether {
        block.append(line)
      } else if let rest = restOfNumber(after: line, under: band, before: end) {
        var line = line
        line.loose += rest
        line.fate = .broken
        block.append(line)
      } else if isGrid, inPlace.contains(line.place) {
        takeByPlace(line, into: &block)
      } else {
        let hasTooMany = isGrid && alignment.hasTooManyFields(line)
        takeByCount(
          hasTooMany ? withLeadingFields(line, under: band) : withEmptyFields(line, under: band),
          fields: fields?.fields(line), in: order, usualCount: usualCount, into: &block)
      }
    }
    return block
  }

  /// The number of values that a line has if it has lost none.
  ///
  /// If most lines have more than there are headings, or one does where the form has more columns, a
  /// heading is missing, and a line with as many values as headings has lost one.
  private func usualCount(of lines: [Line], under order: [String?]?) -> Int? {
    let counts = lines.map(\.loose.count).filter { $0 > order?.count ?? .max }
    let lacksHeading =
      counts.count * 2 > lines.count || !counts.isEmpty && width(of: lines) > order?.count ?? .max
    return lacksHeading ? counts.min() : order?.count
  }

  /// The most columns that the form has in the row of one of some lines.
  private func width(of lines: [Line]) -> Int {
    let columns = index.table.columns.indices
    return lines.compactMap { $0.position?.row }
      .map { row in columns.count { index.key(row: row, column: $0) != nil } }.max() ?? 0
  }

  private func takeByPlace(_ line: Line, into block: inout Block) {
    let cells = block.columns.map { column in
      index.holdsFigure(row: line, column: column)
        ? CellAddress(row: line.place, column: column.place) : nil
    }
    var line = line
    line.loose.removeAll(where: Set(cells.compactMap(\.self)).contains)
    block.append(line, cells)
  }

  /// The values of the next line, if it may continue the last number of a line, and so shows that a
  /// line break is inside the number.
  ///
  /// A number is whole if empty fields follow it.
  private func restOfNumber(
    after line: Line, under band: HeadingBand, before end: Int
  ) -> [CellAddress]? {
    guard let last = line.loose.last, isDigits(last),
      let place = view.textRows(below: line.place, before: end).first,
      let count = view.grid.row(line.place)?.fieldCount, last.column == count - 1,
      let width = band.rows.compactMap({ view.grid.row($0)?.fieldCount }).max(),
      count + (view.grid.row(place)?.fieldCount ?? 0) - 1 <= max(count, width)
    else { return nil }
    let rest = view.content(ofRow: place)
    return rest.first?.column == 0 && rest.allSatisfy(isDigits) ? rest : nil
  }

  /// Whether a field holds only digits and the marks among them.
  private func isDigits(_ address: CellAddress) -> Bool {
    view.text(at: address)?.folded.whole.allSatisfy { $0.isASCIIDigit || ".,".contains($0) }
      ?? false
  }

  /// Whether a field holds words, which are no value.
  private func holdsWords(_ address: CellAddress) -> Bool {
    view.text(at: address).map { cell in
      FigureText(cell.text).state == .unreadable && !cell.folded.mayStandForNumber
        || index.row(cell.folded) != nil
    } ?? false
  }

  /// Takes the values in the headings' order if there are as many as headings.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - fields: Its fields, if the text shows the empty ones as well.
  ///   - order: The columns of the headings; nil if their order is uncertain.
  ///   - usualCount: The number of values that a line has if it has lost none.
  ///   - block: The block.
  private func takeByCount(
    _ line: Line, fields: [CellAddress]?, in order: [String?]?, usualCount: Int?,
    into block: inout Block
  ) {
    var line = line
    let values = fields ?? line.loose
    guard let order, values.count == order.count, usualCount == order.count,
      zip(values, order).allSatisfy({ $1 == nil || !holdsWords($0) })
    else {
      let expected = order?.count ?? block.headings.count
      line.fate = .unfit(
        found: values.prefix { !holdsWords($0) }.count,
        expected: values.count > expected ? expected : usualCount ?? expected)
      block.append(line)
      return
    }
    let cells = zip(block.headings, block.columns).map { heading, column in
      index.holdsFigure(row: line, column: column)
        ? order.firstIndex(of: heading.column).map { values[$0] } : nil
    }
    line.isCounted = true
    line.loose.removeAll(where: Set(cells.compactMap(\.self)).contains)
    block.append(line, cells)
  }

  /// The order of a band's headings and the words among them.
  ///
  /// They are read line by line, or else, for a group, with the words above its line and those
  /// further right, after the group.
  private func headingOrder(_ band: HeadingBand) -> HeadingOrder? {
    let cells = band.rows.flatMap { view.texts[$0] ?? [] }
    let items = cells.compactMap { cell in item(cell, of: band).map { (cell.address, $0) } }
    let found = Set(band.headings.map(\.column))
    // A group of all columns says nothing about their order.
    let group = items.first { item in
      if case .group(let columns) = item.1 { !found.isSubset(of: columns) } else { false }
    }?.0
    let end = items.lastIndex { $0.0.row == group?.row } ?? -1
    let upper = items.prefix(end + 1)
    let isOneLine = upper.allSatisfy { $0.0.row == group?.row }
    if let order = HeadingOrder(items.map(\.1), in: index.table, isOneLine: isOneLine) {
      return order
    }
    let isMoved = { (address: CellAddress) in
      group.map { address.row < $0.row && address.column > $0.column } ?? false
    }
    let moved = upper.filter { !isMoved($0.0) } + upper.filter { isMoved($0.0) }
    return HeadingOrder((moved + items[(end + 1)...]).map(\.1), in: index.table)
  }

  private func item(_ cell: SheetView.TextCell, of band: HeadingBand) -> HeadingOrder.Item? {
    if let heading = band.headings.first(where: { $0.cell.address == cell.address }) {
      return .heading(heading.column)
    }
    let isBeginning = band.headings.contains { $0.beginning == cell.address }
    return isBeginning ? nil : index.headingItem(cell.folded)
  }
}
