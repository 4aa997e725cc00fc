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
    guard let selection = Selection(in: sheet, table, &generator) else { return false }
    let number = sheet.grid(of: table)
    let old = sheet.grids[number]
    // In Excel all cells below move; who drags moves those of the table.
    let isWhole = Bool.random(using: &generator)
    let bottom = isWhole ? old.rows.last?.index ?? 0 : sheet.range(of: table).upperBound
    var moves: [(from: CellAddress, to: CellAddress)] = []
    var deleted: [CellAddress] = []
    for line in selection.lines(down: down, through: bottom, of: old) {
      guard let last = line.last else { continue }
      let step = min(down ? selection.rows.count : selection.columns.count, line.count)
      if inserts {
        let beyond = (1...step).map {
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
      let step = selection.columns.count
      for row in selection.rows {
        sheet.grids[number].setFieldCount(ofRow: row, from: old, by: inserts ? step : -step)
      }
    }
    return true
  }
}

/// The cells that are deleted, or before which as many are inserted: often one, else a block.
private struct Selection {
  var rows: [Int]
  var columns: [Int]

  init?(in sheet: EditedSheet, _ table: String, _ generator: inout SeededGenerator) {
    let range = sheet.range(of: table)
    let cells = sheet.grids[sheet.grid(of: table)].locatedCells.map(\.address)
      .filter { range.contains($0.row) }
    guard let first = cells.randomElement(using: &generator) else { return nil }
    let isBlock = Int.random(in: 0..<3, using: &generator) == 0
    let size = isBlock ? (1...4, 1...4) : (1...1, 1...1)
    rows = Array(
      Set(cells.map(\.row)).sorted().filter { $0 >= first.row }
        .prefix(Int.random(in: size.0, using: &generator)))
    columns = Array(
      Set(cells.map(\.column)).sorted().filter { $0 >= first.column }
        .prefix(Int.random(in: size.1, using: &generator)))
  }

  /// Each of the selected rows or columns from its first selected cell on.
  func lines(down: Bool, through bottom: Int, of grid: Grid) -> [[CellAddress]] {
    down
      ? columns.map {
        grid.slots(
          from: CellAddress(row: rows[0], column: $0), through: CellAddress(row: bottom, column: $0)
        )
      }
      : rows.map {
        let last = grid.row($0)?.cells.last?.column ?? 0
        return grid.slots(
          from: CellAddress(row: $0, column: columns[0]),
          through: CellAddress(row: $0, column: max(columns[0], last)))
      }
  }
}
