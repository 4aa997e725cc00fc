import ReportModel
import Spreadsheet

/// Finds the lines whose figures may have slid under their neighbours' labels.
///
/// When the cells of some figures are dragged, deleted or inserted, a place of their line is left
/// blank, and a number comes to stand beyond the labels.
struct SlidFigures {
  private let reading: TableReading
  /// The numbers in each block's rows of the form that stand under none of its headings.
  private let strays: [[[CellAddress]]]
  /// The columns of the sheet with such numbers.
  private let strayColumns: Set<Int>
  /// The columns of the sheet with a blank place for a figure.
  private let blankColumns: Set<Int>

  init(_ reading: TableReading) {
    self.reading = reading
    let hasRowLabels = reading.index.hasRowLabels
    strays = reading.blocks.map { $0.strays(hasRowLabels: hasRowLabels) }
    strayColumns = Set(strays.joined().joined().map(\.column))
    blankColumns = Set(reading.blocks.flatMap { $0.blankColumns(hasRowLabels: hasRowLabels) })
  }

  /// The lines, which cannot be trusted.
  var lines: [LinePlace] {
    reading.blocks.indices.flatMap { number in
      (rows(of: number) + mixedRows(of: reading.blocks[number])).map {
        LinePlace(block: number, axis: .row, number: $0)
      }
        + columns(of: reading.blocks[number]).map {
          LinePlace(block: number, axis: .column, number: $0)
        }
    }
  }

  /// The rows with a number under no heading, and a blank place that it may have left.
  private func rows(of number: Int) -> [Int] {
    let block = reading.blocks[number]
    let named = block.columns.indices.filter { !block.columns[$0].positions.isEmpty }
    return block.rows.indices.filter { row in
      let strays = strays[number][row]
      return !strays.isEmpty
        && (block.holdsBlank(named.map { block.cells[row][$0] })
          || strays.contains { blankColumns.contains($0.column) })
    }
  }

  /// The columns with a blank place in a row of the form and a number in no row, and those whose
  /// heading stands among figures.
  private func columns(of block: Block) -> [Int] {
    let hasRowLabels = reading.index.hasRowLabels
    let named = block.rows.indices.filter { block.rows[$0].isOfForm(hasRowLabels) }
    let places = named.map { block.rows[$0].place }
    guard let first = places.first, first > 0, let last = places.last else { return [] }
    let beside = [first - 1, last + 1].filter { !block.isNumbering(row: $0) }
    let others = block.rows.indices.filter { row in
      block.rows[row].isBare && !block.rows[row].isOfForm(hasRowLabels)
        && block.isRare(block.cells[row])
    }
    let top = block.topOfFigures
    return block.columns.indices.filter { column in
      let line = block.columns[column]
      guard line.fate == .read, !line.positions.isEmpty else { return false }
      let around =
        others.compactMap { block.cells[$0][column] }
        + beside.map { CellAddress(row: $0, column: line.place) }
      let holdsStray =
        strayColumns.contains(line.place) || around.contains(where: block.view.mayHoldTypedFigure)
      let heading = line.labels.filter { $0.position != nil }.map(\.cell.address.row).max()
      return holdsStray && block.holdsBlank(named.map { block.cells[$0][column] })
        || top <= heading ?? -1
    }
  }

  /// The rows of a block that is mixed up with another one: a row of another block stands before or
  /// among its own.
  private func mixedRows(of block: Block) -> [Int] {
    let columns = block.columns.flatMap(\.positions).compactMap(\.column)
    let bottom = block.headingRows.upperBound
    let rows = block.rows.indices.filter {
      block.rows[$0].place > bottom && block.rows[$0].position?.row != nil
    }
    let isOwn = { (row: Int) in
      columns.contains { reading.index.key(row: block.rows[row].position?.row, column: $0) != nil }
    }
    guard let last = rows.last(where: isOwn),
      rows.contains(where: { $0 < last && !isOwn($0) && block.holdsFigure(row: $0) })
    else { return [] }
    return rows
  }
}

extension Line {
  /// Whether a row is one of the form, which may be told by its place alone.
  fileprivate func isOfForm(_ hasRowLabels: Bool) -> Bool {
    !positions.isEmpty || !hasRowLabels && fate == .read
  }
}

extension Block {
  /// The numbers in each row of the form that stand under no heading.
  fileprivate func strays(hasRowLabels: Bool) -> [[CellAddress]] {
    let bare = columns.indices.filter { column in
      columns[column].isBare && isRare(cells.map { $0[column] })
    }
    return rows.indices.map { row in
      guard rows[row].fate == .read, rows[row].isOfForm(hasRowLabels) else { return [] }
      return (bare.compactMap { cells[row][$0] } + rows[row].loose).filter(view.mayHoldTypedFigure)
    }
  }

  /// The columns of the sheet with a blank place in a row of the form.
  fileprivate func blankColumns(hasRowLabels: Bool) -> [Int] {
    let named = columns.indices.filter { !columns[$0].positions.isEmpty }
    return rows.indices.filter { rows[$0].fate == .read && rows[$0].isOfForm(hasRowLabels) }
      .flatMap { row in named.filter { holdsBlank([cells[row][$0]]) }.map { columns[$0].place } }
  }

  /// The first row of the form with a figure.
  fileprivate var topOfFigures: Int {
    zip(rows, cells).first { row, cells in
      !row.positions.isEmpty && cells.contains { $0.map(view.mayHoldFigure) ?? false }
    }?.0.place ?? Int.max
  }

  fileprivate func holdsFigure(row: Int) -> Bool {
    rows[row].loose.contains(where: view.mayHoldFigure)
      || columns.contains {
        view.mayHoldFigure(CellAddress(row: rows[row].place, column: $0.place))
      }
  }

  fileprivate func holdsBlank(_ cells: [CellAddress?]) -> Bool {
    cells.contains { $0.map { !view.holdsContent($0) } ?? false }
  }

  /// Whether at most half of some cells have content; else they are a line that somebody added.
  fileprivate func isRare(_ cells: [CellAddress?]) -> Bool {
    let cells = cells.compactMap(\.self)
    return cells.count < 4 || cells.count(where: view.holdsContent) * 2 <= cells.count
  }

  /// Whether a row of the sheet numbers the columns, or gives their years.
  fileprivate func isNumbering(row: Int) -> Bool {
    row == yearRow || view.isNumbering(row: row, columns: columns.map(\.place))
  }
}
