import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Last year's figures are put beside this year's.
  static let years = [
    SheetEdit("last year's figures beside") { addTable(beside: $1, &$0, &$2) },
    SheetEdit("last year's column after a column", in: .plain) { addColumn(in: $1, &$0, &$2) },
    SheetEdit("last year's row below a row") { addRow(in: $1, &$0, &$2) },
  ]

  /// Copies the headings and the figures to the right, half of them with the labels.
  private static func addTable(
    beside table: String, _ sheet: inout EditedSheet, _ generator: inout SeededGenerator
  ) -> Bool {
    let words = [("2026年", "2025年"), ("本年", "上年"), ("", "2025年"), ("", "")]
    guard let (own, other) = words.randomElement(using: &generator),
      let first = sheet.columns(of: table).first
    else { return false }
    let number = sheet.grid(of: table)
    let top = sheet.range(of: table).lowerBound
    if !other.isEmpty { sheet.insertRow(top, in: number) }
    let range = sheet.range(of: table)
    let cells = sheet.grids[number].locatedCells.filter { range.contains($0.address.row) }
    let merges = sheet.grids[number].merges.filter { range.contains($0.first.row) }
    let last = (cells.map(\.address.column) + merges.map(\.last.column)).max() ?? first
    let start = Bool.random(using: &generator) ? first : 0
    let offset = last - start + Int.random(in: 1...2, using: &generator)
    for (cell, copy) in cells where cell.column >= start {
      let place = CellAddress(row: cell.row, column: cell.column + offset)
      sheet.set(place, to: copy.ofLastYear, in: number)
    }
    for (year, column) in [(own, first), (other, first + offset)] where !year.isEmpty {
      sheet.set(CellAddress(row: top, column: column), to: Cell(.text(year)), in: number)
    }
    return true
  }

  private static func addColumn(
    in table: String, _ sheet: inout EditedSheet, _ generator: inout SeededGenerator
  ) -> Bool {
    guard let column = sheet.editableColumns(of: table).randomElement(using: &generator) else {
      return false
    }
    let number = sheet.grid(of: table)
    let rows = sheet.rows(of: table)
    let headings = sheet.labels(of: table).filter { $0.column == column }
    guard let heading = headings.last(where: { $0.row < rows[0] }),
      let words = sheet.grids[number][heading]?.words
    else { return false }
    let names = ["上年", "2025年", "\(words)（上年）", "上年\(words)", "同比增减"]
    let name = names.randomElement(using: &generator) ?? "上年"
    sheet.insertColumn(column + 1, of: table)
    let place = CellAddress(row: heading.row, column: column + 1)
    sheet.set(place, to: Cell(.text(name)), in: number)
    for row in rows {
      let cell = sheet.grids[number][CellAddress(row: row, column: column)]
      sheet.set(CellAddress(row: row, column: column + 1), to: cell?.ofLastYear, in: number)
    }
    return true
  }

  private static func addRow(
    in table: String, _ sheet: inout EditedSheet, _ generator: inout SeededGenerator
  ) -> Bool {
    guard let row = sheet.rows(of: table).randomElement(using: &generator) else { return false }
    let number = sheet.grid(of: table)
    let cells = sheet.figures(of: table, inRow: row).map {
      (column: $0.column, cell: sheet.grids[number][$0]?.ofLastYear)
    }
    let label = sheet.leafLabels(of: table).first { $0.row == row }?.column
    sheet.insertRow(row + 1, in: number)
    for (column, cell) in cells {
      sheet.set(CellAddress(row: row + 1, column: column), to: cell, in: number)
    }
    if let label {
      let name = ["上年", "其中：上年", "2025年"].randomElement(using: &generator) ?? "上年"
      sheet.set(CellAddress(row: row + 1, column: label), to: Cell(.text(name)), in: number)
    }
    return true
  }
}

extension Cell {
  /// The cell with another number, if it holds one.
  fileprivate var ofLastYear: Cell {
    TypedNumber(self).map { Cell(.number($0.double * 2 + 1)) } ?? self
  }
}
