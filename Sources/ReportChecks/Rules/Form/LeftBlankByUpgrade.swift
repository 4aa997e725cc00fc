import Foundation
import ReportModel
import Spreadsheet

/// Reports the figures that an upgrade left blank.
struct LeftBlankByUpgrade: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM502", name: "left-blank-by-upgrade", severity: .info, catalogue: [],
    basis: "inferred", blankPolicy: .reported, zh: "升级时，原表没有的数留空，不代填。",
    en: "An upgrade leaves blank what the older form does not have.")

  var examples: RuleExamples {
    let why = LocalizedText(zh: "原表没有本年废止件数。", en: "The older form has no such number.")
    return RuleExamples(
      bad: [
        [
          .seen(
            "an upgrade has nothing for 规章 × 本年废止件数",
            Observation(
              .withoutSource(reason: why),
              key: FigureKey("disclosure", "government-rules", "repealed")))
        ]
      ])
  }

  func fact(of seen: Observation) -> LocalizedText? {
    if case .withoutSource(let reason) = seen.kind { reason } else { nil }
  }

  var grouping: ObservationGrouping<LocalizedText> { .by { _, reason in [reason.zh, reason.en] } }

  func words(for seen: ObservedFact<LocalizedText>, in context: CheckContext) -> FindingWords {
    let places = context.labels(of: seen.observations.compactMap(\.key))
    return FindingWords(
      zh: "\(places.zh)：\(seen.fact.zh)", en: "\(places.en): \(seen.fact.en)")
  }
}
