import ReportModel
import Spreadsheet

/// Reports that an input has figures only.
struct FiguresOnly: Rule {
  let metadata = RuleMetadata(
    code: "TXT001", name: "figures-only", severity: .info, catalogue: [], basis: "inferred",
    zh: "没有文字部分的文件只核对数字。", en: "Of an input without text only the figures are checked.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.noSection("overview"), .noSection("problems"), .noSection("other-matters")]],
      good: [[], [.noSection("problems")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard !context.hasSections, !context.report.isEmpty else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "文件中只有数字，没有一、五、六各部分的文字，只核对了数字。",
          en: "The input holds figures only, none of the text sections; only figures were checked.")
      )
    ]
  }
}
