package import ReportModel
import Spreadsheet

/// The figures of a report as a table for programs: one figure per line.
package enum TidyText {
  /// The names of the columns.
  package static let columns = [
    "unit", "year", "form", "table", "row", "column", "row_label", "column_label", "value", "state",
    "raw", "sheet", "cell",
  ]

  /// Writes a header line and a line for every figure of the report's form.
  package static func text(of report: Report) -> String {
    TabSeparatedLine.text(columns) + lines(of: report)
  }

  /// Writes a line for every figure of the report's form, without a header.
  package static func lines(of report: Report) -> String {
    let unit = report.unit ?? ""
    let year = report.year.map { String($0) } ?? ""
    return report.orderedFigures.map { figure in
      let labels = report.form.figure(figure.key)
      return TabSeparatedLine.text([
        unit, year, report.form.id, figure.key.table, figure.key.row, figure.key.column,
        labels?.rowLabel ?? "", labels?.columnLabel ?? "", figure.number?.plain ?? "",
        figure.state.name, figure.raw, figure.source?.sheet ?? "",
        figure.source.map { "\($0.address)" } ?? "",
      ])
    }.joined()
  }
}
