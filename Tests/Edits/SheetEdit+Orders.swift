import ReportModel
import Spreadsheet
import TestSupport

extension SheetEdit {
  /// Rows are sorted, with their labels or without.
  static let orders = [
    SheetEdit("figures sorted without labels", in: .grids) { sheet, table, generator in
      generator.order(of: sheet.rows(of: table)).map { order in
        sheet.move(
          order.flatMap { sheet.figures($0.from, of: table, to: $0.to) },
          in: sheet.grid(of: table))
      } ?? false
    },
    SheetEdit("labels sorted without figures", in: .grids) { sheet, table, generator in
      let labels = sheet.leafLabels(of: table)
      guard let column = labels.randomElement(using: &generator)?.column,
        let order = generator.order(of: labels.filter { $0.column == column }.map(\.row))
      else { return false }
      return sheet.move(
        order.map {
          (CellAddress(row: $0.from, column: column), CellAddress(row: $0.to, column: column))
        }, in: sheet.grid(of: table))
    },
    SheetEdit("rows sorted") { sheet, table, generator in
      let labels = sheet.leafLabels(of: table)
      guard let column = labels.randomElement(using: &generator)?.column,
        let order = generator.order(of: labels.filter { $0.column == column }.map(\.row))
      else { return false }
      return sheet.move(
        order.flatMap { sheet.row($0.from, of: table, to: $0.to) }, in: sheet.grid(of: table))
    },
    SheetEdit("rows sorted with their groups", in: .plain) { sheet, table, generator in
      guard let order = generator.order(of: sheet.rows(of: table)) else { return false }
      let places = Dictionary(order.map { ($0.from, $0.to) }) { first, _ in first }
      sheet.rearrange(sheet.grid(of: table)) {
        CellAddress(row: places[$0.row] ?? $0.row, column: $0.column)
      }
      return true
    },
  ]
}

extension EditedSheet {
  /// The label of each row of figures that is nearest to them.
  func leafLabels(of table: String) -> [CellAddress] {
    let rows = rows(of: table)
    return Dictionary(
      labels(of: table).filter { rows.contains($0.row) }.map { ($0.row, $0) },
      uniquingKeysWith: { max($0, $1) }
    ).values.sorted()
  }

  /// The moves of the figures of a row to another.
  func figures(
    _ row: Int, of table: String, to other: Int
  ) -> [(from: CellAddress, to: CellAddress)] {
    figures(of: table, inRow: row).map { ($0, CellAddress(row: other, column: $0.column)) }
  }

  /// The moves of the label and the figures of a row to another.
  func row(_ row: Int, of table: String, to other: Int) -> [(from: CellAddress, to: CellAddress)] {
    let labels = leafLabels(of: table)
    let own = labels.first { $0.row == row }
    let target = labels.first { $0.row == other }
    let label = own.flatMap { own in target.map { (from: own, to: $0) } }
    return [label].compactMap(\.self) + figures(row, of: table, to: other)
  }
}

extension SeededGenerator {
  /// Another order of some neighbouring rows; nil if there is none.
  mutating func order(of rows: [Int]) -> [(from: Int, to: Int)]? {
    let part = part(of: rows)
    let order = part.shuffled(using: &self)
    return order == part ? nil : zip(part, order).map { ($0, $1) }
  }
}
