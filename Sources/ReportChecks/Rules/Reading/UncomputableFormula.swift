import ReportModel
import Spreadsheet

/// Reports a formula that has no stored value and cannot be computed.
struct UncomputableFormula: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR203", name: "uncomputable-formula", severity: .error, catalogue: [],
    basis: "inferred", zh: "没有保存结果、本程序也无法计算的公式不能作为数字。",
    en: "A formula that has no stored value and cannot be computed here is no figure.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!J7 is =VLOOKUP(A1,B:C,2) without a stored value",
            .uncomputable(formula: "VLOOKUP(A1,B:C,2)"), at: ["J7"])
        ]
      ],
      good: [[.seen("三!J7 is a sum without a stored value", .computed, at: ["J7"])]])
  }

  func fact(of seen: Observation) -> String? {
    if case .uncomputable(let formula) = seen.kind { formula } else { nil }
  }

  func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
    let formula = seen.fact
    let place = seen.key.map(context.place)
    let shown = formula.hasPrefix("{") ? "{=\(formula.dropFirst())" : "=\(formula)"
    return FindingWords(
      zh: "\(place?.zh ?? "此格")是公式“\(shown)”，文件中没有保存它的结果，也无法计算。请直接填写数字，"
        + "或在表格软件中重新计算并保存。",
      en:
        "\(place?.en ?? "The cell") holds the formula “\(shown)” without a stored value, and it "
        + "cannot be computed here. Enter the number, or recalculate and save the file.",
      actual: .text("=\(formula)"))
  }
}
