import ReportModel
import Spreadsheet

/// A table of the official form in HTML, for eyes, for screen readers and for editors.
///
/// A table that is wider than the screen scrolls by itself. Labels are headers of their rows or
/// columns, so that a screen reader says them with each figure. Those of rows are data cells with
/// the role of a header: programs that take a table for its rows of `td` then keep each label with
/// its figures. The caption is the heading that the form prints above the table: a second one that
/// only style hides would show where the page is pasted.
struct HTMLTable {
  /// The width below which a table scrolls instead of getting narrower, so that no label breaks
  /// into single characters.
  private static let minimumWidth = "34em"

  private let table: OfficialDocument.Table
  private let heading: String?
  private let layout: OfficialTableLayout
  private let figures: [CellRange]

  /// Lays out a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - heading: The element that stands directly above it; nil if other text does.
  init(_ table: OfficialDocument.Table, heading: String?) {
    self.table = table
    self.heading = heading
    layout = OfficialTableLayout(
      table, widths: table.formTable.columnWidths(filling: OfficialStyle.width))
    figures = table.cells.compactMap { cell in
      if case .figure = cell.content { cell.range } else { nil }
    }
  }

  /// The table.
  var html: String {
    let columns = table.formTable.columnWidths(filling: 100).map { width in
      "<col style=\"width:\((width * 100).rounded() / 100)%\"/>"
    }
    var rows = [[String]](repeating: [], count: table.formTable.rowCount)
    for cell in table.cells { rows[cell.range.first.row].append(element(of: cell)) }
    let caption = heading.map { "<caption style=\"text-align:left\">\($0)</caption>\n" } ?? ""
    return """
      <div style="overflow-x:auto">
      <table border="1" cellspacing="0" \
      style="border-collapse:collapse;width:100%;min-width:\(Self.minimumWidth)">
      \(caption)<colgroup>\(columns.joined())</colgroup>
      \(rows.map { "<tr>\($0.joined())</tr>" }.joined(separator: "\n"))
      </table>
      </div>
      """
  }

  private func element(of cell: OfficialDocument.Cell) -> String {
    let (name, role) = kind(of: cell)
    let columns = cell.range.columns.count
    let rows = cell.range.rows.count
    var attributes = columns > 1 ? " colspan=\"\(columns)\"" : ""
    if rows > 1 { attributes += " rowspan=\"\(rows)\"" }
    attributes += role.map { " " + $0 } ?? ""
    attributes += " style=\"\(style(of: cell))\""
    return "<\(name)\(attributes)>\(cell.content.text.htmlLines)</\(name)>"
  }

  private func style(of cell: OfficialDocument.Cell) -> String {
    var styles = [
      "border:1px solid #000", "padding:2pt 1pt",
      "font:\(layout.size(of: cell))pt/1.4 宋体,SimSun,serif",
      "text-align:\(cell.isLeftAligned ? "left" : "center")",
    ]
    // A spreadsheet program would convert `12%` to a number when the page is pasted into it.
    if cell.content.isRefused { styles.append("mso-number-format:'\\@'") }
    return styles.joined(separator: ";")
  }

  /// The element of a cell, and the attribute that says what it is the header of; none for a figure
  /// and for a corner that is neither.
  private func kind(of cell: OfficialDocument.Cell) -> (name: String, role: String?) {
    guard case .label = cell.content else { return ("td", nil) }
    let range = cell.range
    let isBesideFigures = figures.contains {
      $0.rows.overlaps(range.rows) && $0.columns.lowerBound > range.columns.upperBound
    }
    if isBesideFigures { return ("td", "role=\"rowheader\"") }
    let isAboveFigures = figures.contains {
      $0.columns.overlaps(range.columns) && $0.rows.lowerBound > range.rows.upperBound
    }
    guard isAboveFigures else { return ("td", nil) }
    return ("th", range.columns.count > 1 ? "scope=\"colgroup\"" : "scope=\"col\"")
  }
}
