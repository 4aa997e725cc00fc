import ReportModel
import Spreadsheet

/// Reports content hidden underneath a merged range.
struct ContentUnderMerge: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR301", name: "content-under-merge", severity: .warning, catalogue: [],
    basis: "inferred", zh: "合并单元格下面不应藏有内容。",
    en: "No content may lie hidden under a merged range.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!E7 holds “4” under the merged range D7:E7", .underMerge(text: "4"))]])
  }

  func fact(of seen: Observation) -> String? {
    if case .underMerge(let text) = seen.kind { text } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let text = seen.fact
    return FindingWords(
      zh: "合并单元格下面藏有内容“\(text)”，没有读取。请取消合并后核对，不需要的请删除。",
      en: "“\(text)” lies under a merged range and was not read. Unmerge the cells, check, and "
        + "delete what is not needed.",
      actual: FindingValue(words: text))
  }
}
