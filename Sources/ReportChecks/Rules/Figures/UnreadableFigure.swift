import Foundation
import ReportModel
import Spreadsheet

/// Reports content that is not a number in a figure's cell.
struct UnreadableFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG001", name: "unreadable-figure", severity: .error,
    catalogue: ["T3-04", "T4-02", "T2-01"], basis: RuleBasis.counts, blankPolicy: .skipped,
    zh: "数据格只能填一个数字。", en: "A figure's cell holds one number and nothing else.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/granted/natural-person", "约3件")],
        [.figure("disclosure/administrative-charges/amount", "15000元")],
      ],
      good: [[], [.figure("requests/granted/natural-person", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    // Formulas that cannot be computed, struck-out digits, dates and amounts in another unit have
    // rules of their own.
    let others = context.observations { kind -> Bool? in
      switch kind {
      case .uncomputable, .circular, .markedDigits, .otherMoney, .dateFormat: true
      default: nil
      }
    }
    let reported = Set(others.compactMap(\.seen.key))
    let cells = Set(others.flatMap(\.seen.cells))
    // Unreadable content is reported whatever else is wrong with its table.
    let unreadable = context.report.orderedFigures.filter { figure in
      figure.state == .unreadable && !reported.contains(figure.key)
        && figure.source.map { !cells.contains($0) } ?? true
    }
    // Each is reported separately, even with equal content, because each needs its own number.
    return unreadable.map { figure in
      metadata.finding(message(figure, in: context), figures: [figure.key], in: context)
    }
  }

  private func message(_ figure: Figure, in context: CheckContext) -> LocalizedText {
    let place = context.place(of: figure.key)
    let isMoney = context.form.figure(figure.key)?.unit == MoneyUnit.tenThousandYuan
    let advice =
      (isMoney ? MoneyUnit.other(in: figure.raw) : nil).map { MoneyAdvice($0).text }
      ?? LocalizedText(zh: "请只填数字，没有的填 0。", en: "Enter the number only; zero is written as 0.")
    return LocalizedText(
      zh: "\(place.zh)填的是“\(figure.raw)”，不能作为数字读取。\(advice.zh)",
      en: "\(place.en) holds “\(figure.raw)”, which is no number. \(advice.en)")
  }
}
