import ReportModel
import Spreadsheet

/// Reports formulas that had no stored value and were computed, once for each sheet.
struct ComputedValue: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR201", name: "computed-value", severity: .info, catalogue: [], basis: "inferred",
    zh: "公式没有保存计算结果时，由本程序计算后采用。",
    en: "A formula without a stored value is computed, and the result is taken.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("三!J7 is a sum without a stored value", .computed, at: ["J7"])]])
  }

  func fact(of seen: Observation) -> Void? { seen.kind == .computed ? () : nil }

  var grouping: ObservationGrouping<Void> { .bySheet }

  func words(for seen: ObservedFact<Void>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "\(seen.sheet.zh)有 \(seen.cells.count) 格公式没有保存计算结果，已由本程序计算后采用。",
      en:
        "\(seen.sheet.en), \(seen.cells.count) formula(s) had no stored value. They were computed "
        + "here.")
  }
}
