import ReportModel
import Spreadsheet

/// Reports figures that are struck out entirely, and cells whose struck-out words were left out.
struct StruckOutNumber: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR105", name: "struck-out-number", severity: .warning, catalogue: ["F-07"],
    basis: "inferred",
    zh: "要报的数字不加删除线：工作簿里整格加了删除线的数字照常读取，Word 文档里加了删除线的文字不读取。",
    en:
      "A figure that counts is not struck out: in a workbook, a number that is, as a whole, is read "
      + "all the same; in a document, struck-out text is left out.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 holds “15”, all of it struck out", .struckOut, text: "15")],
        [.seen("in a document, D7 holds “12” struck out and “15”", .leftOut, text: "15")],
      ],
      good: [[], [.seen("三!D7 holds “12” struck out and “15”", .markedDigits, text: "1215")]])
  }

  /// Whether the number was read although it is struck out; otherwise words were left out.
  func fact(of seen: Observation) -> Bool? {
    switch seen.kind {
    case .struckOut: true
    case .leftOut: false
    default: nil
    }
  }

  func words(for seen: ObservedFact<Bool>, in context: CheckContext) -> FindingWords {
    FindingWords(
      seen.fact ? readAnyway : leftOut(seen.text), actual: FindingValue(words: seen.text))
  }

  private let readAnyway = LocalizedText(
    zh: "此格的数字划掉了（加了删除线），已照常读取。作废的请改正，有效的请去掉删除线。",
    en: "The number of this cell is struck out. It was read like any other: correct it, or take "
      + "the line off.")

  private func leftOut(_ text: String) -> LocalizedText {
    LocalizedText(
      zh: "此格有划掉（加删除线）的字，没有读取，读到的是\(text.isEmpty ? "空白" : "“\(text)”")。"
        + "请删去作废的字，核对数字。",
      en: "Struck-out text of this cell was left out, and "
        + "\(text.isEmpty ? "nothing" : "“\(text)”") was read. Delete what does not "
        + "count, and check the number.")
  }
}
