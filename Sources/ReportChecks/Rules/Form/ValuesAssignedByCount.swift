import Foundation
import ReportModel
import Spreadsheet

/// Reports that values of a text were assigned in the order of the columns.
struct ValuesAssignedByCount: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM207", name: "values-assigned-by-count", severity: .info, catalogue: ["F-06"],
    basis: "inferred", zh: "粘贴的文本丢失了空格列时，个数正好的一行按列的次序读取。",
    en: "Where pasted text lost fields, a line with the right number of values is read in order.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "lines of the text lost their empty fields", .assignedByCount(table: "requests"),
            sheet: nil, at: ["A12"])
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .assignedByCount(let table) = seen.kind { table } else { nil }
  }

  var grouping: ObservationGrouping<String> { .by { _, table in [table] } }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let title = context.title(ofTable: seen.fact)
    let name = context.tableName(seen.fact)
    return FindingWords(
      zh: "\(name)在粘贴时丢失了空白栏，数字个数正好，已按列的次序读取。请对照原表核对。",
      en: "The table of “\(title)” lost empty fields when it was pasted. The number of values is "
        + "right, and they were read in the order of the columns; compare with the original.")
  }
}
