import ReportModel
import Spreadsheet

/// The sheet 情况说明: a unit's explanations of unusual but correct figures.
enum ExplanationSheet {
  /// The number of lines to fill in.
  static let lineCount = 20

  private static let widths = [80.0, 190, 330]

  /// Draws the sheet with existing explanations and empty lines for more.
  static func sheet(_ explanations: [Report.Explanation]) -> SheetDrawing {
    var sheet = SheetDrawing(name: BlankText.Sheet.explanations)
    sheet.columnWidths = widths
    sheet.showsGridLines = false
    sheet.isProtected = true
    sheet.page = .blankList
    let title = CellRange(origin: CellAddress(row: 0, column: 0), columns: widths.count)
    sheet.put(.text(BlankText.Sheet.explanations), in: title, BlankStyle.title)
    sheet.rowHeights[0] = 36
    let purpose = CellRange(origin: CellAddress(row: 1, column: 0), columns: widths.count)
    sheet.put(.text(BlankText.Explanation.purpose), in: purpose, BlankStyle.note)
    sheet.rowHeights[1] = BlankStyle.height(
      of: BlankText.Explanation.purpose, width: widths.reduce(0, +), BlankStyle.note)
    for (column, head) in BlankText.Explanation.heads.enumerated() {
      sheet.cells[CellAddress(row: 2, column: column)] = CellDrawing(
        .text(head), BlankStyle.heading)
      for line in 1...max(lineCount, explanations.count + 5) {
        sheet.cells[CellAddress(row: 2 + line, column: column)] = CellDrawing(
          .blank, BlankStyle.entry)
      }
    }
    for (line, explanation) in explanations.enumerated() {
      let texts = [explanation.code, explanation.place, explanation.text].map(\.printable)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        sheet.cells[CellAddress(row: 3 + line, column: column)]?.content = .text(text)
      }
    }
    sheet.page.repeatedRows = 2...2
    sheet.frozen = CellAddress(row: 3, column: 0)
    return sheet
  }
}
