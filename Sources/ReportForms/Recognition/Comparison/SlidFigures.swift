import ReportModel
import Spreadsheet

/// Finds the lines whose figures may have slid under their neighbours' labels.
///
/// When the cells of some figures are dragged, deleted or inserted, a place of their line is left
/// blank, and a number comes to stand beyond the labels.
struct SlidFigures {
  private let index: LabelIndex
  private let parts: [Part]
  /// The columns of the sheet with a number under no heading.
  private let strayColumns: Set<Int>
  /// The columns of the sheet with a blank place for a figure.
  private let blankColumns: Set<Int>

  init(_ reading: TableReading) {
    index = reading.index
    parts = reading.blocks.map { Part($0, hasRowLabels: reading.index.hasRowLabels) }
    strayColumns = Set(parts.flatMap(\.strays.values).joined().map(\.column))
    blankColumns = Set(parts.flatMap(\.blankColumns))
  }

  /// The lines, which cannot be trusted.
  var lines: [LinePlace] {
    let isSorted = isSorted
    let slid = parts.indices.flatMap { number in
      (isSorted ? parts[number].rows : rows(of: parts[number]) + mixedRows(of: parts[number]))
        .map { LinePlace(block: number, axis: .row, number: $0) }
    }
    return withNeighbours(slid)
      + parts.enumerated().flatMap { number, part in
        columns(of: part).map { LinePlace(block: number, axis: .column, number: $0) }
      }
  }

  /// Some rows, and those beside them that are blank in the same columns: a block of cells may have
  /// slid, of which some was written over.
  private func withNeighbours(_ slid: [LinePlace]) -> [LinePlace] {
    guard !slid.isEmpty else { return [] }
    let all = parts.enumerated().flatMap { number, part in
      part.rows.map { LinePlace(block: number, axis: .row, number: $0) }
    }
    let known = Set(slid)
    return all.map { parts[$0.block].blankColumns(ofRow: $0.number) }
      .positions(beside: all.indices.filter { known.contains(all[$0]) }).map { all[$0] }
  }

  /// Whether one block holds numbers that belong under the headings of another, as after its
  /// figures were sorted without their labels: any row may then have those of any other.
  private var isSorted: Bool {
    parts.indices.contains { number in
      let strays = Set(parts[number].strays.values.joined().map(\.column))
      return parts.indices.contains {
        $0 != number && !strays.isDisjoint(with: parts[$0].blankColumns)
      }
    }
  }

  /// The rows with a number under no heading, and a blank place that it may have left; all rows if
  /// figures stand among the headings.
  private func rows(of part: Part) -> [Int] {
    if !index.hasRowLabels, part.hasFiguresAmongHeadings { return part.rows }
    return part.strays.filter { row, strays in
      part.holdsBlank(part.columns.map { part.block.cells[row][$0] })
        || strays.contains { blankColumns.contains($0.column) }
    }.keys.sorted()
  }

  /// The columns with a blank place in a row of the form and a number in no row, and those whose
  /// heading stands among figures.
  private func columns(of part: Part) -> [Int] {
    let block = part.block
    guard let first = part.rows.first, let last = part.rows.last, block.rows[first].place > 0
    else { return [] }
    let beside = [block.rows[first].place - 1, block.rows[last].place + 1].filter {
      $0 != block.yearRow
        && !block.view.isNumbering(row: $0, columns: block.columns.map(\.place))
    }
    let others = Set(block.rows.indices).subtracting(part.rows).filter {
      block.rows[$0].isBare && part.isRare(block.cells[$0])
    }
    let top = part.topOfFigures
    let slid = part.columns.filter { column in
      let line = block.columns[column]
      guard line.fate == .read else { return false }
      let around =
        others.compactMap { block.cells[$0][column] }
        + beside.map { CellAddress(row: $0, column: line.place) }
      let holdsStray =
        strayColumns.contains(line.place) || around.contains(where: block.view.mayHoldTypedFigure)
      let heading = line.labels.filter { $0.position != nil }.map(\.cell.address.row).max()
      return holdsStray && part.holdsBlank(part.rows.map { block.cells[$0][column] })
        || top <= heading ?? -1
    }
    return part.withNeighbours(slid)
  }

  /// The rows of a block that is mixed up with another one: a row of another block stands before or
  /// among its own, or after them with neither headings nor a figure, while a place of its own is
  /// blank.
  private func mixedRows(of part: Part) -> [Int] {
    let block = part.block
    let columns = block.columns.flatMap(\.positions).compactMap(\.column)
    let bottom = block.headingRows.upperBound
    let rows = part.rows.filter { block.rows[$0].place > bottom }
    let isOwn = { (row: Int) in
      columns.contains { index.key(row: block.rows[row].position?.row, column: $0) != nil }
    }
    let others = rows.filter { block.rows[$0].position?.row != nil && !isOwn($0) }
    guard let last = rows.last(where: isOwn) else { return [] }
    let isMixed = others.contains { row in
      row < last
        ? block.holdsFigure(row: row) : !block.holdsFigure(row: row) && !part.blankColumns.isEmpty
    }
    return isMixed ? rows : []
  }
}

