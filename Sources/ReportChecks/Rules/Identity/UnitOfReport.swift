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

/// Reports a title that names a different unit than 单位信息.
struct TitleNamesOtherUnit: Rule {
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

  func findings(in context: CheckContext) -> [Finding] {
    let titles = context.observations { kind -> String? in
      if case .titleOfOtherUnit(let unit) = kind { unit } else { nil }
    }
    return titles.map { seen, named in
      let unit = context.report.unit ?? ""
      return metadata.finding(
        LocalizedText(
          zh: "标题写的是“\(named)”，单位全称是“\(unit)”。请核对是哪个单位的报告，把两处改成一致。",
          en: "The title names “\(named)”, but the full name of the unit is “\(unit)”. Check whose "
            + "report it is, and make the two agree."),
        seen: [seen], in: context, expected: .text(unit), actual: .text(named))
    }
  }
}
