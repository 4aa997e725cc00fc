import ReportModel
import Spreadsheet

/// Reports section titles that differ from the official ones.
struct MiswordedSectionTitle: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM303", name: "misworded-section-title", severity: .warning, catalogue: ["F-01"],
    basis: RuleBasis.annex, zh: "六个部分的标题应与官方格式一致。",
    en: "The six section titles must be the official ones.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "五六!A1 reads 五、存在问题及改进情况",
            .sectionTitle(official: "五、存在的主要问题及改进情况"), text: "五、存在问题及改进情况",
            sheet: "五六", at: ["A1"])
        ]
      ])
  }

  func fact(of seen: Observation) -> String? {
    if case .sectionTitle(let official) = seen.kind { official } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let official = seen.fact
    return FindingWords(
      zh: "标题“\(seen.text)”与官方格式不同。请改为“\(official)”。",
      en: "The title “\(seen.text)” differs from the official one. Change it to “\(official)”.",
      expected: .text(official), actual: .text(seen.text))
  }
}