/// A block, and which of its lines are those of the form.
private struct Part {
  let block: Block
  /// The rows of the form, which may be told by their places alone.
  let rows: [Int]
  /// The columns of the form.
  let columns: [Int]
  /// The numbers in each row of the form that stand under no heading.
  private(set) var strays: [Int: [CellAddress]] = [:]

  init(_ block: Block, hasRowLabels: Bool) {
    self.block = block
    rows = block.rows.indices.filter {
      !block.rows[$0].positions.isEmpty || !hasRowLabels && block.rows[$0].fate == .read
    }
    columns = block.columns.indices.filter { !block.columns[$0].positions.isEmpty }
    let bare = block.columns.indices.filter { column in
      block.columns[column].isBare
        && (isRare(block.cells.map { $0[column] }) || isOffset(column))
    }
    for row in rows where block.rows[row].fate == .read {
      let cells = bare.compactMap { block.cells[row][$0] } + block.rows[row].loose
      let found = cells.filter(block.view.mayHoldTypedFigure)
      if !found.isEmpty { strays[row] = found }
    }
  }

  /// The columns of the sheet with a blank place in a row of the form.
  var blankColumns: [Int] {
    rows.filter { block.rows[$0].fate == .read }.flatMap(blankColumns(ofRow:))
  }

  /// The columns of the sheet under the headings that are blank in a row.
  func blankColumns(ofRow row: Int) -> Set<Int> {
    Set(
      columns.filter { holdsBlank([block.cells[row][$0]]) }.map { block.columns[$0].place })
  }

  /// Some columns, and those beside them that are blank in the same rows: a block of cells may have
  /// slid.
  func withNeighbours(_ slid: [Int]) -> [Int] {
    guard !slid.isEmpty else { return [] }
    let blanks = columns.map { column in
      Set(rows.filter { holdsBlank([block.cells[$0][column]]) })
    }
    return blanks.positions(beside: columns.indices.filter { slid.contains(columns[$0]) })
      .map { columns[$0] }
  }

  /// The first row of the sheet with a figure beside a label of the form.
  var topOfFigures: Int {
    zip(block.rows, block.cells).first { row, cells in
      !row.positions.isEmpty && cells.contains { $0.map(block.view.mayHoldFigure) ?? false }
    }?.0.place ?? Int.max
  }

  /// Whether a row of the sheet above the last heading holds figures.
  var hasFiguresAmongHeadings: Bool {
    let places = columns.map { block.columns[$0].place }
    return block.headingRows.contains { row in
      places.count { block.view.mayHoldTypedFigure(CellAddress(row: row, column: $0)) } > 1
        && !block.view.isNumbering(row: row, columns: places)
    }
  }

  func holdsBlank(_ cells: [CellAddress?]) -> Bool {
    cells.contains { $0.map { !block.view.holdsContent($0) } ?? false }
  }

  /// Whether a column without a heading is filled where one with a heading is blank, which is filled
  /// in most other rows.
  private func isOffset(_ column: Int) -> Bool {
    let filled = rows.filter {
      block.cells[$0][column].map(block.view.mayHoldTypedFigure) ?? false
    }
    let others = Set(rows).subtracting(filled)
    return columns.contains { column in
      filled.allSatisfy { holdsBlank([block.cells[$0][column]]) }
        && others.count { holdsBlank([block.cells[$0][column]]) } * 2 < others.count
    }
  }

  /// Whether at most half of some cells have content; else they are a line that somebody added.
  func isRare(_ cells: [CellAddress?]) -> Bool {
    let cells = cells.compactMap(\.self)
    return cells.count < 4 || cells.count(where: block.view.holdsContent) * 2 <= cells.count
  }
}

extension Block {
  fileprivate func holdsFigure(row: Int) -> Bool {
    rows[row].loose.contains(where: view.mayHoldFigure)
      || columns.contains {
        view.mayHoldFigure(CellAddress(row: rows[row].place, column: $0.place))
      }
  }
}

extension [Set<Int>] {
  /// Some positions, and those that adjoin them and whose sets hold all that theirs do.
  fileprivate func positions(beside some: [Int]) -> [Int] {
    var found = Set(some)
    for steps in [Array<Int>(indices), indices.reversed()] {
      for (previous, next) in zip(steps, steps.dropFirst())
      where found.contains(previous) && !self[previous].isEmpty
        && self[previous].isSubset(of: self[next])
      {
        found.insert(next)
      }
    }
    return found.sorted()
  }
}
