import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Contents are dragged by one place, over what stands there, or exchanged.
  static let drags = [
    SheetEdit("block of figures dragged up or down", in: .grids) {
      slide(&$0, $1, rows: true, &$2)
    },
    SheetEdit("block of figures dragged to a side", in: .grids) {
      slide(&$0, $1, rows: false, &$2)
    },
    SheetEdit("labels dragged", in: .grids) { sheet, table, generator in
      let labels = sheet.labels(of: table)
      guard let first = labels.randomElement(using: &generator) else { return false }
      let isColumn = Bool.random(using: &generator)
      let line = labels.filter { isColumn ? $0.column == first.column : $0.row == first.row }
      let part = generator.part(of: line)
      let step = Bool.random(using: &generator) ? 1 : -1
      let moves = part.compactMap { cell in
        cell.moved(rows: isColumn ? step : 0, columns: isColumn ? 0 : step).map {
          (from: cell, to: $0)
        }
      }
      return moves.count == part.count && sheet.move(moves, in: sheet.grid(of: table))
    },
    SheetEdit("row dragged over another", in: .grids) { sheet, table, generator in
      let rows = sheet.rows(of: table)
      guard let from = rows.randomElement(using: &generator),
        let to = rows.randomElement(using: &generator), from != to
      else { return false }
      return sheet.move(sheet.row(from, of: table, to: to), in: sheet.grid(of: table))
    },
    SheetEdit("figures exchanged") { sheet, table, generator in
      let cells = sheet.figures(of: table)
      guard let one = cells.randomElement(using: &generator),
        let other = cells.randomElement(using: &generator), one != other
      else { return false }
      return sheet.move([(one, other), (other, one)], in: sheet.grid(of: table))
    },
  ]

  private static func slide(
    _ sheet: inout EditedSheet, _ table: String, rows isDown: Bool,
    _ generator: inout SeededGenerator
  ) -> Bool {
    let part = generator.part(of: sheet.rows(of: table))
    guard let first = part.first else { return false }
    let lane = Set(generator.part(of: sheet.figures(of: table, inRow: first).map(\.column)))
    let step = Bool.random(using: &generator) ? 1 : -1
    var moves: [(from: CellAddress, to: CellAddress)] = []
    for row in part {
      let line = sheet.figures(of: table, inRow: row)
      for (place, cell) in line.enumerated() where lane.contains(cell.column) {
        let target =
          isDown
          ? cell.moved(rows: step, columns: 0)
          : line.indices.contains(place + step)
            ? line[place + step] : cell.moved(rows: 0, columns: step)
        guard let target else { return false }
        moves.append((cell, target))
      }
    }
    return !moves.isEmpty && sheet.move(moves, in: sheet.grid(of: table))
  }
}

extension CellAddress {
  /// The cell some rows and columns away; nil if there is none.
  func moved(rows: Int, columns: Int) -> CellAddress? {
    row + rows < 0 || column + columns < 0
      ? nil : CellAddress(row: row + rows, column: column + columns)
  }
}

extension SeededGenerator {
  /// Some of a line's elements that stand one after another.
  mutating func part<Element>(of line: [Element]) -> [Element] {
    guard !line.isEmpty else { return [] }
    let first = Int.random(in: line.indices, using: &self)
    return Array(line[first..<Int.random(in: (first + 1)...line.count, using: &self)])
  }
}
