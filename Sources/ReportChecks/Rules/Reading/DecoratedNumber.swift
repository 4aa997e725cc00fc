import ReportModel
import Spreadsheet

/// Reports numbers with a unit or a comma, once for each kind of addition on a sheet.
struct DecoratedNumber: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR102", name: "decorated-number", severity: .warning, catalogue: ["F-07"],
    basis: "inferred", zh: "数据格只填数字，不带单位、千位逗号或其他文字。",
    en: "A figure's cell holds a number only, without unit, thousands comma or other words.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.seen("三!D7 holds “12件”", .decoratedNumber(taken: "件"), text: "12件")]],
      good: [[], [.seen("三!D7 holds the text “12”", .numberAsText, text: "12")]])
  }

  func fact(of seen: Observation) -> String? {
    if case .decoratedNumber(let taken) = seen.kind { taken } else { nil }
  }

  var grouping: ObservationGrouping<String> {
    .by { seen, taken in [taken, seen.cells.first?.sheet] }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    FindingWords(
      zh: "\(seen.sheet.zh)有 \(seen.cells.count) 格的数字带有“\(seen.fact)”（如“\(seen.text)”），已去掉后读取。"
        + "请核对，并只填数字。",
      en:
        "\(seen.sheet.en), \(seen.cells.count) cell(s) have “\(seen.fact)” beside the number (such "
        + "as “\(seen.text)”), which was taken off. Check them and enter numbers only.",
      actual: .text(seen.text))
  }
}
