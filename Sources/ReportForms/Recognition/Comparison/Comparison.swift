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
  init(_ reading: TableReading) {
    self.reading = reading
    disownColumns()
    settleRepeated()
    if reading.blocks.allSatisfy({ $0.order == .places }) {
      settleRows()
      for block in reading.blocks.indices { settleColumns(of: block) }
      for place in SlidFigures(reading).lines where self.reading[place].fate == .read {
        self.reading[place].fate = .displaced
      }
    }
    settleOthers()
  }

  /// Marks headings that belong to the rows of another block as labels of another place.
  private mutating func disownColumns() {
    for block in reading.blocks.indices {
      let expected = reading.expectedColumns(of: reading.blocks[block])
      for place in reading.columnPlaces(of: block) {
        reading[place].reword(.otherPlace) { !expected.contains($0) }
      }
    }
  }

  /// Keeps the best match among lines with the same label; if several match equally well, keeps
  /// none.
  private mutating func settleRepeated() {
    settleRepeated(reading.rowPlaces)
    for block in reading.blocks.indices where reading.blocks[block].order == .places {
      settleRepeated(reading.columnPlaces(of: block))
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

  /// Finds rows that may have moved, anywhere in the table.
  private mutating func settleRows() {
    let places = reading.rowPlaces
    let sequence = LineSequence(
      places.map { item($0, ranks: reading[$0].positions.compactMap(\.row)) },
      official: index.hasRowLabels ? Set(reading.table.rows.indices) : [], mayBeReordered: true)
    displace(places, sequence)
  }

  /// Finds columns of a block that may have moved.
  private mutating func settleColumns(of number: Int) {
    let block = reading.blocks[number]
    let places = reading.columnPlaces(of: number)
    let width = reading.table.columns.count
    let rank = { (position: Position) in position.column.map { (position.row ?? 0) * width + $0 } }
    let official = reading.expectedColumns(of: block)
    let sequence = LineSequence(
      places.map { item($0, ranks: reading[$0].positions.compactMap(rank)) },
      official: Set(official.compactMap(rank)), mayBeReordered: index.hasRowLabels)
    displace(places, sequence)
  }

  /// Withholds lines that may have moved and those with two labels.
  private mutating func displace(_ places: [LinePlace], _ sequence: LineSequence) {
    let displaced = sequence.displaced
    for (number, place) in places.enumerated() where reading[place].fate == .read {
      if displaced?.contains(number) == true || reading[place].positions.count > 1 {
        reading[place].fate = .displaced
      }
    }
  }

  private func item(_ place: LinePlace, ranks: [Int]) -> LineSequence.Item {
    let block = reading.blocks[place.block]
    let line = reading[place]
    let cells =
      place.axis == .row ? block.cells[place.number] : block.cells.map { $0[place.number] }
    let known = cells.compactMap(\.self)
    let filled = known.filter(block.hasContent)
    let figures = filled.count(where: block.mayHoldFigure)
    let isNumbering =
      place.axis == .row
      && block.view.isNumbering(row: line.place, columns: known.map(\.column))
    return LineSequence.Item(
      ranks: ranks, isBare: line.isBare,
      // A year or telephone number appears alone.
      holdsFigures: !isNumbering && figures >= min(2, known.count) && figures * 2 > filled.count,
      isFilled: !filled.isEmpty, isNumbering: isNumbering,
      isTyped: filled.contains { block.mayHoldTypedFigure($0) && !block.isZero($0) })
  }

  /// Decides the fate of lines without a label of the form; if the table lacks any, they may be
  /// those.
  private mutating func settleOthers() {
    let lacksRows = reading.lacksRows
    settleOthers(among: index.hasRowLabels ? reading.rowPlaces : [], lacksAny: lacksRows)
    if !lacksRows { reading.dropRowsBehind() }
    for block in reading.blocks.indices {
      settleOthers(
        among: reading.columnPlaces(of: block),
        lacksAny: reading.lacksColumns(of: reading.blocks[block]))
    }
  }

  private mutating func settleOthers(among places: [LinePlace], lacksAny: Bool) {
    for place in places where reading[place].fate == .read && reading[place].positions.isEmpty {
      reading[place].fate = lacksAny ? .unknown : .added
    }
  }
}
