package import ReportModel
import Spreadsheet

/// The official print of a report as a self-contained HTML page.
///
/// The page is also well-formed XML. What the form prescribes is styled inline, because the editors
/// of web sites and word processors drop style sheets; the style sheet is about paper and margins.
package enum HTMLPage {
  /// Writes a report as a page: headings, paragraphs, and three tables with spans.
  package static func html(of report: Report) -> String {
    let document = OfficialDocument(report)
    var section = ""
    let body = document.parts.joined().map { block in
      if case .text(let title, .sectionTitle) = block { section = title }
      return element(of: block, in: section)
    }
    return """
      <!DOCTYPE html>
      <html lang="zh-CN" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(document.title.htmlEscaped)</title>
      <style>
      \(styleSheet)
      </style>
      </head>
      <body>
      <div lang="zh-CN">
      \(body.joined(separator: "\n"))
      </div>
      </body>
      </html>

      """
  }

  private static let styleSheet = """
    @page { size: A4 portrait; margin: 2cm 1.8cm; }
    body { max-width: 17.18cm; margin: 2em auto; padding: 0 0.5em; }
    h2 { break-after: avoid; }
    table { break-inside: avoid; }
    @media print { body { margin: 0 auto; padding: 0; } }
    """

  private static func element(of block: OfficialDocument.Block, in section: String) -> String {
    switch block {
    case .text(let text, let role):
      let (name, style) = look(of: role)
      return "<\(name) style=\"\(style)\">\(text.htmlLines)</\(name)>"
    case .table(let table): return HTMLTable(table, title: section).html
    }
  }

  /// The element for a line of text, and its style.
  private static func look(of role: OfficialDocument.Role) -> (element: String, style: String) {
    switch role {
    case .title: ("h1", "text-align:center;font:22pt/1.5 方正小标宋简体,宋体,SimSun,serif")
    case .sectionTitle: ("h2", "margin:0.5em 0;font:16pt/1.75 黑体,SimHei,sans-serif")
    case .paragraph:
      ("p", "margin:0;text-indent:2em;font:16pt/1.75 仿宋_GB2312,仿宋,FangSong,serif")
    case .note: ("p", "margin:0;font:10.5pt/1.6 宋体,SimSun,serif")
    }
  }
}

extension String {
  /// The text with `<br/>` for line breaks.
  var htmlLines: String {
    lines.map { String($0).htmlEscaped }.joined(separator: "<br/>")
  }

  /// The text with special characters escaped.
  var htmlEscaped: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
