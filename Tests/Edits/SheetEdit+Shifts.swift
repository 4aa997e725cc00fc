import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Cells are deleted or inserted, and those after them move.
  static let shifts = [
    SheetEdit("cells deleted, shift up", in: .grids) {
      shift(&$0, $1, down: true, inserts: false, &$2)
    },
    SheetEdit("cells inserted, shift down", in: .grids) {
      shift(&$0, $1, down: true, inserts: true, &$2)
    },
    SheetEdit("cells deleted, shift left") { shift(&$0, $1, down: false, inserts: false, &$2) },
    SheetEdit("cells inserted, shift right") { shift(&$0, $1, down: false, inserts: true, &$2) },
  ]

  private static func shift(
    _ sheet: inout EditedSheet, _ table: String, down: Bool, inserts: Bool,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let number = sheet.grid(of: table)
    let grid = sheet.grids[number]
    let range = sheet.range(of: table)
    let cells = grid.locatedCells.map(\.address).filter { range.contains($0.row) }
    guard let first = cells.randomElement(using: &generator) else { return false }
    // Often one cell is selected, else a block.
    let isBlock = Int.random(in: 0..<3, using: &generator) == 0
    let size = { (generator: inout SeededGenerator) in
      isBlock ? Int.random(in: 1...4, using: &generator) : 1
    }
    let rows = Set(cells.map(\.row)).sorted().filter { $0 >= first.row }
      .prefix(size(&generator))
    let columns = Set(cells.map(\.column)).sorted().filter { $0 >= first.column }
      .prefix(size(&generator))
    // In Excel all cells below move; who drags moves those of the table.
    let isWhole = Bool.random(using: &generator)
    let bottom = isWhole ? grid.rows.last?.index ?? 0 : range.upperBound
    var moves: [(from: CellAddress, to: CellAddress)] = []
    var deleted: [CellAddress] = []
    for start in down ? columns : rows {
      let line =
        down
        ? grid.slots(
          from: CellAddress(row: first.row, column: start),
          through: CellAddress(row: bottom, column: start))
        : grid.slots(
          from: CellAddress(row: start, column: first.column),
          through: CellAddress(
            row: start,
            column: max(first.column, grid.row(start)?.cells.last?.column ?? first.column)))
      let step = min(down ? rows.count : columns.count, line.count)
      guard let last = line.last else { continue }
      if inserts {
        let beyond = (1...max(1, step)).map {
          CellAddress(row: last.row + (down ? $0 : 0), column: last.column + (down ? 0 : $0))
        }
        moves += zip(line, (line + beyond).dropFirst(step)).map { ($0, $1) }
      } else {
        deleted += line.prefix(step)
        moves += zip(line.dropFirst(step), line).map { ($0, $1) }
      }
    }
    for cell in deleted { sheet.set(cell, to: nil, in: number) }
    guard sheet.move(moves, in: number) else { return false }
    if !down {
      for row in rows {
        let step = inserts ? columns.count : -columns.count
        sheet.grids[number].setFieldCount(ofRow: row, from: grid, by: step)
      }
    }
    return true
  }
}
