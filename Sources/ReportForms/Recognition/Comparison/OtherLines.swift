import ReportModel
import Spreadsheet

/// Adds the rows and columns without a label of the form, whether they have other words or none.
struct OtherLines {
  private(set) var reading: TableReading
  /// The column that numbers the rows, which is not reported.
  private let numbering: Int?
  /// The columns of the sheet that belong to the table; a part of it may have fewer headings.
  private let lane: ClosedRange<Int>
  private var index: LabelIndex { reading.index }

  /// The number of rows below the last known one that may still belong to the table.
  ///
  /// If the table's last row is unknown, the rows just above it may not be known either.
  private static let reach = 4
  /// The largest number of empty rows that can count as part of the table.
  private static let gap = 100

  /// Examines the rows and columns between the known ones and around them.
  init(of reading: TableReading) {
    self.reading = reading
    numbering = reading.numberingColumn
    lane = reading.lane
    for number in reading.blocks.indices where reading.blocks[number].order != .fields {
      var block = self.reading.blocks[number]
      let bottom = block.headingRows.upperBound
      let next = reading.blocks.filter { $0.view.grid.name == block.view.grid.name }
        .map(\.headingRows.lowerBound).filter { $0 > bottom }.min()
      if block.order == .places {
        addColumns(to: &block)
        addLoose(to: &block)
      }
      let end = next ?? block.range.upperBound + (index.hasRowLabels ? Self.reach : 1) + 1
      addRows(before: min(end, block.end), to: &block, hasPartBelow: next != nil)
      self.reading.blocks[number] = block
    }
  }

  /// Adds columns after the row labels that have words above or content below, and empty columns
  /// between headings.
  private func addColumns(to block: inout Block) {
    guard let first = block.columns.first?.place, let last = block.columns.last?.place else {
      return
    }
    let taken = Set(block.cells.joined().compactMap { $0?.column })
    let labels = block.rows.compactMap(\.name).map { block.view.range(at: $0.address).columns }
    let start = max(lane.lowerBound, (labels.map(\.upperBound).max() ?? -1) + 1)
    for place in start...max(start, lane.upperBound)
    where !taken.contains(place) && !block.earlierColumns.contains(place)
      && !block.headings.contains(where: { $0.extent.contains(place) })
    {
      let labels = block.headingRows.compactMap {
        block.view.words(at: CellAddress(row: $0, column: place))
      }.map { index.label($0) }
      let cells = block.rows.map { row in
        row.fate == .read ? free(CellAddress(row: row.place, column: place), in: block) : nil
      }
      let isFilled = cells.contains { $0.map(block.view.holdsContent) ?? false }
      let isBetween = first < place && place < last && cells.contains { $0 != nil }
      guard isFilled || isBetween || labels.contains(where: \.isForeign) else { continue }
      block.insert(column: Line(place: place, labels: labels), cells)
    }
  }

  /// Adds to each known row the contents that belong to no column.
  private func addLoose(to block: inout Block) {
    for number in block.rows.indices where block.rows[number].fate == .read {
      let known = Set(
        block.cells[number].compactMap(\.self) + block.rows[number].labels.map(\.cell.address))
      block.rows[number].loose = content(ofRow: block.rows[number].place, in: block).filter {
        !known.contains($0) && !isOfForm($0, in: block)
      }
    }
  }

  /// The contents of a row of the sheet that may belong to a block.
  private func content(ofRow place: Int, in block: Block) -> [CellAddress] {
    block.view.content(ofRow: place).filter { $0.column != numbering }
      .compactMap { free($0, in: block) }
  }

  private func isOfForm(_ address: CellAddress, in block: Block) -> Bool {
    block.view.text(at: address).map { index.isOfForm($0.folded) } ?? false
  }

  /// Adds rows below a block's headings; in the first block, also those above among words of the
  /// table.
  ///
  /// What may be a figure above another part of the table is of the table as well.
  private func addRows(before end: Int, to block: inout Block, hasPartBelow: Bool) {
    let taken = Set(block.rows.map(\.place)).union([block.yearRow].compactMap(\.self))
    let last = block.range.upperBound
    for place in rows(of: block, before: end)
    where !taken.contains(place) && !block.headingRows.contains(place) {
      let row = otherRow(place, in: block)
      let cells = place > block.headingRows.upperBound ? row.cells : row.cells.map { _ in nil }
      let known = cells.compactMap(\.self)
      let isFilled = (known + row.line.loose).contains(where: block.view.holdsContent)
      // Notes and signatures also appear below the last label.
      let isNamed = !row.line.positions.isEmpty
      let isOfTable =
        place > last
        ? block.order == .places && isNamed
          || (known + (block.order == .lines || isNamed || hasPartBelow ? row.line.loose : []))
            .contains(where: block.view.mayHoldFigure)
        : isFilled || row.line.labels.contains(where: \.isForeign)
          || index.hasRowLabels && block.order == .places && place > block.headingRows.upperBound
      if isOfTable { block.insert(row: row.line, cells) }
    }
  }

  /// The rows of the sheet that a block may include: those with content and the empty ones between
  /// them.
  private func rows(of block: Block, before end: Int) -> [Int] {
    let stored = block.view.grid.rows.map(\.index).filter {
      $0 >= block.range.lowerBound && $0 < end
    }
    return zip(stored, stored.dropFirst() + [end]).flatMap { row, next in
      next - row > Self.gap ? [row] : Array(row..<next)
    }
  }

  /// A row without a known label: its words and contents.
  private func otherRow(
    _ place: Int, in block: Block
  ) -> (line: Line, cells: [CellAddress?]) {
    let filled = content(ofRow: place, in: block)
    let end = block.order == .places ? block.columns.first?.place ?? 0 : Int.max
    let words = filled.filter { $0.column < end }.compactMap(block.view.words)
    // The row is known, but not the heading above its cells.
    let named = words.last { index.row($0.folded) != nil }
    let labels = named.flatMap { cell in
      index.row(cell.folded).map { [index.label(cell, row: $0)] }
    }
    let isPlaced = block.order == .places && named == nil
    let cells = block.columns.map { column in
      isPlaced ? free(CellAddress(row: place, column: column.place), in: block) : nil
    }
    let taken = Set(cells.compactMap(\.self) + words.map(\.address))
    let loose = filled.filter { !taken.contains($0) && !isOfForm($0, in: block) }
    // In a table without row labels, no line of the form has other words.
    let fate: Fate = index.hasRowLabels ? .read : .added
    let line = Line(
      place: place, labels: labels ?? words.map { index.label($0) }, fate: fate, loose: loose)
    return (line, cells)
  }

  /// The cell, unless it is covered, or its column belongs to another table or an earlier year.
  private func free(_ address: CellAddress, in block: Block) -> CellAddress? {
    let isFree =
      lane.contains(address.column) && !block.earlierColumns.contains(address.column)
      && block.view.coveringMerge(address) == nil
    return isFree ? address : nil
  }
}

extension TableReading {
  /// The column before the labels that numbers the rows with increasing whole numbers.
  fileprivate var numberingColumn: Int? {
    let labels = blocks.flatMap(\.rows).compactMap { $0.name?.address.column }
    guard let first = labels.min(), first > 0, labels.count > 1 else { return nil }
    return (0..<first).last { column in
      let numbers = view.grid.rows.compactMap { row -> Int? in
        guard range.contains(row.index) else { return nil }
        return row.cells.first { $0.column == column }.flatMap {
          Int($0.cell.displayText.trimmed())
        }
      }
      return numbers.count > 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }
  }
}
