import Foundation
import ReportModel
import Spreadsheet

/// Reports a count that is not a whole number.
struct FractionalCount: Rule {
  let metadata = RuleMetadata(
    code: "FIG003", name: "fractional-count", severity: .error,
    catalogue: ["T3-04", "T4-02", "T2-01"], basis: RuleBasis.counts, blankPolicy: .skipped,
    zh: "件数应为整数；只有行政事业性收费的金额可以有小数。",
    en: "Counts are whole numbers; only the amount of charges may have decimals.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.figure("disclosure/licensing/decisions", "2.5")]],
      good: [[], [.figure("disclosure/administrative-charges/amount", "2.5")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.ownNumbers.filter { figure, number in
      // A negative count is told as such.
      let isPossible = number >= 0 || figure.kind == .change
      return figure.kind != .amount && isPossible && !number.isWhole
    }.map { figure, number in
      let place = context.place(of: figure.key)
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)是 \(number.plain)，件数应为整数。请核对后改正。",
          en: "\(place.en) is \(number.plain), but a count is a whole number. Check and correct "
            + "it."),
        figures: [figure.key], in: context)
    }
  }
}
