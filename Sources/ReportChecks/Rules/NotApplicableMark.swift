import Foundation
import ReportModel

/// Reports `/`, `-`, `—`, `无` in place of a number, for each table once by what can be said of them.
struct NotApplicableMark: Rule {
  let metadata = RuleMetadata(
    code: "FIG103", name: "not-applicable-mark", severity: .warning, catalogue: ["T3-06"],
    source: "inferred", blankPolicy: .reported, zh: "没有的填 0，不用“/”“-”“—”“无”代替；申请情况表中不能断定为 0 的，是错误。",
    en:
      "Zero is written as 0, not as “/”, “-”, “—” or “无”. In the table of requests a mark that need "
      + "not be 0 is an error where its row or column has numbers.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/refused.state-secret/business", "/")],
        [.figure("requests/granted/natural-person", "无")],
        [.figure("disclosure/compulsion/decisions", "—")],
      ],
      good: [[], [.figure("requests/refused.state-secret/business", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let marks = context.soundFigures.filter { $0.state == .notApplicable }
    let groups = marks.grouped { figure in
      let isZero = context.forcedZeros.contains(figure.key)
      return [figure.key.table, isZero ? "0" : context.isBesideValues(figure.key) ? "error" : ""]
    }
    return groups.map { group, figures in
      let isZero = group[1] == "0"
      let title = context.title(ofTable: group[0])
      let keys = figures.map(\.key)
      let places = context.places(keys)
      let raw = figures.first?.raw ?? ""
      let advice =
        isZero
        ? LocalizedText(
          zh: "由合计可知只能是 0，已按 0 计算。请改填 0。",
          en: "The totals leave only 0 for them, so they count as 0. Write 0.")
        : LocalizedText(
          zh: "这里必须是数字：有数的填数字，没有的填 0。",
          en: "A number is needed here: write it, or 0 where there is none.")
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”表中有 \(keys.count) 格填的是“\(raw)”一类符号：\(places.zh)。\(advice.zh)",
          en: "\(keys.count) cell(s) in “\(title)” hold a mark such as “\(raw)”: \(places.en). "
            + advice.en),
        severity: group[1] == "error" ? .error : nil, figures: keys, in: context,
        expected: isZero ? .number(0) : nil)
    }
  }
}
