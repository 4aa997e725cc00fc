import ReportModel
import Spreadsheet

/// The title of the report at the top of each sheet, made from the entries of 单位信息.
enum ReportTitle {
  /// The title as a formula, with its value for the report.
  static func content(_ plan: BlankPlan) -> CellDrawing.Content {
    .formula(formula(plan.form.titlePattern), stored: .text(plan.title))
  }

  /// The formula for a pattern with `{unit}` and `{year}`.
  private static func formula(_ pattern: String) -> String {
    var pieces: [String] = []
    var rest = pattern[...]
    while !rest.isEmpty {
      if rest.hasPrefix("{unit}") {
        pieces.append(UnitSheet.reference(.name))
        rest = rest.dropFirst("{unit}".count)
      } else if rest.hasPrefix("{year}") {
        pieces.append(UnitSheet.reference(.year))
        rest = rest.dropFirst("{year}".count)
      } else {
        let end = rest.dropFirst().firstIndex(of: "{") ?? rest.endIndex
        pieces.append(quoted(rest[..<end]))
        rest = rest[end...]
      }
    }
    return pieces.isEmpty ? quoted("") : pieces.joined(separator: "&")
  }

  /// A text as a literal in a formula.
  private static func quoted(_ text: Substring) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
