import ReportModel
import Spreadsheet

/// A table of the form as it stands on a sheet or in a text: its lines, and what became of each.
struct TableReading {
  let index: LabelIndex
  /// The position of the grid in the workbook.
  let gridIndex: Int
  /// Its blocks, from top to bottom.
  var blocks: [Block]
  /// What the headings above the table, or the sheet's name, say of its year.
  var hint = YearHint()
  /// How well the form fits it.
  var fit = FormFit()
  /// Whether all of its cells stand in hidden rows or columns.
  var isHidden = false
  /// Whether somebody has entered something, formulas apart.
  var isFilled = true

  /// Makes a reading of one block.
  init(_ block: Block, index: LabelIndex, gridIndex: Int) {
    (self.index, self.gridIndex, blocks) = (index, gridIndex, [block])
  }

  /// The table of the form.
  var table: FormTable { index.table }
  /// The sheet or the text; of a table in parts that of the first.
  var view: SheetView { blocks[0].view }
  /// The rows of the sheet that the table takes.
  var range: ClosedRange<Int> {
    let top = blocks[0].range.lowerBound
    return top...max(top, blocks.map(\.range.upperBound).max() ?? top)
  }
  /// The columns of the sheet that belong to the table, where another may stand beside it.
  var lane: ClosedRange<Int> {
    (blocks.map(\.lane.lowerBound).min() ?? 0)...(blocks.map(\.lane.upperBound).max() ?? 0)
  }
  /// The headings of the form that were found.
  var headings: [HeadingBand.Heading] { blocks.flatMap(\.headings) }
  /// The cell that stands for the table.
  var corner: CellReference? {
    headings.first.map { view.reference($0.cell.address) }
  }
  /// The year, where it is said.
  var year: Int? { hint.year }

  /// The cell of each figure that was read.
  var figures: [FigureKey: CellAddress] { figures { $0 == .read } }

  /// The cell of each figure whose row and column are known, whatever became of them.
  var recognised: [FigureKey: CellAddress] { figures { $0 == .read || $0 == .displaced } }

  private func figures(where isTaken: (Fate) -> Bool) -> [FigureKey: CellAddress] {
    var found: [FigureKey: CellAddress] = [:]
    for block in blocks {
      // Asked for every figure of a report: what a line stands for is looked up once.
      let columns = block.columns.indices.filter { isTaken(block.columns[$0].fate) }
        .map { (number: $0, positions: block.columns[$0].positions) }
      for (row, cells) in zip(block.rows, block.cells) where isTaken(row.fate) {
        let rows = row.positions.isEmpty ? [nil] : row.positions.map(\.row)
        for column in columns {
          guard let cell = cells[column.number] else { continue }
          for row in rows {
            for position in column.positions {
              guard let key = index.key(row: row ?? position.row, column: position.column),
                found[key] == nil
              else { continue }
              found[key] = cell
            }
          }
        }
      }
    }
    return found
  }

  /// Whether rows of figures stand in it that were not taken.
  var holdsUnreadRows: Bool { blocks.contains { $0.rows.contains { $0.fate != .read } } }

  /// The reading with all its lines, and what became of each beside the form.
  var compared: TableReading { Comparison(OtherLines(of: self).reading).reading }

  /// The row with the label of a figure.
  func row(of key: FigureKey) -> Line? {
    let position = table.rows.firstIndex(of: key.row)
    return blocks.lazy.flatMap(\.rows).first { row in
      row.positions.contains { $0.row == position && position != nil }
    }
  }

  /// The cells of which it is told that nothing was read from them.
  var cellsNotRead: Set<CellReference> {
    Set(blocks.flatMap { block in block.claims.map(block.view.reference) })
  }
}

extension LabelIndex {
  /// The figures that may stand where a row crosses a column; several where two labels stand at one.
  func keys(row: Line, column: Line) -> [FigureKey] {
    let rows = row.positions.isEmpty ? [Position()] : row.positions
    return rows.flatMap { row in
      column.positions.compactMap { key(row: row.row ?? $0.row, column: $0.column) }
    }
  }
}
