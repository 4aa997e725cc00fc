import Foundation
package import ReportModel
import Spreadsheet

/// The reference page of the rules, generated from the catalogue.
package enum RuleReference {
  /// The page in Markdown: a table of the rules, then a section for each, in the order of codes.
  ///
  /// - Parameter forms: The forms whose rules are described.
  /// - Returns: The page.
  package static func markdown(forms: [ReportForm] = RuleCatalogue.bundled) -> String {
    let rules = RuleCatalogue.rules(of: forms).sorted { $0.metadata.code < $1.metadata.code }
    let start = ExampleReport.figures.map { "`\($0.place) = \($0.value)`" }.joined(separator: ", ")
    let lines =
      [
        "# Rules", "",
        "What `nianbao check` looks for. This page is made from the rules themselves.",
        "", "| code | name | severity | catalogue | 说明 |", "| --- | --- | --- | --- | --- |",
      ] + rules.map(line) + [
        "",
        "Every example starts from one complete and consistent report of a department for "
          + "\(ExampleReport.year): "
          + "\(start), totals to match, all other figures 0. `*` stands for every row or column, "
          + "`blank` for an empty cell.",
      ] + rules.flatMap { section(of: $0, among: forms) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(of rule: any Rule) -> String {
    let about = rule.metadata
    return "| \(about.code) | \(about.name) | \(about.severity.rawValue) "
      + "| \(about.catalogue.joined(separator: ", ")) | \(cell(about.summary.zh)) |"
  }

  /// The section of one rule in Markdown.
  package static func markdown(_ rule: any Rule) -> String {
    section(of: rule, among: RuleCatalogue.bundled).joined(separator: "\n") + "\n"
  }

  private static func section(of rule: any Rule, among forms: [ReportForm]) -> [String] {
    let about = rule.metadata
    let forms = RuleCatalogue.forms(of: rule, among: forms).joined(separator: ", ")
    let facts = [
      ("Severity", about.severity.rawValue),
      ("Covers", about.catalogue.isEmpty ? "–" : about.catalogue.joined(separator: ", ")),
      ("Forms", forms), ("Rests on", about.basis), ("Blanks", about.blankPolicy.rawValue),
    ]
    return ["", "## \(about.code) \(about.name)", "", about.summary.zh, "", about.summary.en, ""]
      + facts.map { "- \($0): \($1)" }
      + about.thresholds.sorted { $0.key < $1.key }.map {
        "- Threshold `\($0.key)`: \($0.value.plain)"
      }
      + ["", "Found fault with:", ""] + rule.examples.bad.map { "- `\($0)`" }
      + ["", "Not found fault with:", ""] + rule.examples.good.map { "- `\($0)`" }
  }

  /// A text escaped for a table cell.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
