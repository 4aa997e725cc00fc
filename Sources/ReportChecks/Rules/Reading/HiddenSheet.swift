import ReportModel
import Spreadsheet

/// Reports a hidden sheet, which is not read.
struct HiddenSheet: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR303", name: "hidden-sheet", severity: .info, catalogue: [], basis: "inferred",
    zh: "隐藏的工作表不读取。", en: "Hidden sheets are not read.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("the sheet “去年” is hidden", .hiddenSheet(name: "去年"), at: [])]])
  }

  func fact(of seen: Observation) -> String? {
    if case .hiddenSheet(let name) = seen.kind { name } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let name = seen.fact
    return FindingWords(
      zh: "工作表“\(name)”是隐藏的，没有读取。如其中有本年数据，请取消隐藏。",
      en:
        "Sheet “\(name)” is hidden and was not read. Unhide it if it holds this year's figures.")
  }
}
