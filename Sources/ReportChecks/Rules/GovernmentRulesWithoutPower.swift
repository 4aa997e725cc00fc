import Foundation
import ReportModel

/// Reports 规章 of a unit that has no power to make them.
///
/// Only ministries, provinces and cities with districts make them. A township and a department of a
/// local government never do. An office reports in the name of its government, which may be such a
/// city, and bodies under vertical leadership may be ministries; there it stays a warning. An
/// aggregate may hold the rules of a city, so nothing is told of it.
struct GovernmentRulesWithoutPower: Rule {
  let metadata = RuleMetadata(
    code: "FIG201", name: "government-rules-without-power", severity: .warning,
    catalogue: ["T2-04"], source: "《中华人民共和国立法法》第九十一条、第九十三条", blankPolicy: .skipped,
    zh: "乡镇街道、县级政府和部门没有规章制定权，规章应为 0；已知是乡镇街道或部门而填有本年制发的，是错误。",
    en: "Townships, counties and departments make no rules (规章), so these figures are 0. Rules "
      + "issued by a unit known to be a township or a department are an error.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.unitKind(.township), .figure("disclosure/government-rules/in-force", "6")],
        [
          .unitKind(.township), .figure("disclosure/government-rules/issued", "1"),
          .figure("disclosure/government-rules/in-force", "1"),
        ],
        [.unitKind(nil), .figure("disclosure/government-rules/in-force", "6")],
      ],
      good: [
        [.unitKind(.township)],
        [.unitKind(.aggregate), .figure("disclosure/government-rules/in-force", "11")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let kind = context.report.unitKind
    let row = "government-rules"
    let wrong = context.soundNumbers.filter { figure, number in
      figure.key.table == "disclosure" && figure.key.row == row && number > 0
        && ["issued", "in-force"].contains(figure.key.column)
    }
    guard kind != .aggregate, let first = wrong.first else { return [] }
    let hasNoPower = kind == .township || kind == .department
    let isError = hasNoPower && wrong.contains { $0.figure.key.column == "issued" }
    let values = wrong.map { "\($0.figure.columnLabel) \($0.number.plain)" }
    let message = LocalizedText(
      zh: "规章填有“\(values.joined(separator: "、"))”。规章只由国务院部门、省级和设区的市（自治州）政府制定，"
        + (hasNoPower ? "本单位（\(kind?.rawValue ?? "")）没有制定权，应填 0；" : "如本单位没有制定权，应填 0；")
        + "一般文件请填在“行政规范性文件”。",
      en:
        "规章 (government rules) has \(values.joined(separator: ", ")). Only ministries, provinces and "
        + "cities with districts make such rules; without that power write 0, and count ordinary "
        + "documents under 行政规范性文件.")
    let keys = [first.figure.key] + wrong.dropFirst().map(\.figure.key)
    return [
      metadata.finding(
        message, severity: isError ? .error : nil, figures: keys, in: context,
        expected: hasNoPower ? .number(0) : nil)
    ]
  }
}
