import ReportModel
import Spreadsheet

/// Reports totals that leave out numbers stored as text, once for each sheet.
struct TextLeftOutOfTotal: Rule {
  let metadata = RuleMetadata(
    code: "RDR204", name: "text-left-out-of-total", severity: .error, catalogue: ["F-07"],
    basis: "inferred", zh: "合计应包括每一格的数字；以文本形式存放的数字，表格软件求和时不算。",
    en: "A total counts every number; spreadsheet programs leave out those stored as text.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the total in 三!J9 leaves out 三!D9, which holds the text “40”",
            .textLeftOut([
              CellReference(sheet: "三", address: CellAddress(row: 8, column: 3))
            ]), at: ["J9"])
        ]
      ],
      good: [[.seen("三!D9 holds the text “40”, which its total counts", .numberAsText)]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let totals = context.observations { kind -> [CellReference]? in
      if case .textLeftOut(let cells) = kind { cells } else { nil }
    }
    return totals.grouped { $0.seen.cells.first?.sheet }.map { sheet, group in
      let place = LocalizedText.sheet(sheet)
      let stored = context.observations { $0 == .numberAsText ? true : nil }
        .flatMap(\.seen.cells).filter { $0.sheet == sheet }
      let texts = (group.flatMap(\.value) + stored).grouped { $0 }.map(\.key)
        .sorted { ($0.sheet ?? "", $0.address) < ($1.sheet ?? "", $1.address) }
      let first = texts.first.map { "\($0)" } ?? ""
      let total = group.first?.seen.key.map { context.label(of: $0) } ?? ""
      let count = LocalizedText(
        zh: group.count > 1 ? "等 \(group.count) 个合计" : "",
        en: group.count > 1 ? " and \(group.count - 1) more total(s)" : "")
      var finding = metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(texts.count) 格的数字是以文本形式存放的（如 \(first)），"
            + "“\(total)”\(count.zh)没有把它们算进去。请把这些格转换为数字，再重新计算。",
          en: "\(place.en), \(texts.count) cell(s) hold numbers stored as text (such as \(first)), "
            + "which “\(total)”\(count.en) leaves out. Convert them to numbers and recalculate."),
        seen: group.map(\.seen), in: context)
      finding.related += texts
      return finding
    }
  }
}

/// Reports formulas that depend on their own results, once for each sheet.
struct CircularFormula: Rule {
  let metadata = RuleMetadata(
    code: "RDR205", name: "circular-formula", severity: .error, catalogue: [],
    basis: "inferred", zh: "公式不能引用自己的结果（循环引用）；这样的公式没有结果可读。",
    en: "A formula must not refer to its own result; one that does has no result to read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!J7 is =SUM(D7:J7)", .circular(formula: "SUM(D7:J7)"), at: ["J7"])]
      ],
      good: [[.seen("三!J7 is a sum without a stored value", .computed, at: ["J7"])]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let formulas = context.observations { kind -> String? in
      if case .circular(let formula) = kind { formula } else { nil }
    }
    return formulas.grouped { $0.seen.cells.first?.sheet }.compactMap { _, group in
      guard let first = group.first else { return nil }
      let place = first.seen.key.map { "“\(context.label(of: $0))”" }
      let others = LocalizedText(
        zh: group.count > 1 ? "等 \(group.count) 格" : "",
        en: group.count > 1 ? " and \(group.count - 1) more" : "")
      return metadata.finding(
        LocalizedText(
          zh: "\(place ?? "此格")\(others.zh)的公式（“=\(first.value)”）直接或间接引用了自己（循环引用），"
            + "没有结果可读。请改正公式，只加应加的各格。",
          en:
            "The formula at \(place ?? "this cell")\(others.en) (“=\(first.value)”) refers to its "
            + "own result, so there is none to read. Correct it to add only what it should."),
        seen: group.map(\.seen), in: context)
    }
  }
}
