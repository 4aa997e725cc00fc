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
      let texts = (group.flatMap(\.value) + stored).withoutRepeats()
        .sorted { ($0.sheet ?? "", $0.address) < ($1.sheet ?? "", $1.address) }
      let first = CellPlaces(Array(texts.prefix(1))).text ?? LocalizedText(zh: "", en: "")
      let total =
        group.first?.seen.key.map(context.place) ?? LocalizedText(zh: "合计", en: "the total")
      let count = LocalizedText(
        zh: group.count > 1 ? "等 \(group.count) 个合计" : "",
        en: group.count > 1 ? " and \(group.count - 1) more total(s)" : "")
      var finding = metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(texts.count) 格的数字是以文本形式存放的（如\(first.zh)），"
            + "\(total.zh)\(count.zh)没有把它们算进去。请把这些格转换为数字，再重新计算。",
          en: "\(place.en), \(texts.count) cell(s) hold numbers stored as text (such as "
            + "\(first.en)), which \(total.en)\(count.en) leaves out. Convert them to "
            + "numbers and recalculate."),
        seen: group.map(\.seen), in: context)
      finding.related += texts
      return finding
    }
  }
}
