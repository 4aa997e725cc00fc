import ReportModel
import Spreadsheet

/// Reports a title that names a different unit than 单位信息.
struct TitleNamesOtherUnit: ObservationRule {
  let metadata = RuleMetadata(
    code: "ORG202", name: "title-names-other-unit", severity: .warning, catalogue: ["N-19"],
    basis: "inferred", zh: "标题中的单位应与单位全称一致。",
    en: "The unit in the title must be the one whose full name is given.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the title names 示例县民政局", .titleOfOtherUnit(unit: "示例县民政局"),
            text: "示例县民政局2023年政府信息公开工作年度报告", sheet: "年度报告", at: ["A1"])
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .titleOfOtherUnit(let unit) = seen.kind { unit } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let named = seen.fact
    let unit = context.report.unit ?? ""
    return FindingWords(
      zh: "标题写的是“\(named)”，单位全称是“\(unit)”。请核对是哪个单位的报告，把两处改成一致。",
      en: "The title names “\(named)”, but the full name of the unit is “\(unit)”. Check whose "
        + "report it is, and make the two agree.",
      expected: .text(unit), actual: .text(named))
  }
}
