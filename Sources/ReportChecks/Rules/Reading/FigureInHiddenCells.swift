import ReportModel
import Spreadsheet

/// Reports figures that were read from hidden rows or columns, once for each sheet.
struct FigureInHiddenCells: Rule {
  let metadata = RuleMetadata(
    code: "RDR302", name: "figure-in-hidden-cells", severity: .warning, catalogue: [],
    basis: "inferred", zh: "数据不应放在隐藏的行或列中，也不应看不见。",
    en: "Figures must not stand in hidden rows or columns, nor be invisible.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!D7 stands in a hidden row", .hidden(isRow: true))],
        [.seen("三!D7 is written in white on white", .unseen)],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let hidden = context.observations { kind -> Bool? in
      if case .hidden(let isRow) = kind { isRow } else { nil }
    }
    return hidden.grouped { [$0.seen.cells.first?.sheet, $0.value ? "row" : nil] }
      .compactMap { _, group in
        guard let first = group.first else { return nil }
        let place = LocalizedText.sheet(first.seen.cells.first?.sheet)
        let isRow = first.value
        return metadata.finding(
          LocalizedText(
            zh: "\(place.zh)有数据在隐藏的\(isRow ? "行" : "列")里，已照常读取。请取消隐藏后核对。",
            en:
              "\(place.en), figures stand in hidden \(isRow ? "rows" : "columns"). They were read "
              + "like the others; unhide them and check."),
          seen: group.map(\.seen), in: context)
      } + unseen(in: context)
  }

  /// The figures that are invisible although their rows and columns are shown.
  private func unseen(in context: CheckContext) -> [Finding] {
    context.observationsBySheet { $0 == .unseen }.map { sheet, seen in
      let place = LocalizedText.sheet(sheet)
      return metadata.finding(
        LocalizedText(
          zh: "\(place.zh)有 \(seen.count) 格的数据看不见（字和底色一样，或单元格格式什么都不显示），已照常读取。"
            + "请改成看得见的格式后核对。",
          en: "\(place.en), \(seen.count) figure(s) cannot be seen (the font has the colour of the "
            + "ground, or the format shows nothing). They were read like the others; make them visible "
            + "and check."),
        seen: seen, in: context)
    }
  }
}
