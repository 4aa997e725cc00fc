package import ReportModel
package import Spreadsheet

/// Some cells of one sheet, or lines of a text, as a person would name them.
///
/// In Chinese `表三 D7:J7、D9`, `“汇总” D7` and, in a text, `第29行`; in English as Excel writes them,
/// `三!D7:J7, D9`, and `line 29`.
package struct CellPlaces {
  /// The maximum number of ranges or lines that are listed.
  private static let limit = 8

  private let sheet: String?
  private let cells: [CellAddress]

  /// Makes the places of some cells; all of them are on the sheet of the first.
  package init(_ cells: [CellReference]) {
    sheet = cells.first?.sheet
    self.cells = cells.map(\.address)
  }

  /// The words; nil without cells.
  package var text: LocalizedText? {
    guard let first = cells.first else { return nil }
    guard let sheet else { return lines }
    let list = list(ranges.map { "\($0)" }, of: cells.count)
    // The first address comes with the sheet, as Excel quotes it.
    let start = "\(CellReference(sheet: sheet, address: first))"
    return LocalizedText(
      zh: Self.name(of: sheet) + list.zh, en: start + list.en.dropFirst("\(first)".count))
  }

  /// The name of a sheet before an address in Chinese: the form's tables are 表二, 表三 and 表四.
  private static func name(of sheet: String) -> String {
    if sheet.isTableNumber { return "表\(sheet) " }
    return sheet.hasPrefix("表") ? "\(sheet) " : "“\(sheet)” "
  }

  /// The lines of a text.
  private var lines: LocalizedText {
    let rows = cells.map { $0.row + 1 }.reduce(into: [Int]()) { rows, row in
      if rows.last != row { rows.append(row) }
    }
    let list = list(rows.map(String.init), of: rows.count, counter: "行")
    return LocalizedText(
      zh: "第\(list.zh)\(rows.count > Self.limit ? "" : "行")",
      en: "\(rows.count > 1 ? "lines" : "line") \(list.en)")
  }

  /// The cells, adjacent ones of a row as a range.
  private var ranges: [CellRange] {
    var ranges: [CellRange] = []
    for cell in cells {
      if let last = ranges.last, last.rows.count == 1,
        last.last == CellAddress(row: cell.row, column: cell.column - 1)
      {
        ranges[ranges.count - 1] = CellRange(last.first, cell)
      } else {
        ranges.append(CellRange(origin: cell))
      }
    }
    return ranges
  }

  private func list(_ items: [String], of count: Int, counter: String = "格") -> LocalizedText {
    let shown = items.prefix(Self.limit)
    let isCut = items.count > shown.count
    return LocalizedText(
      zh: shown.joined(separator: "、") + (isCut ? " 等 \(count) \(counter)" : ""),
      en: shown.joined(separator: ", ")
        + (isCut ? " and more, \(count) \(counter == "格" ? "cells" : "lines")" : ""))
  }
}
