import ReportModel
import Spreadsheet

extension TableReading {
  subscript(place: LinePlace) -> Line {
    get { blocks[place.block].lines(place.axis)[place.number] }
    set {
      switch place.axis {
      case .row: blocks[place.block].rows[place.number] = newValue
      case .column: blocks[place.block].columns[place.number] = newValue
      }
    }
  }

  /// All rows, from top to bottom.
  var rowPlaces: [LinePlace] { blocks.indices.flatMap { places(.row, of: $0) } }

  /// The rows or columns of a block.
  func places(_ axis: LinePlace.Axis, of block: Int) -> [LinePlace] {
    blocks[block].lines(axis).indices.map { LinePlace(block: block, axis: axis, number: $0) }
  }

  /// Drops rows after the last row of a complete table, because they do not belong to it.
  mutating func dropRowsBehind() {
    let last = range.upperBound
    for number in blocks.indices {
      let rows = blocks[number].rows
      let kept = rows.indices.filter { rows[$0].fate != .added || rows[$0].place <= last }
      blocks[number].cells = kept.map { blocks[number].cells[$0] }
      blocks[number].rows = kept.map { rows[$0] }
    }
  }

  /// Whether some row of the form was not read.
  var lacksRows: Bool {
    let found = blocks.flatMap(\.rows).filter { $0.fate == .read || $0.fate == .displaced }
      .compactMap(\.position)
    return !expectedRows.subtracting(found).isEmpty
  }

  /// The rows of the form; none if the table has no row labels.
  var expectedRows: Set<Position> {
    index.hasRowLabels ? Set(table.rows.indices.map { Position(row: $0) }) : []
  }

  /// Whether a block lacks a column in which its rows have figures.
  func lacksColumns(of block: Block) -> Bool {
    let found = block.columns.filter { $0.fate != .repeated }.compactMap(\.position)
    return !expectedColumns(of: block).subtracting(found).isEmpty
  }

  /// The columns in which a block's rows have figures; without row labels, all columns not in other
  /// blocks.
  func expectedColumns(of block: Block) -> Set<Position> {
    guard index.hasRowLabels else {
      let others = Set(
        blocks.filter { $0.range != block.range }.flatMap(\.columns).flatMap(\.positions))
      return Set(table.figures.map { index.position(of: $0.key) }).subtracting(others)
    }
    let rows = block.rows.flatMap(\.positions).compactMap(\.row)
    return Set(
      table.columns.indices.filter { column in
        rows.contains { index.key(row: $0, column: column) != nil }
      }.map { Position(column: $0) })
  }
}
