import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Whole rows and columns.
  static let lines = [
    SheetEdit(name: "row inserted") { sheet, table, generator in
      guard let row = Array(sheet.range(of: table)).randomElement(using: &generator) else {
        return false
      }
      let number = sheet.grid(of: table)
      sheet.rearrange(number) {
        CellAddress(row: $0.row + ($0.row >= row ? 1 : 0), column: $0.column)
      }
      return true
    },
    SheetEdit(name: "row deleted") { sheet, table, generator in
      guard let row = sheet.rows(of: table).randomElement(using: &generator) else { return false }
      let number = sheet.grid(of: table)
      sheet.rearrange(number) {
        $0.row == row
          ? nil : CellAddress(row: $0.row - ($0.row > row ? 1 : 0), column: $0.column)
      }
      return true
    },
    SheetEdit(name: "column inserted") { sheet, table, generator in
      let columns = Set(sheet.places.filter { $0.key.table == table }.map(\.value.address.column))
      guard let column = columns.sorted().randomElement(using: &generator) else { return false }
      let number = sheet.grid(of: table)
      sheet.rearrange(number) {
        CellAddress(row: $0.row, column: $0.column + ($0.column >= column ? 1 : 0))
      }
      return true
    },
    SheetEdit(name: "row hidden") { sheet, table, generator in
      guard let row = sheet.rows(of: table).randomElement(using: &generator) else { return false }
      let number = sheet.grid(of: table)
      guard let place = sheet.grids[number].rows.firstIndex(where: { $0.index == row }) else {
        return false
      }
      sheet.grids[number].rows[place].isHidden = true
      return true
    },
    SheetEdit(name: "sub-totals added") { sheet, table, generator in
      let rows = sheet.rows(of: table)
      guard rows.count > 3, let row = rows[2...].randomElement(using: &generator),
        let label = sheet.labels(of: table).last(where: { $0.row == row })
      else { return false }
      let number = sheet.grid(of: table)
      let cells = sheet.figures(of: table, inRow: row)
      sheet.rearrange(number) {
        CellAddress(row: $0.row + ($0.row >= row ? 1 : 0), column: $0.column)
      }
      sheet.set(
        CellAddress(row: row, column: label.column),
        to: Cell(.text(subTotals.randomElement(using: &generator) ?? "小计")), in: number)
      for cell in cells {
        let sum = Double(Int.random(in: 1...90, using: &generator))
        sheet.set(cell, to: Cell(.number(sum)), in: number)
      }
      return true
    },
    SheetEdit(name: "sheet copied and filled anew") { sheet, table, generator in
      guard sheet.layout.origin == .workbook, var copy = sheet.grids.first else { return false }
      copy.name = "\(copy.name ?? "") (2)"
      let factor = Double(Int.random(in: 2...5, using: &generator))
      copy = copy.mapCells { _, cell in
        if case .number(let number)? = cell.value { Cell(.number(number * factor)) } else { cell }
      }
      sheet.grids.append(copy)
      return true
    },
  ]

  /// The labels of rows of sub-totals.
  static let subTotals = ["小计", "合计", "其中"]

  /// Single labels and figures.
  static let labels = [
    SheetEdit(name: "label cleared") { sheet, table, generator in
      guard let label = sheet.labels(of: table).randomElement(using: &generator) else {
        return false
      }
      let number = sheet.grid(of: table)
      sheet.set(label, to: nil, in: number)
      return true
    },
    SheetEdit(name: "label copied over another") { sheet, table, generator in
      let labels = sheet.labels(of: table)
      guard let one = labels.randomElement(using: &generator),
        let other = labels.randomElement(using: &generator), one != other
      else { return false }
      let number = sheet.grid(of: table)
      sheet.set(other, to: sheet.grids[number][one], in: number)
      return true
    },
    SheetEdit(name: "label mistyped") { sheet, table, generator in
      let number = sheet.grid(of: table)
      guard let label = sheet.labels(of: table).randomElement(using: &generator),
        var text = sheet.grids[number][label].map({ Array($0.words) }), text.count > 2
      else { return false }
      let place = Int.random(in: text.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: text.remove(at: place)
      case 1: text[place] = "某"
      default: text.insert("的", at: place)
      }
      sheet.set(label, to: Cell(.text(String(text))), in: number)
      return true
    },
    SheetEdit(name: "figures exchanged") { sheet, table, generator in
      let cells = sheet.places.filter { $0.key.table == table }.map(\.value.address).sorted()
      guard let one = cells.randomElement(using: &generator),
        let other = cells.randomElement(using: &generator), one != other
      else { return false }
      return sheet.move([(one, other), (other, one)], in: sheet.grid(of: table))
    },
    SheetEdit(name: "figures merged") { sheet, table, generator in
      let rows = sheet.rows(of: table)
      guard let row = rows.randomElement(using: &generator), sheet.layout != .text else {
        return false
      }
      let cells = sheet.figures(of: table, inRow: row)
      guard cells.count > 1 else { return false }
      let place = Int.random(in: 0..<(cells.count - 1), using: &generator)
      let number = sheet.grid(of: table)
      sheet.set(cells[place + 1], to: nil, in: number)
      let merged = CellRange(cells[place], cells[place + 1])
      sheet.grids[number].merges.removeAll { $0.overlaps(merged) }
      sheet.grids[number].merges.append(merged)
      return true
    },
  ]
}
