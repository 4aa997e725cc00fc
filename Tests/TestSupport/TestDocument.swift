package import ReportModel
import Spreadsheet

/// A Word package for tests: the usual parts around a body.
package struct TestDocument: Sendable {
  /// What stands in the body.
  package var body: String
  /// The numbered lists; nil for no such part.
  package var numbering: String?
  /// The styles; nil for no such part.
  package var styles: String?
  /// The notes at the foot of the pages; nil for no such part.
  package var footnotes: String?
  /// Whether the part that points to numbering and styles is there.
  package var hasPointers = true
  /// What stands before the body: declarations that are not allowed there.
  package var prolog = ""

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let names =
    "xmlns:w=\"\(main)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
    + "xmlns:v=\"urn:schemas-microsoft-com:vml\""

  /// Makes a document.
  package init(_ body: String, numbering: String? = nil, styles: String? = nil) {
    self.body = body
    self.numbering = numbering
    self.styles = styles
  }

  /// The document part.
  package var document: String {
    "\(prolog)<w:document \(Self.names)><w:body>\(body)<w:sectPr/></w:body></w:document>"
  }

  /// The package.
  package var bytes: [UInt8] { bytes(document: Array(document.utf8)) }

  /// The package with another document part.
  package func bytes(document: [UInt8], fault: ZipBuilder.Fault = .none) -> [UInt8] {
    var zip = ZipBuilder()
    zip.add(
      "[Content_Types].xml",
      "<Types xmlns=\"\(Self.package)/content-types\"><Override PartName=\"/word/document.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml"
        + ".document.main+xml\"/></Types>")
    zip.add("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")]))
    zip.add("word/document.xml", document, fault: fault)
    if hasPointers {
      zip.add(
        "word/_rels/document.xml.rels",
        Self.relationships([
          ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("footnotes", "footnotes.xml"),
        ]))
    }
    if let numbering {
      zip.add("word/numbering.xml", "<w:numbering \(Self.names)>\(numbering)</w:numbering>")
    }
    if let footnotes {
      zip.add("word/footnotes.xml", "<w:footnotes \(Self.names)>\(footnotes)</w:footnotes>")
    }
    if let styles { zip.add("word/styles.xml", "<w:styles \(Self.names)>\(styles)</w:styles>") }
    return zip.bytes
  }

  private static func relationships(_ all: [(kind: String, target: String)]) -> String {
    let items = all.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index)\" Type=\"\(office)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"
  }

  /// A run.
  package static func run(_ text: String) -> String {
    "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  /// A paragraph of a text, with a place in a list where one is named.
  package static func paragraph(_ text: String, list: Int? = nil, level: Int = 0) -> String {
    let properties = list.map {
      "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\($0)\"/></w:numPr></w:pPr>"
    }
    return "<w:p>\(properties ?? "")\(text.isEmpty ? "" : run(text))</w:p>"
  }

  /// A cell.
  package static func cell(_ text: String, span: Int = 1, properties: String = "") -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let width = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    return "<w:tc><w:tcPr>\(width)\(properties)</w:tcPr>"
      + lines.map { paragraph(String($0)) }.joined() + "</w:tc>"
  }

  /// A row of cells.
  package static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  /// A table of rows.
  package static func table(_ rows: String...) -> String {
    "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>"
  }
}

extension TestDocument {
  /// The form as it is circulated, filled with a report.
  package init(_ report: Report) {
    var body = Self.paragraph(report.title?.text ?? "")
    for section in report.form.sections {
      body += Self.paragraph(section.title)
      if let table = report.form.table(section.key) {
        body += Self.table(Self.rows(of: table, filledWith: report).joined())
        body += (report.notes[section.key] ?? []).map { Self.paragraph($0.text) }.joined()
      }
      body += report.texts(section.key).map { Self.paragraph($0) }.joined()
    }
    self.init(body)
  }

  /// The rows of a table in its official layout.
  package static func rows(of table: FormTable, filledWith report: Report) -> [String] {
    (0..<table.rowCount).map { row in
      let cells = table.cells.filter { $0.range.rows.contains(row) }
        .sorted { $0.range.first.column < $1.range.first.column }
      return "<w:tr>"
        + cells.map { element(of: $0, row: row, report) }.joined() + "</w:tr>"
    }
  }

  private static func element(
    of cell: FormTable.LayoutCell, row: Int, _ report: Report
  ) -> String {
    let isFirst = cell.range.first.row == row
    let text =
      switch cell.content {
      case .label(let label): label.print
      case .figure(let key): report.figures[key]?.number.map { "\($0)" } ?? ""
      }
    let merge =
      cell.range.rows.count == 1
      ? "" : isFirst ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
    return self.cell(
      isFirst ? text : "", span: cell.range.columns.count, properties: merge)
  }
}
