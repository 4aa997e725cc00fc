import ReportModel
import Spreadsheet

/// Reports a further copy of a table in hidden rows or columns, which is not read.
struct HiddenTable: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR304", name: "hidden-table", severity: .info, catalogue: [], basis: "inferred",
    zh: "隐藏的行、列中另有的一份表不读取。", en: "A further copy of a table in hidden cells is not read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "last year's table stands in hidden columns", .hiddenTable(table: "requests"),
            at: ["M3"])
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .hiddenTable(let table) = seen.kind { table } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let table = seen.fact
    let title = context.title(ofTable: table)
    let name = context.tableName(table)
    return FindingWords(
      zh: "\(name)在隐藏的行或列里还有一份，没有读取。如其中是本年数据，请取消隐藏；否则请删去。",
      en: "Another copy of the table of “\(title)” stands in hidden rows or columns and was "
        + "not read. Unhide it if it holds this year's figures, or delete it.")
  }
}
