import ReportModel
import Spreadsheet

/// The sheet 情况说明: a unit's explanations of unusual but correct figures.
enum ExplanationSheet {
  /// The number of lines to fill in.
  static let lineCount = 20

  private static let list = ListSheet(
    title: BlankText.Sheet.explanations, purpose: BlankText.Explanation.purpose,
    columns: zip(BlankText.Explanation.heads, [80.0, 190, 330]).map {
      .init(head: $0, width: $1, style: BlankStyle.entry)
    }, leastHeight: nil)

  /// Draws the sheet with existing explanations and empty lines for more.
  static func sheet(_ explanations: [Report.Explanation]) -> SheetDrawing {
    let filled = explanations.map { explanation in
      [explanation.code, explanation.place, explanation.text].map(\.printable)
        .map { $0.isEmpty ? CellDrawing.Content.blank : .text($0) }
    }
    let empty = Array(repeating: CellDrawing.Content.blank, count: list.columns.count)
    let more = max(lineCount - filled.count, 5)
    return list.sheet(filled + Array(repeating: empty, count: more))
  }
}
