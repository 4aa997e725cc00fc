import ReportModel
import Spreadsheet

/// Reports 规范性文件 where the form has 行政规范性文件.
struct ShortenedNormativeDocuments: ObservationRule {
  let metadata = RuleMetadata(
    code: "FRM302", name: "shortened-normative-documents", severity: .warning,
    catalogue: ["F-03"], basis: RuleBasis.annex, zh: "现行格式的行名是“行政规范性文件”，不是“规范性文件”。",
    en: "The row of the form in force is “行政规范性文件”, not “规范性文件”.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "二!A4 reads 规范性文件", .nearLabel(official: "行政规范性文件"), text: "规范性文件",
            sheet: "二", at: ["A4"])
        ]
      ])
  }

  /// Whether 行政 was left out before 规范性文件.
  static func isCase(of official: String, _ found: String) -> Bool {
    official == "行政规范性文件" && found.foldedForRules == "规范性文件"
  }

  func fact(of seen: Observation) -> String? {
    guard case .nearLabel(let official) = seen.kind, Self.isCase(of: official, seen.text) else {
      return nil
    }
    return official
  }

  var grouping: ObservationGrouping<String> { .by { seen, official in [official, seen.text] } }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "行名写作“\(seen.text)”，现行格式是“行政规范性文件”。请改正，并核对只统计了行政规范性文件。",
      en: "The row is called “\(seen.text)”; the form in force says “行政规范性文件”. Change it, and "
        + "check that only such documents are counted.",
      expected: .text(seen.fact), actual: .text(seen.text))
  }
}
