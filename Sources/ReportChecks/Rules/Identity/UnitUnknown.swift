import ReportModel
import Spreadsheet

/// Reports that the unit is unknown.
struct UnitUnknown: Rule {
  let metadata = RuleMetadata(
    code: "ORG201", name: "unit-unknown", severity: .warning, catalogue: [], basis: "inferred",
    zh: "应写明单位全称；填报表有专门的格，没有填写的即为错误。",
    en: "The full name of the unit must be stated. Our blank has a cell for it, and leaving that "
      + "empty is an error.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.unit(nil)], [.blank(unit: nil)]], good: [[], [.blank(unit: "示例县教育局")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let report = context.report
    guard report.unit?.allSatisfy(\.isWhitespace) ?? true, context.hasContent else { return [] }
    return [
      metadata.finding(
        report.unitCell == nil
          ? LocalizedText(
            zh: "看不出是哪个单位的报告。请在标题中写明单位全称。",
            en: "Nothing says whose report it is. State the full name of the unit in the title.")
          : LocalizedText(
            zh: "没有填写单位全称。请填写与公章一致的全称。",
            en: "The name of the unit is missing. Enter the full name as on its seal."),
        severity: report.isOwnBlank ? .error : nil,
        cells: [report.unitCell ?? report.title?.source].compactMap(\.self))
    ]
  }
}
