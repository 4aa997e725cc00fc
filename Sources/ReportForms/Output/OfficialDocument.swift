package import ReportModel
import Spreadsheet

/// A report in the order and wording of its official form, from which the official workbook, the
/// text and the page are made.
package struct OfficialDocument: Sendable {
  /// The role of a line of text.
  enum Role: Sendable {
    /// The title of the report.
    case title
    /// A paragraph before the first section or in a section.
    case paragraph
    /// The official title of a section.
    case sectionTitle
    /// A note under a table.
    case note
  }

  /// The content of a cell of a table.
  enum Content: Sendable {
    /// A label of the form.
    case label(FormLabel)
    /// A figure of the report.
    case figure(PublishedFigure)
  }

  /// A cell of a table.
  struct Cell: Sendable {
    /// The cells of the grid that it covers.
    var range: CellRange
    /// What the cell contains.
    var content: Content
    /// Whether the text is left-aligned; it is centred otherwise.
    var isLeftAligned: Bool
  }

  /// A table with its figures.
  struct Table: Sendable {
    /// The table of the form.
    var formTable: FormTable
    /// The cells, row by row.
    var cells: [Cell]
  }

  /// A block of the document, from top to bottom.
  enum Block: Sendable {
    /// A line or a paragraph.
    case text(String, Role)
    case table(Table)
  }

  /// The title of the report.
  var title: String
  /// The title, the preface and the sections; none is empty.
  var parts: [[Block]]

  /// The tables, in order.
  var tables: [Table] {
    parts.joined().compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// Lays out a report, without its signature, which is never published.
  package init(_ report: Report) {
    title = Self.title(of: report).printable
    let preface = Self.blocks(of: report.preface, .paragraph)
    let sections = report.form.sections.map { Self.blocks(of: $0, in: report) }
    parts = ([[.text(title, .title)], preface] + sections).filter { !$0.isEmpty }
  }

  /// The title as found, or else the official one from what is known of unit and year.
  private static func title(of report: Report) -> String {
    if let title = report.title?.text, !title.isEmpty { return title }
    return title(report.form, unit: report.unit, year: report.year)
  }

  /// The official title from what is known of unit and year.
  static func title(_ form: ReportForm, unit: String?, year: Int?) -> String {
    if let year { return form.title(unit: unit ?? "", year: year) }
    return form.titlePattern.replacing("{unit}", with: unit ?? "")
      .replacing("{year}年", with: "").replacing("{year}", with: "")
  }

  /// The title of a section, its text, its table and the notes under that.
  private static func blocks(of section: ReportForm.Section, in report: Report) -> [Block] {
    var blocks = [Block.text(section.title, .sectionTitle)]
    blocks += Self.blocks(of: report.sections[section.key] ?? [], .paragraph)
    if let table = report.form.table(section.key) {
      blocks.append(.table(Table(table, figures: report)))
    }
    blocks += Self.blocks(of: report.notes[section.key] ?? [], .note)
    return blocks
  }

  /// The paragraphs that are not empty.
  private static func blocks(of paragraphs: [Report.Paragraph], _ role: Role) -> [Block] {
    paragraphs.map(\.text.printable).filter { !$0.allSatisfy(\.isWhitespace) }
      .map { .text($0, role) }
  }
}

extension OfficialDocument.Table {
  /// Fills a table of a form with the figures of a report.
  init(_ table: FormTable, figures report: Report) {
    formTable = table
    cells = table.cells.map { cell in
      let content: OfficialDocument.Content
      switch cell.content {
      case .label(let label): content = .label(label)
      case .figure(let key): content = .figure(PublishedFigure(report.written(key)))
      }
      return OfficialDocument.Cell(
        range: cell.range, content: content, isLeftAligned: cell.isLeftAligned)
    }
  }
}

extension OfficialDocument.Content {
  /// The label or the number, without the line breaks of the official print.
  var text: String {
    switch self {
    case .label(let label): label.text
    case .figure(let figure): figure.text
    }
  }

  /// Whether it is a figure that could not be read.
  var isRefused: Bool {
    if case .figure(let figure) = self { figure.isRefused } else { false }
  }
}
