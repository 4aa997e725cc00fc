import ReportModel
import Spreadsheet

/// Compares each line of a table with the form and decides its fate.
///
/// Equations are not considered: those of a table still hold after many exchanges of its lines, so
/// an equation that holds proves nothing.
struct Comparison {
  private(set) var reading: TableReading
  private var index: LabelIndex { reading.index }

  /// Compares a table whose lines have all been collected.
  init(_ collected: TableReading) {
    reading = collected
    disownColumns()
    settleRepeated()
    let isGrid = reading.blocks.allSatisfy { $0.order == .places }
    if isGrid {
      settleOrder(of: reading.rowPlaces, official: reading.expectedRows, mayBeReordered: true)
    }
    // Nobody reorders the columns of a table with grouped columns.
    for block in reading.blocks.indices where isGrid || !index.hasRowLabels {
      settleOrder(
        of: reading.places(.column, of: block),
        official: reading.expectedColumns(of: reading.blocks[block]),
        mayBeReordered: index.hasRowLabels)
    }
    if isGrid { withhold(SlidFigures(collected).lines) }
    withhold(MisgroupedRows(reading).lines)
    settleOthers()
  }

  private mutating func withhold(_ lines: some Sequence<LinePlace>) {
    for place in lines where reading[place].fate == .read { reading[place].fate = .displaced }
  }

  /// Marks headings that belong to the rows of another block as labels of another place.
  private mutating func disownColumns() {
    for block in reading.blocks.indices {
      let expected = reading.expectedColumns(of: reading.blocks[block])
      for place in reading.places(.column, of: block) {
        reading[place].reword(.otherPlace) { !expected.contains($0) }
      }
    }
  }

  /// Keeps the best match among lines with the same label; if several match equally well, keeps
  /// none.
  private mutating func settleRepeated() {
    settleRepeated(reading.rowPlaces)
    for block in reading.blocks.indices where reading.blocks[block].order == .places {
      settleRepeated(reading.places(.column, of: block))
    }
  }

  private mutating func settleRepeated(_ places: [LinePlace]) {
    var same: [Position: [LinePlace]] = [:]
    for place in places {
      for position in reading[place].positions { same[position, default: []].append(place) }
    }
    for (position, places) in same where places.count > 1 { settle(places, with: position) }
  }

  private mutating func settle(_ places: [LinePlace], with position: Position) {
    let quality = { (line: Line) in
      line.labels.first { $0.position == position }?.quality ?? .near
    }
    let best = places.map { quality(reading[$0]) }.max() ?? .near
    let isOne = places.count { quality(reading[$0]) == best } == 1
    for place in places where !isOne || quality(reading[place]) < best {
      if isOne {
        reading[place].reword(.foreign) { $0 == position }
      } else {
        reading[place].fate = .repeated
      }
    }
  }

  /// Withholds lines that may have moved and those with two labels.
  private mutating func settleOrder(
    of places: [LinePlace], official: Set<Position>, mayBeReordered: Bool
  ) {
    let width = reading.table.columns.count
    let rank = { (position: Position) in (position.row ?? 0) * width + (position.column ?? 0) }
    let displaced = LineSequence(
      places.map { item($0, ranks: reading[$0].positions.map(rank)) },
      official: Set(official.map(rank)), mayBeReordered: mayBeReordered
    ).displaced
    for (number, place) in places.enumerated() where reading[place].fate == .read {
      if displaced?.contains(number) == true || reading[place].positions.count > 1 {
        reading[place].fate = .displaced
      }
    }
  }

  private func item(_ place: LinePlace, ranks: [Int]) -> LineSequence.Item {
    let block = reading.blocks[place.block]
    let view = block.view
    let line = reading[place]
    let cells = block.crossings(place.axis, place.number).map(\.cell)
    let filled = cells.filter(view.holdsContent)
    let figures = filled.count(where: view.mayHoldFigure)
    let isNumbering =
      place.axis == .row && view.isNumbering(row: line.place, columns: cells.map(\.column))
    return LineSequence.Item(
      ranks: ranks, isBare: line.isBare,
      // A year or telephone number appears alone.
      holdsFigures: !isNumbering && figures >= min(2, cells.count) && figures * 2 > filled.count,
      isFilled: !filled.isEmpty, isNumbering: isNumbering,
      isTyped: filled.contains { view.mayHoldTypedFigure($0) && !view.isZero($0) },
      isSparse: place.axis == .column && cells.count > 3 && filled.count < 2,
      isBesideHeadings: place.axis == .row && block.headingRows.contains(line.place))
  }

  /// Decides the fate of lines without a label of the form; if the table lacks any, they may be
  /// those.
  private mutating func settleOthers() {
    let lacksRows = reading.lacksRows
    settleOthers(among: index.hasRowLabels ? reading.rowPlaces : [], lacksAny: lacksRows)
    if !lacksRows { reading.dropRowsBehind() }
    for block in reading.blocks.indices {
      settleOthers(
        among: reading.places(.column, of: block),
        lacksAny: reading.lacksColumns(of: reading.blocks[block]))
    }
  }

  private mutating func settleOthers(among places: [LinePlace], lacksAny: Bool) {
    for place in places where reading[place].fate == .read && reading[place].positions.isEmpty {
      reading[place].fate = lacksAny ? .unknown : .added
    }
  }
}
