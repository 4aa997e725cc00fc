import ReportModel
import Spreadsheet

/// Reports a formula whose stored value differs from its result.
struct StoredValueDiffers: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR202", name: "stored-value-differs", severity: .warning, catalogue: [],
    basis: "inferred", zh: "公式保存的结果应与公式计算的结果一致；不一致时采用计算的结果。",
    en:
      "The stored value of a formula must be what it gives; where they differ the latter is taken.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!J7 stores 5 where its formula gives 6",
            .storedDiffers(stored: "5", computed: "6"), at: ["J7"])
        ]
      ])
  }

  typealias Fact = (stored: String, computed: String?)

  func fact(of seen: Observation) -> Fact? {
    if case .storedDiffers(let stored, let computed) = seen.kind { (stored, computed) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let value = seen.fact
    let place = seen.key.map(context.place)
    let result =
      value.computed.map {
        LocalizedText(zh: "重新计算得 \($0)，已采用 \($0)", en: "but gives \($0), which was taken")
      }
      ?? LocalizedText(
        zh: "但它所加的各格都空着，没有采用", en: "but all cells that it adds are blank; it was not taken")
    return FindingWords(
      zh: "\(place?.zh ?? "此格")的公式保存的结果是 \(value.stored)，\(result.zh)。"
        + "请在表格软件中重新计算并保存，再核对。",
      en: "The formula at \(place?.en ?? "this cell") stores \(value.stored), \(result.en). "
        + "Recalculate and save the file, then check it.",
      expected: value.computed.map { FindingValue(words: $0) },
      actual: FindingValue(words: value.stored))
  }
}
