import ReportModel
import Spreadsheet

/// Reports （六）其他处理 as one row although the form divides it into three.
struct UndividedOtherResults: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM203", name: "undivided-other-results", severity: .error, catalogue: ["F-05"],
    basis: RuleBasis.annex, zh: "（六）其他处理应分列三行，不能合为一行。",
    en: "Item (6), other results, must be divided into its three rows.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("（六）其他处理 is one row", .undividedOther(table: "requests"), at: ["B24"])]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .undividedOther(let table) = seen.kind { table } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "（六）其他处理只有一行。现行格式分为“1.申请人无正当理由逾期不补正……”“2.申请人逾期未按收费通知要求缴纳费用……”"
        + "“3.其他”三行，请分别填写。",
      en: "Item (6) stands in one row. The form in force divides it into three rows (overdue "
        + "supplement, overdue fee, other); fill them in separately.")
  }
}
