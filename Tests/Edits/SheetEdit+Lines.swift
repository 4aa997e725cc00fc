import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Whole rows and columns are inserted, deleted or added.
  static let lines = [
    SheetEdit("row inserted") { sheet, table, generator in
      guard let row = Array(sheet.range(of: table)).randomElement(using: &generator) else {
        return false
      }
      sheet.insertRow(row, in: sheet.grid(of: table))
      return true
    },
    SheetEdit("row deleted") { sheet, table, generator in
      guard let row = sheet.rows(of: table).randomElement(using: &generator) else { return false }
      sheet.rearrange(sheet.grid(of: table)) {
        $0.row == row
          ? nil : CellAddress(row: $0.row - ($0.row > row ? 1 : 0), column: $0.column)
      }
      return true
    },
    SheetEdit("column inserted") { sheet, table, generator in
      guard let column = sheet.editableColumns(of: table).randomElement(using: &generator) else {
        return false
      }
      sheet.insertColumn(column, of: table)
      return true
    },
    SheetEdit("column deleted", in: .plain) { sheet, table, generator in
      guard let column = sheet.editableColumns(of: table).randomElement(using: &generator) else {
        return false
      }
      let rows = sheet.rowsWithColumns(of: table)
      sheet.rearrange(sheet.grid(of: table)) {
        guard rows.contains($0.row) else { return $0 }
        return $0.column == column
          ? nil : CellAddress(row: $0.row, column: $0.column - ($0.column > column ? 1 : 0))
      }
      return true
    },
    SheetEdit("row of sub-totals added") { sheet, table, generator in
      let rows = sheet.rows(of: table)
      guard rows.count > 3, let row = rows[2...].randomElement(using: &generator),
        let label = sheet.labels(of: table).last(where: { $0.row == row })
      else { return false }
      let number = sheet.grid(of: table)
      let above = rows.filter { $0 < row }.suffix(Int.random(in: 1...5, using: &generator))
      let sums = sheet.figures(of: table, inRow: row).map { cell in
        (cell, above.reduce(0) { $0 + sheet.number(row: $1, column: cell.column, in: number) })
      }
      sheet.insertRow(row, in: number)
      sheet.set(
        CellAddress(row: row, column: label.column), to: generator.subTotal(), in: number)
      for (cell, sum) in sums { sheet.set(cell, to: Cell(.number(sum)), in: number) }
      return true
    },
    SheetEdit("column of sub-totals added", in: .plain) { sheet, table, generator in
      let columns = sheet.editableColumns(of: table)
      guard columns.count > 2, let column = columns[2...].randomElement(using: &generator) else {
        return false
      }
      let number = sheet.grid(of: table)
      let rows = sheet.rows(of: table)
      let headings = sheet.labels(of: table).filter { $0.column == column }.map(\.row)
      let before = columns.filter { $0 < column }
      let sums = rows.map { row in
        (row, before.reduce(0) { $0 + sheet.number(row: row, column: $1, in: number) })
      }
      sheet.insertColumn(column, of: table)
      guard let heading = headings.filter({ $0 < rows[0] }).max() else { return false }
      sheet.set(CellAddress(row: heading, column: column), to: generator.subTotal(), in: number)
      for (row, sum) in sums {
        sheet.set(CellAddress(row: row, column: column), to: Cell(.number(sum)), in: number)
      }
      return true
    },
  ]

  /// Rows and columns are hidden.
  static let hidings = [
    SheetEdit("row hidden", in: .sheets) { sheet, table, generator in
      let number = sheet.grid(of: table)
      guard let row = sheet.rows(of: table).randomElement(using: &generator),
        let place = sheet.grids[number].rows.firstIndex(where: { $0.index == row })
      else { return false }
      sheet.grids[number].rows[place].isHidden = true
      return true
    },
    SheetEdit("column hidden", in: .sheets) { sheet, table, generator in
      guard let column = sheet.columns(of: table).randomElement(using: &generator) else {
        return false
      }
      sheet.grids[sheet.grid(of: table)].hiddenColumns.append(column...column)
      return true
    },
  ]
}

extension EditedSheet {
  mutating func insertRow(_ row: Int, in number: Int) {
    rearrange(number) {
      CellAddress(row: $0.row + ($0.row >= row ? 1 : 0), column: $0.column)
    }
  }

  mutating func insertColumn(_ column: Int, of table: String) {
    let rows = rowsWithColumns(of: table)
    rearrange(grid(of: table)) {
      let isAfter = rows.contains($0.row) && $0.column >= column
      return CellAddress(row: $0.row, column: $0.column + (isAfter ? 1 : 0))
    }
  }

  /// The rows that have the columns of a table in common.
  ///
  /// On a sheet these are all; who inserts a field into the lines of one table of a text leaves
  /// those of the others as they are.
  func rowsWithColumns(of table: String) -> ClosedRange<Int> {
    layout == .text ? range(of: table) : 0...Int.max
  }

  /// The columns with figures of a table, in which something may be inserted or deleted; none in
  /// lines of text that have lost fields, whose other fields are not below each other.
  func editableColumns(of table: String) -> [Int] {
    let own = places.filter { $0.key.table == table }
    let astray = own.count { heading(of: $0.key, at: $0.value) == nil }
    return layout == .text && astray * 2 > own.count ? [] : columns(of: table)
  }

  /// The number in a cell; 0 if there is none.
  func number(row: Int, column: Int, in number: Int) -> Double {
    grids[number][CellAddress(row: row, column: column)].flatMap(TypedNumber.init)?.double ?? 0
  }
}

extension SeededGenerator {
  /// The words of a row or column of sub-totals.
  mutating func subTotal() -> Cell {
    Cell(.text(["小计", "合计", "其中：小计"].randomElement(using: &self) ?? "小计"))
  }
}
