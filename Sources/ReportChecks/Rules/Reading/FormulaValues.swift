import ReportModel
import Spreadsheet

/// Reports formulas that had no stored value and were computed, once for each sheet.
struct ComputedValue: Rule {
  let metadata = RuleMetadata(
    code: "RDR201", name: "computed-value", severity: .info, catalogue: [], basis: "inferred",
    zh: "公式没有保存计算结果时，由本程序计算后采用。",
    en: "A formula without a stored value is computed, and the result is taken.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.seen("三!J7 is a sum without a stored value", .computed, at: ["J7"])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.observationsBySheet { $0 == .computed }.map { sheet, seen in
      let place = LocalizedText.sheet(sheet)
      let count = seen.flatMap(\.cells).count
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(count) 格公式没有保存计算结果，已由本程序计算后采用。",
          en: "\(place.en), \(count) formula(s) had no stored value. They were computed here."),
        seen: seen, in: context)
    }
  }
}

/// Reports a formula whose stored value differs from its result.
struct StoredValueDiffers: Rule {
  let metadata = RuleMetadata(
    code: "RDR202", name: "stored-value-differs", severity: .warning, catalogue: [],
    basis: "inferred", zh: "公式保存的结果应与公式计算的结果一致；不一致时采用计算的结果。",
    en:
      "The stored value of a formula must be what it gives; where they differ the latter is taken.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!J7 stores 5 where its formula gives 6",
            .storedDiffers(stored: "5", computed: "6"), at: ["J7"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let values = context.observations { kind -> (stored: String, computed: String?)? in
      if case .storedDiffers(let stored, let computed) = kind { (stored, computed) } else { nil }
    }
    return values.map { seen, value in
      let place = seen.key.map { "“\(context.label(of: $0))”" }
      let result =
        value.computed.map {
          LocalizedText(zh: "重新计算得 \($0)，已采用 \($0)", en: "but gives \($0), which was taken")
        }
        ?? LocalizedText(
          zh: "但它所加的各格都空着，没有采用", en: "but all cells that it adds are blank; it was not taken")
      return metadata.finding(
        LocalizedText(
          zh: "\(place ?? "此格")的公式保存的结果是 \(value.stored)，\(result.zh)。"
            + "请在表格软件中重新计算并保存，再核对。",
          en: "The formula at \(place ?? "this cell") stores \(value.stored), \(result.en). "
            + "Recalculate and save the file, then check it."),
        seen: [seen], in: context, expected: value.computed.map { FindingValue(words: $0) },
        actual: FindingValue(words: value.stored))
    }
  }
}

/// Reports a formula that has no stored value and cannot be computed.
struct UncomputableFormula: Rule {
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

  func findings(in context: CheckContext) -> [Finding] {
    let formulas = context.observations { kind -> String? in
      if case .uncomputable(let formula) = kind { formula } else { nil }
    }
    return formulas.map { seen, formula in
      let place = seen.key.map { "“\(context.label(of: $0))”" }
      let shown = formula.hasPrefix("{") ? "{=\(formula.dropFirst())" : "=\(formula)"
      return metadata.finding(
        LocalizedText(
          zh: "\(place ?? "此格")是公式“\(shown)”，文件中没有保存它的结果，也无法计算。请直接填写数字，"
            + "或在表格软件中重新计算并保存。",
          en:
            "\(place ?? "The cell") holds the formula “\(shown)” without a stored value, and it "
            + "cannot be computed here. Enter the number, or recalculate and save the file."),
        seen: [seen], in: context, actual: .text("=\(formula)"))
    }
  }
}
