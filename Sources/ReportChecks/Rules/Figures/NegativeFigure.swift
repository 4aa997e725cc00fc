import Foundation
import ReportModel
import Spreadsheet

/// Reports a negative figure.
struct NegativeFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG002", name: "negative-figure", severity: .error,
    catalogue: ["T3-04", "T4-02", "T2-01"], basis: RuleBasis.counts, blankPolicy: .skipped,
    zh: "各项数字不得为负数。", en: "No figure is negative.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/granted/natural-person", "-3")],
        [.figure("disclosure/administrative-charges/amount", "-1.5")],
      ],
      good: [[], [.figure("requests/granted/natural-person", "0")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.ownNumbers.filter { $0.number < 0 && $0.figure.kind != .change }.map {
      figure, number in
      let place = context.place(of: figure.key)
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)是 \(number.plain)，不能是负数。请核对后改正。",
          en: "\(place.en) is \(number.plain), which cannot be negative. Check and correct it."),
        figures: [figure.key], in: context)
    }
  }
}
