public import ReportModel

/// The figures of a report as a table for programs: one figure per line.
public enum TidyText {
  /// The names of the columns.
  public static let columns = [
    "unit", "year", "form", "table", "row", "column", "row_label", "column_label", "value", "state",
    "raw", "sheet", "cell",
  ]

  /// Writes a header line and a line for every figure of the report's form.
  public static func text(of report: Report) -> String {
    line(of: columns) + lines(of: report)
  }

  /// Writes a line for every figure of the report's form, without a header.
  public static func lines(of report: Report) -> String {
    lineFields(of: report).map { line(of: $0) }.joined()
  }

  /// The escaped fields of every line.
  private static func lineFields(of report: Report) -> [[String]] {
    let unit = SeparatedField.text(report.unit ?? "")
    let year = report.year.map { String($0) } ?? ""
    let form = SeparatedField.text(report.form.id)
    return report.orderedFigures.map { figure in
      let labels = report.form.figure(figure.key)
      let address = figure.source.map { "\($0.address)" } ?? ""
      return [
        unit, year, form, figure.key.table, figure.key.row, figure.key.column,
        SeparatedField.text(labels?.rowLabel ?? ""), SeparatedField.text(labels?.columnLabel ?? ""),
        figure.number?.plain ?? "", figure.state.name, SeparatedField.text(figure.raw),
        SeparatedField.text(figure.source?.sheet ?? ""), address,
      ]
    }
  }

  private static func line(of fields: [String]) -> String {
    fields.joined(separator: "\t") + "\n"
  }
}
