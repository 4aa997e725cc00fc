import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Last year's figures are put beside this year's.
  static let years = [
    SheetEdit("last year's figures beside") { sheet, table, generator in
      let words = [("2026年", "2025年"), ("本年", "上年"), ("", "2025年"), ("", "")]
      guard let (own, other) = words.randomElement(using: &generator),
        let first = sheet.columns(of: table).first
      else { return false }
      let number = sheet.grid(of: table)
      let top = sheet.range(of: table).lowerBound
      let gap = Int.random(in: 1...2, using: &generator)
      if !(own.isEmpty && other.isEmpty) { sheet.insertRow(top, in: number) }
      let range = sheet.range(of: table)
      let rows = min(top, range.lowerBound)...range.upperBound
      let last =
        sheet.grids[number].rows.filter { rows.contains($0.index) }
        .compactMap { $0.cells.last?.column }.max() ?? first
      // Half of them repeat the labels.
      let start = Bool.random(using: &generator) ? first : 0
      let offset = last - start + gap
      for (cell, copy) in sheet.grids[number].locatedCells.filter({ range.contains($0.address.row) }
      )
      where cell.column >= start {
        sheet.set(
          CellAddress(row: cell.row, column: cell.column + offset), to: copy.ofLastYear,
          in: number)
      }
      for (year, column) in [(own, first), (other, first + offset)] where !year.isEmpty {
        sheet.set(CellAddress(row: top, column: column), to: Cell(.text(year)), in: number)
      }
      return true
    },
    SheetEdit("last year's column after a column", in: .plain) { sheet, table, generator in
      let columns = sheet.columns(of: table)
      guard let column = columns.randomElement(using: &generator) else { return false }
      let number = sheet.grid(of: table)
      let rows = sheet.rows(of: table)
      let headings = sheet.labels(of: table).filter { $0.column == column }
      guard let heading = headings.last(where: { $0.row < rows[0] }),
        let words = sheet.grids[number][heading]?.words
      else { return false }
      let names = ["上年", "2025年", "\(words)（上年）", "上年\(words)", "同比增减"]
      sheet.insertColumn(column + 1, in: number)
      sheet.set(
        CellAddress(row: heading.row, column: column + 1),
        to: Cell(.text(names.randomElement(using: &generator) ?? "上年")), in: number)
      for row in rows {
        let cell = sheet.grids[number][CellAddress(row: row, column: column)]
        sheet.set(CellAddress(row: row, column: column + 1), to: cell?.ofLastYear, in: number)
      }
      return true
    },
    SheetEdit("last year's row below a row") { sheet, table, generator in
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
    },
  ]
}

extension Cell {
  /// The cell with another number, if it holds one.
  fileprivate var ofLastYear: Cell {
    TypedNumber(self).map { Cell(.number($0.double * 2 + 1)) } ?? self
  }
}
