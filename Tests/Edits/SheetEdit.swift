import ReportModel
import Spreadsheet
import TestSupport

/// Something that people and programs do to the cells of a filled sheet.
struct SheetEdit: Sendable {
  let name: String
  /// Edits a table; false if the edit has no place there.
  let apply: @Sendable (inout EditedSheet, String, inout SeededGenerator) -> Bool

  /// All edits.
  static let all =
    shifts + slides + orders + lines + labels
}

extension SheetEdit {
  /// A cell is deleted, or one is inserted, and those after it move.
  private static let shifts = [
    SheetEdit(name: "cell deleted, shift up") { shift(&$0, $1, down: true, inserts: false, &$2) },
    SheetEdit(name: "cell inserted, shift down") { shift(&$0, $1, down: true, inserts: true, &$2) },
    SheetEdit(name: "cell deleted, shift left") {
      shift(&$0, $1, down: false, inserts: false, &$2)
    },
    SheetEdit(name: "cell inserted, shift right") {
      shift(&$0, $1, down: false, inserts: true, &$2)
    },
  ]

  private static func shift(
    _ sheet: inout EditedSheet, _ table: String, down: Bool, inserts: Bool,
    _ generator: inout SeededGenerator
  ) -> Bool {
    // In lines of text nothing moves up or down.
    guard !down || sheet.layout != .text else { return false }
    let number = sheet.grid(of: table)
    let grid = sheet.grids[number]
    let range = sheet.range(of: table)
    let cells = grid.locatedCells.map(\.address).filter { range.contains($0.row) }
    guard let first = cells.randomElement(using: &generator) else { return false }
    // In Excel all cells below move; who drags moves those of the table.
    let isWhole = Bool.random(using: &generator)
    let end = down && !isWhole ? range.upperBound : grid.locatedCells.map(\.address.row).max() ?? 0
    let line =
      down
      ? grid.slots(from: first, through: CellAddress(row: end, column: first.column))
      : grid.slots(
        from: first,
        through: CellAddress(
          row: first.row, column: grid.row(first.row)?.cells.last?.column ?? first.column))
    guard let last = line.last else { return false }
    guard inserts else {
      sheet.set(first, to: nil, in: number)
      guard sheet.move(Array(zip(line.dropFirst(), line)), in: number) else { return false }
      if !down { sheet.grids[number].changeFieldCount(ofRow: first.row, by: -1) }
      return true
    }
    let next =
      down
      ? CellAddress(row: last.row + 1, column: last.column)
      : CellAddress(row: last.row, column: last.column + 1)
    return sheet.move(Array(zip(line, line.dropFirst() + [next])), in: number)
  }

  /// A block is dragged by one place, over what stands there.
  private static let slides = [
    SheetEdit(name: "block of figures dragged up or down") { slide(&$0, $1, rows: true, &$2) },
    SheetEdit(name: "block of figures dragged to a side") { slide(&$0, $1, rows: false, &$2) },
    SheetEdit(name: "labels dragged") { sheet, table, generator in
      let labels = sheet.labels(of: table)
      guard let first = labels.randomElement(using: &generator) else { return false }
      let isColumn = Bool.random(using: &generator)
      let line = labels.filter { isColumn ? $0.column == first.column : $0.row == first.row }
      let start = Int.random(in: line.indices, using: &generator)
      let part = line[start..<Int.random(in: (start + 1)...line.count, using: &generator)]
      let step = Bool.random(using: &generator) ? 1 : -1
      let number = sheet.grid(of: table)
      let moves = part.compactMap { cell -> (from: CellAddress, to: CellAddress)? in
        let row = cell.row + (isColumn ? step : 0)
        let column = cell.column + (isColumn ? 0 : step)
        return row < 0 || column < 0 ? nil : (cell, CellAddress(row: row, column: column))
      }
      guard moves.count == part.count, sheet.layout != .text else { return false }
      return sheet.move(moves, in: number)
    },
  ]

  private static func slide(
    _ sheet: inout EditedSheet, _ table: String, rows isDown: Bool,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let rows = sheet.rows(of: table)
    guard sheet.layout != .text, !rows.isEmpty else { return false }
    let first = Int.random(in: rows.indices, using: &generator)
    let part = rows[first..<Int.random(in: (first + 1)...rows.count, using: &generator)]
    let columns = sheet.figures(of: table, inRow: part[first]).map(\.column)
    guard !columns.isEmpty else { return false }
    let start = Int.random(in: columns.indices, using: &generator)
    let lane = Set(columns[start..<Int.random(in: (start + 1)...columns.count, using: &generator)])
    let step = Bool.random(using: &generator) ? 1 : -1
    var moves: [(from: CellAddress, to: CellAddress)] = []
    for row in part {
      let line = sheet.figures(of: table, inRow: row)
      for (place, cell) in line.enumerated() where lane.contains(cell.column) {
        if isDown {
          let target = cell.row + step
          moves.append((cell, CellAddress(row: target, column: cell.column)))
        } else {
          let target =
            line.indices.contains(place + step)
            ? line[place + step].column : cell.column + step
          moves.append((cell, CellAddress(row: row, column: max(0, target))))
        }
      }
    }
    return !moves.isEmpty && sheet.move(moves, in: sheet.grid(of: table))
  }

  /// Rows are sorted, with their labels or without.
  private static let orders = [
    SheetEdit(name: "figures sorted without labels") {
      sort(&$0, $1, labels: false, figures: true, &$2)
    },
    SheetEdit(name: "labels sorted without figures") {
      sort(&$0, $1, labels: true, figures: false, &$2)
    },
    SheetEdit(name: "rows sorted") { sort(&$0, $1, labels: true, figures: true, &$2) },
  ]

  private static func sort(
    _ sheet: inout EditedSheet, _ table: String, labels: Bool, figures: Bool,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let rows = sheet.rows(of: table)
    guard rows.count > 1, sheet.layout != .text || labels && figures else { return false }
    let first = Int.random(in: 0..<(rows.count - 1), using: &generator)
    let part = Array(rows[first..<Int.random(in: (first + 2)...rows.count, using: &generator)])
    let order = part.shuffled(using: &generator)
    let leaves = Dictionary(
      sheet.labels(of: table).filter { part.contains($0.row) }.map { ($0.row, $0) },
      uniquingKeysWith: { max($0, $1) })
    var moves: [(from: CellAddress, to: CellAddress)] = []
    for (from, to) in zip(part, order) {
      if figures {
        moves += sheet.figures(of: table, inRow: from).map {
          ($0, CellAddress(row: to, column: $0.column))
        }
      }
      if labels, let label = leaves[from], let target = leaves[to] { moves.append((label, target)) }
    }
    return order != part && sheet.move(moves, in: sheet.grid(of: table))
  }
}
