import Foundation
import ReportModel
import Spreadsheet

/// Reports a figure of an older form that includes further figures, until those are filled in.
struct UndividedFigures: Rule {
  let metadata = RuleMetadata(
    code: "FRM501", name: "undivided-figure", severity: .warning, catalogue: ["F-05"],
    basis: "inferred", blankPolicy: .reported,
    zh: "由旧格式升级时，原表未区分的数记在一格，须核实后拆分；相关各格填写之前一直提示，其中的空格先按 0 计算。",
    en:
      "A figure that the older form does not divide stands in one cell after an upgrade and must be "
      + "divided. It is told until the cells it covers are filled in, which count as 0 meanwhile.")

  var examples: RuleExamples {
    let blanks = ["other.supplement-overdue", "other.processing-fee-overdue"].map {
      RuleExample.Change.figure("requests/\($0)/natural-person", "blank")
    }
    let mark = RuleExample.Change.seen(
      "an upgrade put the whole of （六） into 3.其他 × 自然人",
      Observation(
        .undividedFigure(
          covers: [
            FigureKey("requests", "other.supplement-overdue", "natural-person"),
            FigureKey("requests", "other.processing-fee-overdue", "natural-person"),
          ], reason: LocalizedText(zh: "原表未区分，请核实后拆分。", en: "Verify and divide it.")),
        key: FigureKey("requests", "other.other", "natural-person")))
    return RuleExamples(bad: [RuleExample(blanks + [mark])], good: [[], [mark]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let figures = context.report.undividedFigures
    return figures.grouped { [$0.key.table, $0.key.row] }.compactMap { _, group in
      // A total follows from its parts.
      let parts = group.filter { context.form.totalEquation(for: $0.key) == nil }
      let all = parts.isEmpty ? group : parts
      // Figures with something to divide come first, and only those are listed.
      let isZero = { (figure: UndividedFigure) in context.report[figure.key].number == 0 }
      let open = all.filter { !isZero($0) }
      let ordered = open + all.filter(isZero)
      guard let first = ordered.first else { return nil }
      let keys = ordered.map(\.key)
      let places = context.labels(of: open.isEmpty ? keys : open.map(\.key))
      var finding = metadata.finding(
        LocalizedText(
          zh: "\(places.zh)：\(first.reason.zh)", en: "\(places.en): \(first.reason.en)"),
        figures: keys, in: context)
      finding.location = first.cell ?? finding.location
      return finding
    }
  }
}
