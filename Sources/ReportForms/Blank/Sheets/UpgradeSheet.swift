import ReportModel
import Spreadsheet

/// The sheet 原表数据: what an upgrade could not transfer or left for review.
enum UpgradeSheet {
  /// Its cells are not locked, so that people can clear what they have settled.
  private static let list = ListSheet(
    title: BlankText.Sheet.upgrade, purpose: BlankText.Upgrade.purpose,
    columns: zip(BlankText.Upgrade.heads, [170.0, 110, 90, 60, 240]).map {
      .init(head: $0, width: $1, style: BlankStyle.listed.with { $0.isLocked = false })
    })

  /// The cell of a line, for findings.
  static func cell(ofLine line: Int) -> CellReference {
    CellReference(
      sheet: list.title, address: CellAddress(row: list.headRow + 1 + line, column: 0))
  }

  static func sheet(_ notes: [Report.UpgradeNote]) -> SheetDrawing {
    list.sheet(
      notes.map { note in
        [note.place, note.value, note.source, note.target, note.reason].map(\.printable)
          .enumerated().map { column, text in column == 1 ? value(text) : content(text) }
      })
  }

  private static func content(_ text: String) -> CellDrawing.Content {
    text.isEmpty ? .blank : .text(text)
  }

  /// A number if the text is exactly what a cell with that number shows.
  private static func value(_ text: String) -> CellDrawing.Content {
    guard let number = Double(text), number.isFinite, Cell.text(number) == text else {
      return content(text)
    }
    return .number(number)
  }
}
