import ReportModel
import Spreadsheet

/// Reports what an upgrade could not transfer, which is kept on a sheet of its own.
struct NotCarriedOver: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM503", name: "not-carried-over", severity: .info, catalogue: [], basis: "inferred",
    zh: "升级时，现行格式没有对应位置的内容另存在“原表数据”。",
    en: "What the form has no place for is kept on the sheet “原表数据” by an upgrade.")

  var examples: RuleExamples {
    let why = LocalizedText(zh: "现行格式不填。", en: "The form in force does not have it.")
    return RuleExamples(
      bad: [
        [
          .seen(
            "an upgrade has no place for 规章 × 对外公开总数量",
            .notCarriedOver(place: "规章 × 对外公开总数量", reason: why), text: "7", sheet: "原表数据",
            at: ["A4"])
        ]
      ])
  }

  typealias Fact = (place: String, reason: LocalizedText)

  func fact(of seen: Observation) -> Fact? {
    if case .notCarriedOver(let place, let reason) = seen.kind { (place, reason) } else { nil }
  }

  var grouping: ObservationGrouping<Fact> { .by { _, fact in [fact.reason.zh, fact.reason.en] } }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let items = LocalizedText.list(
      seen.all.map { seen, fact in
        fact.place.isEmpty ? String(seen.text.prefix(20)) : fact.place
      })
    return FindingWords(
      zh: "\(items.zh)没有转入，存在“原表数据”：\(seen.fact.reason.zh)",
      en: "\(items.en): kept on the sheet “原表数据”. \(seen.fact.reason.en)")
  }
}
