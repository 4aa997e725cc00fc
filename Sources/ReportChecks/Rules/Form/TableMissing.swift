import ReportModel
import Spreadsheet

/// Reports a table of the form that was not found.
struct TableMissing: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM201", name: "table-missing", severity: .error, catalogue: ["F-10"],
    basis: RuleBasis.annex,
    zh: "三张表都应有。", en: "Every table of the form must be there.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the table of reviews and suits is not there",
            .tableMissing(table: "reviews-and-suits"), at: [])
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .tableMissing(let table) = seen.kind { table } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let table = seen.fact
    let title = context.title(ofTable: table)
    return FindingWords(
      zh: "没有找到“\(title)”的表。请补上这张表，行名、列名与官方格式一致。",
      en: "The table of “\(title)” was not found. Add it with the official labels.")
  }
}
