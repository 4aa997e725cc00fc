import ReportModel
import Spreadsheet

/// Reports formulas that depend on their own results, once for each sheet.
struct CircularFormula: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR205", name: "circular-formula", severity: .error, catalogue: [],
    basis: "inferred", zh: "公式不能引用自己的结果（循环引用）；这样的公式没有结果可读。",
    en: "A formula must not refer to its own result; one that does has no result to read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!J7 is =SUM(D7:J7)", .circular(formula: "SUM(D7:J7)"), at: ["J7"])]
      ],
      good: [[.seen("三!J7 is a sum without a stored value", .computed, at: ["J7"])]])
  }

  func fact(of seen: Observation) -> String? {
    if case .circular(let formula) = seen.kind { formula } else { nil }
  }

  var grouping: ObservationGrouping<String> { .bySheet }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let place = seen.key.map(context.place)
    let count = seen.all.count
    let others = LocalizedText(
      zh: count > 1 ? "等 \(count) 格" : "", en: count > 1 ? " and \(count - 1) more" : "")
    return FindingWords(
      zh: "\(place?.zh ?? "此格")\(others.zh)的公式（“=\(seen.fact)”）直接或间接引用了自己（循环引用），"
        + "没有结果可读。请改正公式，只加应加的各格。",
      en: "The formula at \(place?.en ?? "this cell")\(others.en) (“=\(seen.fact)”) refers to its "
        + "own result, so there is none to read. Correct it to add only what it should.")
  }
}
