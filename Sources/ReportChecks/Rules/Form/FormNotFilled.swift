import ReportModel
import Spreadsheet

/// Reports a form in which nothing was filled in.
struct FormNotFilled: Rule {
  let metadata = RuleMetadata(
    code: "FRM101", name: "form-not-filled", severity: .error, catalogue: ["T3-05"],
    basis: "inferred", blankPolicy: .reported, zh: "三张表不能全部空着。",
    en: "The tables must not be entirely blank.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.figure("*/*/*", "blank")]],
      good: [[], [.figure("requests/*/*", "blank")], [.figure("*/*/*", "0")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard context.report.isEmpty else { return [] }
    let source = context.report.orderedFigures.lazy.compactMap(\.source).first
    return [
      metadata.finding(
        LocalizedText(
          zh: "各表没有填写任何数字，是一份空表。请填写后再报；没有的填 0。",
          en: "No figure has been entered: the form is blank. Fill it in; zero is written as 0."),
        cells: [source].compactMap(\.self))
    ]
  }
}
