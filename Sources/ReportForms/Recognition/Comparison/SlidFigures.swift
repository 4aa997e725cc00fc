import ReportModel
import Spreadsheet

/// Finds the lines whose figures may have slid under their neighbours' labels.
///
/// When the cells of some figures are dragged, deleted or inserted, a place of their line is left
/// blank, and a number comes to stand beyond the labels.
struct SlidFigures {
  private let reading: TableReading

  init(_ reading: TableReading) { self.reading = reading }

  /// The lines, which cannot be trusted.
  var lines: [LinePlace] {
    reading.blocks.indices.flatMap { number in
      let block = reading.blocks[number]
      return mixedRows(of: number)
        + rows(of: block).map { LinePlace(block: number, axis: .row, number: $0) }
        + columns(of: block).map { LinePlace(block: number, axis: .column, number: $0) }
    }
  }

  /// The rows with a number under no heading, and a blank place that it may have left.
  private func rows(of block: Block) -> [Int] {
    let named = block.columns.indices.filter { !block.columns[$0].positions.isEmpty }
    return block.rows.indices.filter { row in
      let strays = strays(ofRow: row, in: block)
      return !strays.isEmpty
        && (holdsBlank(named.map { block.cells[row][$0] }, block)
          || strays.contains { blankColumns.contains($0.column) })
    }
  }

  /// The numbers in a row of the form that stand under no heading.
  private func strays(ofRow row: Int, in block: Block) -> [CellAddress] {
    guard block.rows[row].fate == .read, isNamed(block.rows[row]) else { return [] }
    let under = block.columns.indices.filter { column in
      block.columns[column].isBare && isRare(block.cells.map { $0[column] }, in: block)
    }
    return (under.compactMap { block.cells[row][$0] } + block.rows[row].loose)
      .filter(block.mayHoldTypedFigure)
  }

  /// Whether a row is one of the form, which may be told by its place alone.
  private func isNamed(_ row: Line) -> Bool {
    !row.positions.isEmpty || !reading.index.hasRowLabels && row.fate == .read
  }

  /// The columns of the sheet with a blank place.
  private var blankColumns: Set<Int> {
    Set(
      reading.blocks.flatMap { block in
        zip(block.rows, block.cells).filter { $0.0.fate == .read && isNamed($0.0) }
          .flatMap { zip(block.columns, $0.1) }
          .filter { column, cell in
            !column.positions.isEmpty && cell.map { !block.hasContent($0) } ?? false
          }.map(\.0.place)
      })
  }

  /// The columns with a blank place in a row of the form, and a number in no row.
  private func columns(of block: Block) -> [Int] {
    let named = block.rows.indices.filter { isNamed(block.rows[$0]) }
    let places = named.map { block.rows[$0].place }
    guard let first = places.first, first > 0, let last = places.last else { return [] }
    let others = block.rows.indices.filter { row in
      block.rows[row].isBare && !isNamed(block.rows[row]) && isRare(block.cells[row], in: block)
    }
    return block.columns.indices.filter { column in
      let line = block.columns[column]
      guard line.fate == .read, !line.positions.isEmpty else { return false }
      let beside = [first - 1, last + 1].filter { !block.isNumbering(row: $0) }
        .map { CellAddress(row: $0, column: line.place) }
      let strays =
        (others.compactMap { block.cells[$0][column] } + beside)
        .filter(block.mayHoldTypedFigure) + straysOfRows.filter { $0.column == line.place }
      return !strays.isEmpty && holdsBlank(named.map { block.cells[$0][column] }, block)
        || isSunk(line, in: block)
    }
  }

  /// The numbers in rows of the form that stand under no heading of their part of the table.
  private var straysOfRows: [CellAddress] {
    reading.blocks.flatMap { block in
      block.rows.indices.flatMap { strays(ofRow: $0, in: block) }
    }
  }

  /// Whether the heading of a column stands beside or below figures of the others.
  private func isSunk(_ column: Line, in block: Block) -> Bool {
    let heading = column.labels.filter { $0.position != nil }.map(\.cell.address.row).max() ?? 0
    return zip(block.rows, block.cells).contains { row, cells in
      row.place <= heading && !row.positions.isEmpty
        && cells.contains { $0.map(block.mayHoldFigure) ?? false }
    }
  }

  /// The rows of a block that is mixed up with another one: a row of another block stands before or
  /// among its own.
  private func mixedRows(of number: Int) -> [LinePlace] {
    let block = reading.blocks[number]
    let columns = block.columns.flatMap(\.positions).compactMap(\.column)
    let rows = block.rows.indices.filter {
      block.rows[$0].place > block.headingRows.upperBound && block.rows[$0].position?.row != nil
    }
    let isOwn = { (row: Int) in
      columns.contains { reading.index.key(row: block.rows[row].position?.row, column: $0) != nil }
    }
    guard let last = rows.last(where: isOwn),
      rows.contains(where: { $0 < last && !isOwn($0) && holdsFigure(block, row: $0) })
    else { return [] }
    return rows.map { LinePlace(block: number, axis: .row, number: $0) }
  }

  private func holdsFigure(_ block: Block, row: Int) -> Bool {
    block.rows[row].loose.contains(where: block.mayHoldFigure)
      || block.columns.contains { column in
        block.mayHoldFigure(CellAddress(row: block.rows[row].place, column: column.place))
      }
  }

  private func holdsBlank(_ cells: [CellAddress?], _ block: Block) -> Bool {
    cells.contains { $0.map { !block.hasContent($0) } ?? false }
  }

  /// Whether at most half of some cells have content; else they are a line that somebody added.
  private func isRare(_ cells: [CellAddress?], in block: Block) -> Bool {
    let cells = cells.compactMap(\.self)
    return cells.count < 4 || cells.count(where: block.hasContent) * 2 <= cells.count
  }
}

extension Block {
  /// Whether a row of the sheet numbers the columns, or gives their years.
  fileprivate func isNumbering(row: Int) -> Bool {
    row == yearRow || view.isNumbering(row: row, columns: columns.map(\.place))
  }
}
