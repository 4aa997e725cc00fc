public import ReportModel
import Spreadsheet

/// The official print of a report as a self-contained HTML page.
///
/// The page is also well-formed XML. Styles that must survive pasting into a site's editor or a
/// word processor (borders of tables, indents) are inline; the rest is in one style sheet.
public enum HTMLPage {
  /// Writes a report as a page: headings, paragraphs, and three tables with spans.
  public static func html(of report: Report) -> String {
    let document = OfficialDocument(report)
    let body = document.parts.joined().map { element(of: $0) }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <title>\(escaped(document.title))</title>
      <style>
      \(styleSheet)
      </style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private static let styleSheet = """
    @page { size: A4 portrait; margin: 2cm 1.8cm; }
    body { max-width: 17.18cm; margin: 2em auto; font: 16pt/1.75 仿宋_GB2312, 仿宋, FangSong, serif; }
    h1 { font: 22pt/1.5 方正小标宋简体, 宋体, SimSun, serif; }
    h2 { font: 16pt/1.75 黑体, SimHei, sans-serif; margin: 0.5em 0; break-after: avoid; }
    p { margin: 0; }
    table { break-inside: avoid; }
    td { font: 10.5pt/1.4 宋体, SimSun, serif; padding: 2pt 1pt; }
    p.note { font: 10.5pt/1.6 宋体, SimSun, serif; }
    @media print { body { margin: 0 auto; } }
    """

  private static func element(of block: OfficialDocument.Block) -> String {
    switch block {
    case .text(let text, .title): "<h1 style=\"text-align:center\">\(lines(text))</h1>"
    case .text(let text, .sectionTitle): "<h2>\(lines(text))</h2>"
    case .text(let text, .paragraph): "<p style=\"text-indent:2em\">\(lines(text))</p>"
    case .text(let text, .note): "<p class=\"note\">\(lines(text))</p>"
    case .table(let table): element(of: table)
    }
  }

  private static func element(of table: OfficialDocument.Table) -> String {
    let columns = table.formTable.columnWidths(filling: 100).map { width in
      "<col style=\"width:\((width * 100).rounded() / 100)%\"/>"
    }
    let layout = OfficialTableLayout(
      table, widths: table.formTable.columnWidths(filling: OfficialStyle.width))
    var rows = [[String]](repeating: [], count: table.formTable.rowCount)
    for cell in table.cells { rows[cell.range.first.row].append(element(of: cell, layout)) }
    return """
      <table border="1" cellspacing="0" style="border-collapse:collapse;width:100%">
      <colgroup>\(columns.joined())</colgroup>
      \(rows.map { "<tr>\($0.joined())</tr>" }.joined(separator: "\n"))
      </table>
      """
  }

  private static func element(
    of cell: OfficialDocument.Cell, _ layout: OfficialTableLayout
  ) -> String {
    let columns = cell.range.columns.count
    let rows = cell.range.rows.count
    var attributes = columns > 1 ? " colspan=\"\(columns)\"" : ""
    if rows > 1 { attributes += " rowspan=\"\(rows)\"" }
    let size = layout.size(of: cell)
    var styles = cell.isLeftAligned ? [] : ["text-align:center"]
    if size != OfficialStyle.tableSize { styles.append("font-size:\(size)pt") }
    // A spreadsheet program would convert `12%` to a number when the page is pasted into it.
    if cell.content.isRefused { styles.append("mso-number-format:'\\@'") }
    if !styles.isEmpty { attributes += " style=\"\(styles.joined(separator: ";"))\"" }
    return "<td\(attributes)>\(lines(cell.content.text))</td>"
  }

  /// The text with `<br/>` for line breaks.
  private static func lines(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { escaped($0) }.joined(separator: "<br/>")
  }

  /// The text with special characters escaped.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\t", "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
