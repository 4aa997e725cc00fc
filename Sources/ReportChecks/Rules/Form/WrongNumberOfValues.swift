import Foundation
import ReportModel
import Spreadsheet

/// Reports a line of a text whose number of values does not fit its table.
struct WrongNumberOfValues: Rule {
  let metadata = RuleMetadata(
    code: "FRM206", name: "wrong-number-of-values", severity: .error, catalogue: ["F-06"],
    basis: "inferred", zh: "文本中一行的数字个数应与表的列数一致；不一致时不读取。",
    en: "A line of a text must have as many values as its table has columns, or none is read.")

  var examples: RuleExamples {
    let kind = Observation.Kind.wrongCount(
      table: "requests", label: "二、上年结转政府信息公开申请数量", found: 6, expected: 7)
    return RuleExamples(
      bad: [
        [.seen("a line of the text has 6 values for 7 columns", kind, sheet: nil, at: ["A12"])]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let lines = context.observations { kind -> Line? in
      guard case .wrongCount(let table, let label, let found, let expected) = kind else {
        return nil
      }
      return (table, label, found, expected)
    }
    return lines.grouped { [$0.value.table, "\($0.value.found)", "\($0.value.expected)"] }
      .flatMap { _, group in
        // With an unknown heading, each line has one value too many.
        group.count > 2 && group[0].value.found > group[0].value.expected
          ? [finding(group, in: context)] : group.map { finding([$0], in: context) }
      }
  }

  private typealias Line = (table: String, label: String, found: Int, expected: Int)

  /// One finding for lines with equal counts; if there are many, the headings are the likely cause.
  private func finding(
    _ lines: [(seen: Observation, value: Line)], in context: CheckContext
  ) -> Finding {
    let line = lines[0].value
    let title = context.title(ofTable: line.table)
    let name = context.tableName(line.table)
    let isTooMany = line.found > line.expected
    let message =
      lines.count == 1
      ? LocalizedText(
        zh: "“\(line.label)”一行有 \(line.found) 个数字，应有 \(line.expected) 个，无法对应各列，没有读取。"
          + (isTooMany ? "请去掉多出的。" : "请补齐（没有的填 0）。"),
        en:
          "The line “\(line.label)” has \(line.found) values where \(line.expected) belong. They "
          + "cannot be matched with the columns and were not read; "
          + (isTooMany ? "take out what is too many." : "complete the line."))
      : LocalizedText(
        zh: "\(name)有 \(lines.count) 行各有 \(line.found) 个数字，而认出的列名有 \(line.expected) 个，"
          + "无法对应，没有读取。请核对列名是否写错、缺少或重复。",
        en:
          "In the table of “\(title)”, \(lines.count) lines have \(line.found) values each, but "
          + "\(line.expected) headings were recognised. They cannot be matched and were not read; "
          + "look for a heading that is wrong, missing or repeated.")
    return metadata.finding(
      message, seen: lines.map(\.seen), in: context, expected: .number(Decimal(line.expected)),
      actual: .number(Decimal(line.found)))
  }
}
