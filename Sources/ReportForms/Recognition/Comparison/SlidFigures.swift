import ReportModel
import Spreadsheet

/// Finds the lines whose figures may have slid under their neighbours' labels.
///
/// When the cells of some figures are dragged, deleted or inserted, a place of their line is left
/// blank, and a number comes to stand beyond the labels.
struct SlidFigures {
  private let index: LabelIndex
  private let parts: [TablePart]
  /// The columns of the sheet with a number under no heading.
  private let strayColumns: Set<Int>
  /// The columns of the sheet with a blank place for a figure.
  private let blankColumns: Set<Int>
  /// The rows of the form whose labels were found.
  private let formRows: Set<Int>

  init(_ reading: TableReading) {
    index = reading.index
    parts = reading.blocks.map { TablePart($0, hasRowLabels: reading.index.hasRowLabels) }
    let lane = reading.lane
    strayColumns = Set(
      parts.flatMap { part in
        part.strays.values.joined() + part.block.numbersAmongHeadings(in: lane)
          + part.numbersInOtherRows
      }.map(\.column))
    blankColumns = Set(parts.flatMap(\.blankColumns))
    formRows = Set(parts.flatMap(\.block.rows).flatMap(\.positions).compactMap(\.row))
  }

  /// The lines, which cannot be trusted.
  var lines: [LinePlace] {
    let isSorted = isSorted
    let slid = parts.indices.flatMap { number in
      (isSorted ? parts[number].rows : rows(of: parts[number]) + mixedRows(of: parts[number]))
        .map { LinePlace(block: number, axis: .row, number: $0) }
    }
    return withNeighbours(slid)
      + zip(parts.indices, slidColumns).flatMap { number, columns in
        columns.map { LinePlace(block: number, axis: .column, number: $0) }
      }
  }

  /// The columns that cannot be trusted, part by part: those that show it, those in the same column
  /// of the sheet with a blank, and those above a heading that slid.
  private var slidColumns: [[Int]] {
    let slid = parts.map(columns)
    let places = Set(zip(parts, slid).flatMap { part, columns in columns.map(part.place) })
    let above = headingsAboveStrays
    let beside = rowsBesideHeadings
    return zip(parts, slid).map { part, slid in
      part.withNeighbours(
        part.columns.filter { column in
          slid.contains(column)
            || places.contains(part.place(column)) && part.holdsBlank(inColumn: column)
            || part.heading(column).map(above.contains) ?? false
        }
      ) { column in
        beside.filter { row in
          part.block.columns[column].positions.contains {
            index.key(row: row.form, column: $0.column) != nil
          }
            && !part.block.view.mayHoldFigure(
              CellAddress(row: row.place, column: part.place(column)))
        }.map(\.place)
      }
    }
  }

  /// The rows of the form whose labels stand beside the headings of a part: those headings may have
  /// risen to where figures were.
  private var rowsBesideHeadings: [(place: Int, form: Int?)] {
    parts.flatMap { part in
      part.rowsBesideHeadings.map { part.block.rows[$0] }.map { ($0.place, $0.position?.row) }
    }
  }

