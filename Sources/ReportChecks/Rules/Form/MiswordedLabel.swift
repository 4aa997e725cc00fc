import ReportModel
import Spreadsheet

/// Reports labels that are almost the official ones.
struct MiswordedLabel: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM301", name: "misworded-label", severity: .warning, catalogue: ["F-02"],
    basis: RuleBasis.annex, zh: "行名、列名应与官方格式一致。",
    en: "Row and column labels must be the official ones.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!A5 reads 上年转结", .nearLabel(official: "二、上年结转政府信息公开申请数量"),
            text: "二、上年转结政府信息公开申请数量", at: ["A5"])
        ]
      ],
      good: [
        [],
        [
          .seen(
            "二!A4 reads 规范性文件", .nearLabel(official: "行政规范性文件"), text: "规范性文件",
            sheet: "二", at: ["A4"])
        ],
      ])
  }

  func fact(of seen: Observation) -> String? {
    guard case .nearLabel(let official) = seen.kind,
      !ShortenedNormativeDocuments.isCase(of: official, seen.text)
    else { return nil }
    return official
  }

  var grouping: ObservationGrouping<String> { .by { seen, official in [official, seen.text] } }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "名称“\(seen.text)”与官方格式不同，已当作“\(seen.fact)”读取。请改为“\(seen.fact)”。",
      en: "The label “\(seen.text)” differs from the official one and was taken for "
        + "“\(seen.fact)”. Change it to that.",
      expected: .text(seen.fact), actual: .text(seen.text))
  }
}
