import Spreadsheet

/// A sheet that is a list: a title, what the list is for, headings, and a line for each entry.
struct ListSheet {
  /// A column of the list.
  struct Column {
    var head: String
    /// The width in points.
    var width: Double
    var style: CellStyle
  }

  var title: String
  var purpose: String
  var columns: [Column]
  /// What stands above the headings about the lines as a whole.
  var summary: CellDrawing.Content?
  /// The least height of a line, which is as high as its texts need; nil for lines that grow with
  /// what people write.
  var leastHeight: Double? = 20

  /// The row of the headings.
  var headRow: Int { summary == nil ? 2 : 3 }

  /// The sheet with its lines; the headings stay in view, and on every page.
  func sheet(_ lines: [[CellDrawing.Content]]) -> SheetDrawing {
    var sheet = SheetDrawing(list: title, widths: columns.map(\.width))
    sheet.page.repeatedRows = headRow...headRow
    sheet.frozen = CellAddress(row: headRow + 1, column: 0)
    sheet.put(.text(title), across: 0, BlankStyle.title, height: 36)
    sheet.put(purpose, across: 1, BlankStyle.note)
    if let summary {
      sheet.put(summary, across: 2, BlankStyle.text.with { $0.isBold = true }, height: 22)
    }
    sheet.put(
      line: columns.map { CellDrawing(.text($0.head), BlankStyle.heading) }, row: headRow,
      leastHeight: nil)
    for (index, line) in lines.enumerated() {
      sheet.put(
        line: zip(line, columns).map { CellDrawing($0, $1.style) }, row: headRow + 1 + index,
        leastHeight: leastHeight)
    }
    return sheet
  }
}
