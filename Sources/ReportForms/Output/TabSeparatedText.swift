package import ReportModel
import Spreadsheet

/// The report as text: a line for each title and paragraph, and tables with tabs between fields.
package enum TabSeparatedText {
  /// Writes a report as text with line feeds and without a byte order mark.
  ///
  /// Each table is a rectangle: every line has a field for each column of its grid, and the text of
  /// a merged cell is at its top left. There is an empty line before and after each title, each
  /// table and each run of paragraphs or notes, so a rectangle extends from one empty line to the
  /// next.
  package static func text(of report: Report) -> String { text(of: OfficialDocument(report)) }

  /// Writes a report that is laid out already.
  package static func text(of document: OfficialDocument) -> String {
    var text = ""
    var last: OfficialDocument.Block?
    for block in document.parts.joined() {
      if let last, !block.continues(last) { text += "\n" }
      text += lines(of: block)
      last = block
    }
    return text
  }

  /// The lines of a block, each with its line feed.
  private static func lines(of block: OfficialDocument.Block) -> String {
    switch block {
    case .text(let text, _): TabSeparatedLine.text([text])
    case .table(let table): lines(of: table)
    }
  }

  private static func lines(of table: OfficialDocument.Table) -> String {
    let empty = [String](repeating: "", count: table.formTable.widths.count)
    var fields = [[String]](repeating: empty, count: table.formTable.rowCount)
    for cell in table.cells {
      fields[cell.range.first.row][cell.range.first.column] = cell.content.text
    }
    return fields.map(TabSeparatedLine.text).joined()
  }
}

extension OfficialDocument.Block {
  /// Whether this is a paragraph after a paragraph, or a note after a note.
  fileprivate func continues(_ last: Self) -> Bool {
    switch (last, self) {
    case (.text(_, .paragraph), .text(_, .paragraph)), (.text(_, .note), .text(_, .note)): true
    default: false
    }
  }
}
