import ReportModel
import Spreadsheet

/// The sheet 原表数据: what an upgrade could not transfer or left for review.
enum UpgradeSheet {
  static let firstLine = 3

  private static let widths = [170.0, 110, 90, 60, 240]

  /// The cell of a line, for findings.
  static func cell(ofLine line: Int) -> CellReference {
    CellReference(
      sheet: BlankText.Sheet.upgrade, address: CellAddress(row: firstLine + line, column: 0))
  }

  static func sheet(_ notes: [Report.UpgradeNote]) -> SheetDrawing {
    var sheet = SheetDrawing(name: BlankText.Sheet.upgrade)
    sheet.columnWidths = widths
    sheet.showsGridLines = false
    sheet.isProtected = true
    sheet.page = .blankList
    sheet.page.repeatedRows = firstLine - 1...firstLine - 1
    sheet.frozen = CellAddress(row: firstLine, column: 0)
    let top = { CellRange(origin: CellAddress(row: $0, column: 0), columns: widths.count) }
    sheet.put(.text(BlankText.Sheet.upgrade), in: top(0), BlankStyle.title)
    sheet.rowHeights[0] = 36
    sheet.put(.text(BlankText.Upgrade.purpose), in: top(1), BlankStyle.note)
    sheet.rowHeights[1] = BlankStyle.height(
      of: BlankText.Upgrade.purpose, width: widths.reduce(0, +), BlankStyle.note)
    for (column, head) in BlankText.Upgrade.heads.enumerated() {
      sheet.cells[CellAddress(row: firstLine - 1, column: column)] = CellDrawing(
        .text(head), BlankStyle.heading)
    }
    for (index, note) in notes.enumerated() { draw(note, row: firstLine + index, on: &sheet) }
    return sheet
  }

  /// Draws a line; its cells are not locked, so that people can clear what they have settled.
  private static func draw(
    _ note: Report.UpgradeNote, row: Int, on sheet: inout SheetDrawing
  ) {
    let style = BlankStyle.listed.with { $0.isLocked = false }
    let texts = [note.place, note.value, note.source, note.target, note.reason]
    var height = 20.0
    for (column, text) in texts.map(\.printable).enumerated() {
      let content: CellDrawing.Content
      if column == 1, let number = Double(text), number.isFinite, Cell.text(number) == text {
        content = .number(number)
      } else {
        content = text.isEmpty ? .blank : .text(text)
      }
      sheet.cells[CellAddress(row: row, column: column)] = CellDrawing(content, style)
      height = max(height, BlankStyle.height(of: text, width: widths[column], style))
    }
    sheet.rowHeights[row] = height
  }
}
