import ReportModel
import Spreadsheet

/// A table of the form on a sheet or in a text: its rows and columns, and what became of each.
struct TableReading {
  let index: LabelIndex
  /// The position of the grid in the workbook.
  let gridIndex: Int
  /// The blocks, from top to bottom.
  var blocks: [Block]
  /// What the text above the table, or the sheet's name, says about its year.
  var hint = YearHint()
  /// How well the form fits the table.
  var fit = FormFit()
  /// Whether all of its cells are in hidden rows or columns.
  var isHidden = false
  /// Whether somebody has entered anything other than formulas.
  var isFilled = true

  /// Makes a reading with one block.
  init(_ block: Block, index: LabelIndex, gridIndex: Int) {
    (self.index, self.gridIndex, blocks) = (index, gridIndex, [block])
  }

  var table: FormTable { index.table }
  /// The sheet or text; for a table in parts, that of the first part.
  var view: SheetView { blocks[0].view }
  /// The rows of the sheet that the table occupies.
  var range: ClosedRange<Int> {
    let top = blocks[0].range.lowerBound
    return top...max(top, blocks.map(\.range.upperBound).max() ?? top)
  }
  /// The columns of the sheet that belong to the table, which may have another beside it.
  var lane: ClosedRange<Int> {
    (blocks.map(\.lane.lowerBound).min() ?? 0)...(blocks.map(\.lane.upperBound).max() ?? 0)
  }
  /// The recognised headings.
  var headings: [HeadingBand.Heading] { blocks.flatMap(\.headings) }
  /// The cell to cite for the table.
  var corner: CellReference? {
    headings.first.map { view.reference($0.cell.address) }
  }
  var year: Int? { hint.year }

  /// The cell of each figure that was read.
  var figures: FigureCells { figures { $0 == .read } }

  /// The cell of each figure whose row and column are known, whatever became of them.
  var recognised: FigureCells { figures { $0 == .read || $0 == .displaced } }

  private func figures(where isTaken: (Fate) -> Bool) -> FigureCells {
    var found = FigureCells(index.positions)
    for block in blocks {
      // This runs for every figure of a report, so each line's positions are looked up only once.
      let columns = block.columns.indices.filter { isTaken(block.columns[$0].fate) }
        .map { (number: $0, positions: block.columns[$0].positions) }
      for (row, cells) in zip(block.rows, block.cells) where isTaken(row.fate) {
        let rows = row.positions.isEmpty ? [nil] : row.positions.map(\.row)
        for column in columns {
          guard let cell = cells[column.number] else { continue }
          for row in rows {
            for position in column.positions {
              found.add(cell, at: Position(row: row ?? position.row, column: position.column))
            }
          }
        }
      }
    }
    return found
  }

  /// Whether it contains rows of figures that were not read.
  var holdsUnreadRows: Bool { blocks.contains { $0.rows.contains { $0.fate != .read } } }

  /// The reading with all its rows and columns compared with the form.
  var compared: TableReading { Comparison(OtherLines(of: self).reading).reading }

  /// The row whose label matches a figure.
  func row(of key: FigureKey) -> Line? {
    let position = index.position(of: key)
    return blocks.lazy.flatMap(\.rows).first { row in
      row.positions.contains { $0.row == position.row }
    }
  }

  /// The cells reported as not read.
  var cellsNotRead: Set<CellReference> {
    Set(blocks.flatMap { block in block.claims.map(block.view.reference) })
  }
}

extension [TableReading] {
  /// The reading that a further band belongs to: the last of those that share most columns with it.
  func latest(beside lane: ClosedRange<Int>) -> Int? {
    let shared = map { $0.lane.clamped(to: lane).count }
    return indices.filter { self[$0].lane.overlaps(lane) }.max {
      (shared[$0], $0) < (shared[$1], $1)
    }
  }
}

extension LabelIndex {
  /// The column under some headings, each of which may be meant.
  func column(under headings: [HeadingBand.Heading], at place: Int) -> Line {
    Line(place: place, labels: headings.map(label))
  }

  /// Whether a figure may be where a row meets a column.
  func holdsFigure(row: Line, column: Line) -> Bool {
    column.positions.contains { position in
      let rows =
        row.positions.isEmpty ? [position.row] : row.positions.map { $0.row ?? position.row }
      return rows.contains { row in
        guard let row, let column = position.column else { return false }
        return positions.isFigure(row: row, column: column)
      }
    }
  }
}
