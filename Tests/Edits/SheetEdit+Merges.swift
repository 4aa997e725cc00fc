import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Cells are merged, and merged ones split.
  static let merges = [
    SheetEdit("figures merged", in: .grids) { sheet, table, generator in
      guard let row = sheet.rows(of: table).randomElement(using: &generator) else { return false }
      return sheet.merge(generator.pair(of: sheet.figures(of: table, inRow: row)), of: table)
    },
    SheetEdit("figures of two rows merged", in: .grids) { sheet, table, generator in
      guard let column = sheet.columns(of: table).randomElement(using: &generator) else {
        return false
      }
      let cells = sheet.figures(of: table).filter { $0.column == column }
      return sheet.merge(generator.pair(of: cells), of: table)
    },
    SheetEdit("labels merged", in: .grids) { sheet, table, generator in
      guard let first = sheet.labels(of: table).randomElement(using: &generator) else {
        return false
      }
      let isColumn = Bool.random(using: &generator)
      let line = sheet.labels(of: table).filter {
        isColumn ? $0.column == first.column : $0.row == first.row
      }
      return sheet.merge(generator.pair(of: line), of: table)
    },
    SheetEdit("merged cells split", in: [.official, .document]) { sheet, table, _ in
      !sheet.split(table).isEmpty
    },
    SheetEdit("merged cells split and filled", in: [.official, .document]) { sheet, table, _ in
      let split = sheet.split(table)
      let number = sheet.grid(of: table)
      for range in split {
        let cell = sheet.grids[number][range.first]
        for address in range.addresses where address != range.first {
          sheet.set(address, to: cell, in: number)
        }
      }
      return !split.isEmpty
    },
    SheetEdit("merged figures split and filled", in: [.official, .document]) {
      sheet, table, generator in
      // Only in some rows, as people do who select a block.
      let number = sheet.grid(of: table)
      let rows = Set(generator.part(of: sheet.rows(of: table)))
      let split = sheet.grids[number].merges.filter {
        rows.contains($0.first.row) && $0.rows.count == 1
      }
      sheet.grids[number].merges.removeAll(where: split.contains)
      for range in split {
        let cell = sheet.grids[number][range.first]
        for address in range.addresses where address != range.first {
          sheet.set(address, to: cell, in: number)
        }
      }
      return !split.isEmpty
    },
  ]
}

extension EditedSheet {
  /// Merges two cells and what is between them, so that only the first content stays, as Excel
  /// does.
  fileprivate mutating func merge(
    _ pair: (CellAddress, CellAddress)?, of table: String
  ) -> Bool {
    guard let pair else { return false }
    let number = grid(of: table)
    let merged = CellRange(pair.0, pair.1)
    // The ranges that it overlaps become part of it.
    let old = grids[number].merges.filter { $0.overlaps(merged) }
    let all = old.reduce(merged) {
      CellRange(
        CellAddress(
          row: min($0.first.row, $1.first.row), column: min($0.first.column, $1.first.column)),
        CellAddress(
          row: max($0.last.row, $1.last.row), column: max($0.last.column, $1.last.column)))
    }
    guard grids[number].merges.allSatisfy({ old.contains($0) || !$0.overlaps(all) }) else {
      return false
    }
    grids[number].merges.removeAll(where: old.contains)
    let filled = all.addresses.filter { grids[number][$0] != nil }
    for address in filled.dropFirst() { set(address, to: nil, in: number) }
    if let first = filled.first, first != all.first {
      guard move([(first, all.first)], in: number) else { return false }
    }
    grids[number].merges.append(all)
    return all.first == pair.0
  }

  /// Splits the merged ranges of a table; returns them.
  fileprivate mutating func split(_ table: String) -> [CellRange] {
    let number = grid(of: table)
    let range = range(of: table)
    let split = grids[number].merges.filter { range.contains($0.first.row) }
    grids[number].merges.removeAll(where: split.contains)
    return split
  }
}

extension SeededGenerator {
  /// Two neighbours of a line; nil if it has fewer.
  fileprivate mutating func pair<Element>(of line: [Element]) -> (Element, Element)? {
    guard line.count > 1 else { return nil }
    let place = Int.random(in: 0..<(line.count - 1), using: &self)
    return (line[place], line[place + 1])
  }
}
