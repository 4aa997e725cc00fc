import ReportModel
import Spreadsheet

/// Reports a cell that is merged with that of another figure.
struct MergedFigures: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR305", name: "merged-figures", severity: .error, catalogue: ["F-06"],
    basis: "inferred", zh: "每个数据格单独填写，不得合并。",
    en: "Each figure has a cell of its own, which is not merged with another's.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7:E7 are merged and hold “4”", .mergedFigures, at: ["D7", "E7"])]])
  }

  func fact(of seen: Observation) -> Void? {
    if case .mergedFigures = seen.kind { () } else { nil }
  }

  func words(for seen: ObservedFact<Void>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "这一格与旁边 \(max(seen.cells.count - 1, 1)) 个数据格合并了，分不清“\(seen.text)”是哪一格的数字，"
        + "已算作第一格的。请取消合并，分别填写。",
      en: "This cell is merged with \(max(seen.cells.count - 1, 1)) other figure(s), so nobody "
        + "can tell whose “\(seen.text)” is; it was read as the first one's. Unmerge the cells "
        + "and fill in each.")
  }
}
