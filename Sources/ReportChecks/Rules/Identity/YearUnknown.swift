import ReportModel
import Spreadsheet

/// Reports that the year is unknown.
struct YearUnknown: Rule {
  let metadata = RuleMetadata(
    code: "ORG101", name: "year-unknown", severity: .warning, catalogue: ["N-10"],
    basis: "inferred", zh: "应写明报告年度；填报表有专门的格，没有填写的即为错误。",
    en: "The year reported on must be stated. Our blank has a cell for it, and leaving that empty "
      + "is an error.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.year(nil)], [.blank(unit: "示例县教育局"), .year(nil)],
        [.seen("单位信息!B5 holds 25", .yearNotUnderstood, text: "25", sheet: "单位信息", at: ["B5"])],
      ],
      good: [[], [.blank(unit: "示例县教育局")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let unclear = context.observations { $0 == .yearNotUnderstood ? true : nil }
    guard unclear.isEmpty else { return unclear.map { notUnderstood($0.seen, in: context) } }
    let report = context.report
    guard report.year == nil, context.hasContent else { return [] }
    return [
      metadata.finding(
        report.yearCell == nil
          ? LocalizedText(
            zh: "看不出报告的是哪一年度，与年度有关的核对没有进行。请在标题中写明，如“2023年政府信息公开工作年度报告”。",
            en:
              "Nothing says which year is reported on, so nothing was checked against it. State it in "
              + "the title.")
          : LocalizedText(
            zh: "没有填写报告年度，或者填的不是年份，与年度有关的核对没有进行。请填写四位数的年份，如 2023。",
            en:
              "The year reported on is missing or is no year, so nothing was checked against it. "
              + "Enter it as four digits, such as 2023."),
        severity: report.isOwnBlank ? .error : nil,
        cells: [report.yearCell ?? report.title?.source].compactMap(\.self))
    ]
  }

  private func notUnderstood(_ seen: Observation, in context: CheckContext) -> Finding {
    metadata.finding(
      LocalizedText(
        zh: "报告年度填的是“\(seen.text)”，看不出是哪一年。请只填四位数的年份，如“2023”。",
        en: "The year reported on is given as “\(seen.text)”, which is no year. Enter four digits, "
          + "such as 2023."),
      seen: [seen], in: context, actual: .text(seen.text))
  }
}
