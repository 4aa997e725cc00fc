import ReportModel
import Spreadsheet

/// Reports a table in a different form than the rest of the report.
struct MixedForms: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM103", name: "mixed-forms", severity: .warning, catalogue: ["F-04"],
    basis: RuleBasis.forms, zh: "一份报告的各张表应采用同一种格式。",
    en: "All tables of a report must be in one form.")

  var examples: RuleExamples {
    let name = LocalizedText(zh: "2019年试行格式", en: "the trial format of 2019")
    return RuleExamples(
      bad: [
        [
          .seen(
            "the table of requests is in another form",
            .tableOfOtherForm(table: "requests", form: name), at: ["A2"])
        ]
      ])
  }

  typealias Fact = (table: String, form: LocalizedText)

  func fact(of seen: Observation) -> Fact? {
    if case .tableOfOtherForm(let table, let form) = seen.kind { (table, form) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let mixed = seen.fact
    let title = context.title(ofTable: mixed.table)
    let name = context.tableName(mixed.table)
    return FindingWords(
      zh: "\(name)用的是“\(mixed.form.zh)”，与其他各表的格式不同，已按其自身格式读取。"
        + "请统一采用报告年度适用的格式。",
      en: "The table of “\(title)” is in “\(mixed.form.en)” and the others are not. It was "
        + "read in its own form; use the form of the year for all.")
  }
}
