package import ReportModel
import Spreadsheet

/// The official print of a report as a self-contained HTML page.
///
/// The page is also well-formed XML. What the form prescribes is styled inline, because the editors
/// of web sites and word processors drop style sheets; the style sheet is about paper and margins.
package enum HTMLPage {
  /// Writes a report as a page: headings, paragraphs, and three tables with spans.
  package static func html(of report: Report) -> String { html(of: OfficialDocument(report)) }

  /// Writes a report that is laid out already.
  package static func html(of document: OfficialDocument) -> String {
    let body = elements(of: Array(document.parts.joined()))
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

  /// The elements of a document; a title directly above a table becomes its caption.
  private static func elements(of blocks: [OfficialDocument.Block]) -> [String] {
    var elements: [String] = []
    var heading: String?
    for block in blocks {
      switch block {
      case .text(let text, let role):
        if let heading { elements.append(heading) }
        let (name, style) = look(of: role)
        let element = "<\(name) style=\"\(style)\">\(text.htmlLines)</\(name)>"
        heading = role == .sectionTitle ? element : nil
        if heading == nil { elements.append(element) }
      case .table(let table):
        elements.append(HTMLTable(table, heading: heading).html)
        heading = nil
      }
    }
    return elements + (heading.map { [$0] } ?? [])
  }

  /// The element for a line of text, and its style.
  private static func look(of role: OfficialDocument.Role) -> (element: String, style: String) {
    switch role {
    case .title: ("h1", "text-align:center;font:22pt/1.5 方正小标宋简体,宋体,SimSun,serif")
    case .sectionTitle:
      // On a phone a caption is as wide as its table, and so wider than the screen.
      (
        "h2",
        "margin:0.5em 0;max-width:90vw;text-align:left;font:16pt/1.75 黑体,SimHei,sans-serif"
      )
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
