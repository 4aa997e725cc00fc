import ReportForms
import ReportModel
import Spreadsheet
import TestSupport

/// How a report is laid out before it is edited.
enum SheetLayout: String, CaseIterable {
  /// All parts on one sheet, as the form prints them.
  case official
  /// The same without merged ranges, as other programs write it.
  case unmerged
  /// The tables alone, one below another.
  case tables
  /// A Word document, with a table each.
  case document
  /// Text pasted from a page, with tabs between the fields.
  case text

  /// The grids of a report.
  func grids(of report: Report) -> [Grid] {
    switch self {
    case .official: return official(report)
    case .unmerged, .tables:
      return official(report).map { grid in
        var grid = grid
        grid.merges = []
        if self == .tables {
          grid.rows.removeAll { row in
            row.cells.count == 1 && row.cells[0].cell.words.count > 30
          }
        }
        return grid
      }
    case .text: return [Grid(text: TabSeparatedText.text(of: report))]
    case .document: return official(report).flatMap { Self.document($0, of: report.form) }
    }
  }

  /// The grids that a Word document like a sheet is read as: its lines, and a grid for each table.
  private static func document(_ sheet: Grid, of form: ReportForm) -> [Grid] {
    let titles = Dictionary(uniqueKeysWithValues: form.sections.map { ($0.title, $0.isText) })
    let last = sheet.locatedCells.map(\.address.column).max() ?? 0
    var text = Grid(name: nil)
    var tables: [Grid] = []
    var top: Int?
    for row in sheet.rows {
      let title = row.cells.lazy.compactMap { titles[$0.cell.words] }.first
      if let isText = title {
        top = isText ? nil : row.index + 1
        if !isText { tables.append(Grid(name: "表\(tables.count + 1)")) }
      }
      guard title == nil, let top, !tables.isEmpty else {
        text.rows.append(
          Grid.Row(index: text.rows.count, cells: row.cells.prefix(1).map { (0, $0.cell) }))
        continue
      }
      var line = row
      line.index -= top
      // The last cell of a row begins where the range that covers the last column does.
      let end = CellAddress(row: row.index, column: last)
      line.fieldCount = (sheet.merges.first { $0.contains(end) }?.first.column ?? last) + 1
      tables[tables.count - 1].rows.append(line)
      tables[tables.count - 1].merges += sheet.merges.filter { $0.first.row == row.index }.map {
        CellRange(
          CellAddress(row: $0.first.row - top, column: $0.first.column),
          CellAddress(row: $0.last.row - top, column: $0.last.column))
      }
    }
    return [text] + tables
  }

  private func official(_ report: Report) -> [Grid] {
    OfficialDrawing.drawing(of: report).sheets.map { Grid($0) }
  }

  /// The origin that a workbook of this layout has.
  var origin: Workbook.Origin {
    switch self {
    case .official, .unmerged, .tables: .workbook
    case .document: .document
    case .text: .text
    }
  }
}
