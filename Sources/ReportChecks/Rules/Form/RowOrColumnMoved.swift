import ReportModel
import Spreadsheet

/// Reports rows or columns in a different order than in the form.
struct RowOrColumnMoved: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM205", name: "row-or-column-moved", severity: .info, catalogue: ["F-06"],
    basis: RuleBasis.annex, zh: "行、列的次序应与官方格式一致；数字按行名、列名读取。",
    en: "Rows and columns stand in the form's order; figures are read by their labels anyway.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "商业企业 stands before 自然人",
            .moved(table: "requests", labels: ["商业企业", "自然人"]), at: ["D2"])
        ]
      ])
  }

  typealias Fact = (table: String, labels: [String])

  func fact(of seen: Observation) -> Fact? {
    if case .moved(let table, let labels) = seen.kind { (table, labels) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let moved = seen.fact
    let title = context.title(ofTable: moved.table)
    let name = context.tableName(moved.table)
    let labels = LocalizedText.list(moved.labels)
    return FindingWords(
      zh: "\(name)中\(labels.zh)的次序与官方格式不同，已按名称读取。",
      en:
        "In the table of “\(title)”, \(labels.en) stand in another order than in the form. The "
        + "figures were read by their labels.")
  }
}
