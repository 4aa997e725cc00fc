import ReportModel
import Spreadsheet

/// Reports the lines of 情况说明 that explain nothing: their code or place is that of no finding.
struct UnmatchedExplanation: Rule {
  let metadata = RuleMetadata(
    code: "RDR405", name: "unmatched-explanation", severity: .info, catalogue: [],
    basis: "inferred",
    zh: "“情况说明”的每一行都应对得上一条提示；对不上的不起作用，列出以便改正。",
    en: "Each line of “情况说明” belongs to a finding; one that does not has no effect and is told.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.explained("SUM301", "三!D9")], [.explained("TXT999", "")],
        [.text("problems", "无。"), .explained("TXT301", "三!D9")],
      ],
      good: [[], [.text("problems", "无。"), .explained("txt 301", "")]])
  }

  func findings(in context: CheckContext) -> [Finding] { [] }

  func findings(about found: [Finding], in context: CheckContext) -> [Finding] {
    let report = context.report
    let matched = Set(found.flatMap { report.explanations(of: $0, in: context) })
    let known = Set(RuleCatalogue.rules(for: report.form).map(\.metadata.code))
    return report.explanations.filter { explanation in
      // A rule that was not applied might have had a finding.
      let couldMatch =
        !known.contains(explanation.foldedCode) || context.canFind(explanation.foldedCode)
      return couldMatch && !matched.contains(explanation)
    }.map { explanation in
      let place = explanation.place
      return metadata.finding(
        LocalizedText(
          zh: "“情况说明”里代码“\(explanation.code)”"
            + (place.isEmpty ? "" : "、位置“\(place)”")
            + "的一行对不上任何一条提示，不起作用。请照抄提示的代码和位置；已经改正了的，把这一行删去。",
          en: "The line of “情况说明” with the code “\(explanation.code)”"
            + (place.isEmpty ? "" : " and the place “\(place)”")
            + " belongs to no finding and has no effect. Copy code and place of the finding; if the "
            + "fault is mended, delete the line."),
        cells: [explanation.source].compactMap(\.self))
    }
  }
}
