import ReportModel
import Spreadsheet

/// Reports full-width digits, spaces and invisible characters in figures, once for each sheet.
struct FoldedCharacters: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR103", name: "folded-characters", severity: .info, catalogue: ["F-08"],
    basis: "inferred", zh: "数字用半角书写，前后不带空格和看不见的字符；全角数字已按半角读取，空格和看不见的字符已去掉。",
    en: "Numbers are written in half-width digits without spaces and unseen characters; others are "
      + "read as if they were.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("三!D7 holds “　１２”", .foldedNumber, text: "　１２")]])
  }

  func fact(of seen: Observation) -> Void? { seen.kind == .foldedNumber ? () : nil }

  var grouping: ObservationGrouping<Void> { .bySheet }

  func words(for seen: ObservedFact<Void>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "\(seen.sheet.zh)有 \(seen.cells.count) 格含全角数字、空格或看不见的字符，已按所见的数字读取，不影响结果。",
      en: "\(seen.sheet.en), \(seen.cells.count) cell(s) hold full-width digits, spaces or unseen "
        + "characters. They were read as the numbers that people see; nothing needs to be done.")
  }
}