  /// The last headings above those that stand among figures or in another part of the table: cells
  /// between them may have been inserted or deleted.
  private var headingsAboveStrays: Set<CellAddress> {
    guard parts.count > 1 else { return [] }
    let headings = parts.map { part in part.columns.compactMap(part.heading) }
    let isMixed = parts.map { !mixedRows(of: $0).isEmpty }
    let strays =
      zip(headings, isMixed).filter(\.1).flatMap(\.0)
      + parts.flatMap { $0.headingsAmongFigures(of: index) }
    let rows = Dictionary(
      grouping: zip(headings, isMixed).filter { !$1 }.flatMap(\.0), by: \.column
    )
    .mapValues { $0.map(\.row).sorted() }
    return Set(
      strays.compactMap { stray in
        guard let rows = rows[stray.column] else { return nil }
        let next = rows.firstPosition { $0 >= stray.row }
        return next > 0 ? CellAddress(row: rows[next - 1], column: stray.column) : nil
      })
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
  /// figures or the label of a row stand among the headings.
  private func rows(of part: TablePart) -> [Int] {
    let isMixed =
      index.hasRowLabels ? !part.rowsBesideHeadings.isEmpty : part.hasFiguresAmongHeadings
    if isMixed { return part.rows }
    return part.strays.filter { row, strays in
      part.holdsBlank(part.columns.map { part.block.cells[row][$0] })
        || strays.contains { blankColumns.contains($0.column) }
    }.keys.sorted() + rowAboveLostHeading(of: part)
  }

  /// The last row of a part, if it shows nothing in its last place and the heading of the part below
  /// is gone: both may have lost a cell, so that the others moved to the left.
  private func rowAboveLostHeading(of part: TablePart) -> [Int] {
    let block = part.block
    guard let last = part.rows.last(where: { isOwn($0, of: part) }),
      let end = part.columns.last, part.columns.count > 1, part.holdsBlank([block.cells[last][end]])
    else { return [] }
    let top = block.rows[last].place
    return part.rows.contains { row in
      row > last
        && block.rows[row].loose.contains { cell in
          block.view.mayHoldFigure(cell)
            && !(top..<cell.row).contains {
              block.view.words(at: CellAddress(row: $0, column: cell.column)) != nil
            }
        }
    } ? [last] : []
  }

  /// Whether a row of the form has figures under the headings of a part.
  private func isOwn(_ row: Int, of part: TablePart) -> Bool {
    part.columns.flatMap { part.block.columns[$0].positions }.contains {
      index.key(row: part.block.rows[row].position?.row, column: $0.column) != nil
    }
  }

  /// The columns with a blank place in a row of the form and a number in no row or a word of the form
  /// in one, those whose heading stands among figures or not beside those of its group, and those with
  /// a figure under it beside other headings.
  private func columns(of part: TablePart) -> [Int] {
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
    let wordColumns = Set(part.headingsAmongFigures(of: index).map(\.column))
    let torn = part.columnsOfTornHeadings(in: index)
    let isRaised = isRaised(part)
    return part.columns.filter { column in
      let line = block.columns[column]
      guard line.fate == .read else { return false }
      let around =
        others.compactMap { block.cells[$0][column] }
        + beside.map { CellAddress(row: $0, column: line.place) }
      let holdsStray =
        strayColumns.contains(line.place) || wordColumns.contains(line.place)
        || around.contains(where: block.view.mayHoldTypedFigure)
      return holdsStray && part.holdsBlank(inColumn: column)
        || strayColumns.contains(line.place) && lacksRow(of: line)
        || top <= part.heading(column)?.row ?? -1 || torn.contains(line.place) || isRaised
        || !index.hasRowLabels && part.hasFigureUnderHeading(inColumn: column)
    }
  }

  /// Whether the headings of a part stand above the row that the form has them in, which is below them
  /// with its other label.
  private func isRaised(_ part: TablePart) -> Bool {
    let (headings, view) = (part.block.headingRows, part.block.view)
    guard index.hasRowLabels, let first = part.rows.first(where: { isOwn($0, of: part) }) else {
      return false
    }
    let head = view.textRows(below: headings.upperBound, before: part.block.rows[first].place)
      .first { row in view.texts[row]?.contains { index.isHead($0.folded) } ?? false }
    return head.map { head in
      parts.map(\.block.headingRows).allSatisfy {
        $0.lowerBound <= headings.upperBound || head < $0.lowerBound
      }
    } ?? false
  }

  /// Whether the form has a row with a figure in a column whose label was not found.
  private func lacksRow(of column: Line) -> Bool {
    index.hasRowLabels
      && column.positions.contains { position in
        index.table.rows.indices.contains {
          !formRows.contains($0) && index.key(row: $0, column: position.column) != nil
        }
      }
  }

  /// The rows of a block that is mixed up with another one: a row of another block stands before or
  /// among its own, or after them with neither headings nor a figure, while a place of its own is
  /// blank or nothing stands where those headings were.
  private func mixedRows(of part: TablePart) -> [Int] {
    let block = part.block
    let bottom = block.headingRows.upperBound
    let rows = part.rows.filter { block.rows[$0].place > bottom }
    let others = rows.filter { block.rows[$0].position?.row != nil && !isOwn($0, of: part) }
    guard let last = rows.last(where: { isOwn($0, of: part) }) else { return [] }
    let isMixed = others.contains { row in
      row < last
        ? block.holdsFigure(row: row)
        : !block.holdsFigure(row: row)
          && (!part.blankColumns.isEmpty || !part.holdsWords(between: last, and: row))
    }
    return isMixed ? rows : []
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
