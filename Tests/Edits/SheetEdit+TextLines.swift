import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Lines of text lose fields, or are broken.
  static let textLines = [
    SheetEdit("line broken in two", in: [.text]) { sheet, table, generator in
      guard let row = Array(sheet.range(of: table)).randomElement(using: &generator) else {
        return false
      }
      let number = sheet.grid(of: table)
      let count = sheet.grids[number].row(row)?.fieldCount ?? 0
      guard count > 1 else { return false }
      let start = Int.random(in: 1..<count, using: &generator)
      sheet.insertRow(row + 1, in: number)
      let moves = (start..<count).map {
        (
          from: CellAddress(row: row, column: $0),
          to: CellAddress(row: row + 1, column: $0 - start)
        )
      }
      guard sheet.move(moves, in: number) else { return false }
      sheet.grids[number].setFieldCount(ofRow: row, to: start)
      return true
    },
    SheetEdit("empty fields lost", in: [.text]) { sheet, table, generator in
      let number = sheet.grid(of: table)
      let isAll = Bool.random(using: &generator)
      let range = Array(sheet.range(of: table))
      for row in isAll ? range : generator.part(of: range) {
        let cells = sheet.grids[number].row(row)?.cells.map(\.column) ?? []
        let moves = cells.enumerated().map {
          (
            from: CellAddress(row: row, column: $0.element),
            to: CellAddress(row: row, column: $0.offset)
          )
        }
        guard sheet.move(moves, in: number) else { return false }
        sheet.grids[number].setFieldCount(ofRow: row, to: cells.count)
      }
      return true
    },
    SheetEdit("empty fields at the end lost", in: [.text]) { sheet, table, _ in
      let number = sheet.grid(of: table)
      for row in sheet.range(of: table) {
        let last = sheet.grids[number].row(row)?.cells.last?.column ?? -1
        sheet.grids[number].setFieldCount(ofRow: row, to: last + 1)
      }
      return true
    },
  ]
}
