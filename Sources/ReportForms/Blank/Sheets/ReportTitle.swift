import ReportModel
import Spreadsheet

/// The title of the report at the top of each sheet, made of what stands on 单位信息.
enum ReportTitle {
  /// The title as a formula, with what it gives before anything is filled in.
  static func content(_ plan: BlankPlan) -> CellDrawing.Content {
    .formula(formula(plan.form.titlePattern), stored: .text(plan.title))
  }

  /// A pattern with `{unit}` and `{year}` in it as a formula.
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

  /// A text as formulas take it.
  private static func quoted(_ text: Substring) -> String {
    "\"\(text.replacing("\"", with: "\"\""))\""
  }
}
