import ReportModel
import Spreadsheet

/// Reports the figures of a table that a sum cannot check as long as others are missing.
///
/// What moved or was mistyped among them may show in no sum. Figures that another finding already
/// asks the reader to look at are left out.
struct UncheckedFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG104", name: "unchecked-figure", severity: .info, catalogue: [], basis: "inferred",
    zh: "合计因有空着或没有读取的格而无法核对时，列出其中的数字。",
    en:
      "Figures of a sum that cannot be checked, as others are blank or were not read, are listed.")

  var examples: RuleExamples {
    let broken: RuleExample.Change = .seen(
      "the row （七）总计 is missing", .rowMissing(table: "requests", row: "handled-total"))
    return RuleExamples(
      bad: [[broken, .figure("requests/handled-total/*", "blank")]],
      good: [[], [.figure("requests/granted/business", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] { [] }

  func findings(about found: [Finding], in context: CheckContext) -> [Finding] {
    let unchecked = context.uncheckedFigures.keys
    guard !unchecked.isEmpty else { return [] }
    let named = Set(
      found.filter { $0.severity != .info && $0.equations.isEmpty }
        .flatMap { [$0.location].compactMap(\.self) + $0.related })
    let others = unchecked.filter { key in
      context.report[key].source.map { !named.contains($0) } ?? false
    }
    return others.grouped(by: \.table).map { table, keys in
      metadata.finding(message(table, keys, in: context), figures: keys, in: context)
    }
  }

  private func message(
    _ table: String, _ keys: [FigureKey], in context: CheckContext
  ) -> LocalizedText {
    let places = context.labels(of: keys)
    return LocalizedText(
      zh: "\(context.tableName(table))有 \(keys.count) 格的数字，同一行或同一列还有空着或没有读取的格，合计暂时无法核对："
        + "\(places.zh)。请改好其他问题后再核对一次，并对照原始数据看一看这些格。",
      en:
        "In the table of “\(context.title(ofTable: table))” \(keys.count) figure(s) cannot be checked "
        + "by a sum yet, because other cells of their rows or columns are blank or were not read: "
        + "\(places.en). Mend the other faults and check again, and compare these with the records."
    )
  }
}
