import Foundation
import ReportModel
import Spreadsheet

/// Reports 规章 of a unit that has no power to make them.
///
/// Only ministries, provinces and cities with districts make them; townships and departments of
/// local governments never do. An office reports in the name of its government, which may be such a
/// city, and bodies under vertical leadership may be ministries. An aggregate may include the rules
/// of a city, so it is not reported. A name does not prove the kind of unit, but a name that may be
/// that of a ministry or a government with this power is not reported, and a name that says nothing
/// is reported only as info.
struct GovernmentRulesWithoutPower: Rule {
  let metadata = RuleMetadata(
    code: "FIG201", name: "government-rules-without-power", severity: .warning,
    catalogue: ["T2-04"], basis: "《中华人民共和国立法法》第九十一条、第九十三条", blankPolicy: .skipped,
    zh: "乡镇街道、县级政府和地方部门没有规章制定权，规章应为 0；已知是乡镇街道或部门而填有本年制发的，是错误；"
      + "看不出有没有制定权的，只作说明。",
    en: "Townships, counties and local departments make no rules (规章), so these figures are 0. "
      + "Rules issued by a unit known to be a township or a department are an error; where nothing says "
      + "whether the unit may make them, it is only info.")

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
        [
          .unit("教育部"), .unitKind(.department),
          .figure("disclosure/government-rules/in-force", "11"),
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let kind = context.report.unitKind
    let row = "government-rules"
    let wrong = context.soundNumbers.filter { figure, number in
      figure.key.table == "disclosure" && figure.key.row == row && number > 0
        && ["issued", "in-force"].contains(figure.key.column)
    }
    let name = RuleMakerName(context.report.unit ?? "")
    guard kind != .aggregate, let first = wrong.first, kind == .township || !name.isOfRuleMaker
    else { return [] }
    let hasNoPower = kind == .township || kind == .department
    let isUnknown = !hasNoPower && !name.isOfCountyOrBelow
    let isError = hasNoPower && wrong.contains { $0.figure.key.column == "issued" }
    let values = wrong.map { "\($0.figure.columnLabel) \($0.number.plain)" }
    let message = LocalizedText(
      zh: "规章填有“\(values.joined(separator: "、"))”。规章只由国务院部门、省级和设区的市（自治州）政府制定，"
        + (hasNoPower ? "本单位（\(kind?.rawValue ?? "")）没有制定权，应填 0；" : "如本单位没有制定权，应填 0；")
        + "一般文件请填在“行政规范性文件”。",
      en:
        "规章 (government rules) has \(values.joined(separator: ", ")). Only ministries, provinces and "
        + "cities with districts make such rules; without that power write 0, and count ordinary "
        + "documents under “行政规范性文件”.")
    let keys = [first.figure.key] + wrong.dropFirst().map(\.figure.key)
    return [
      metadata.finding(
        message, severity: isError ? .error : isUnknown ? .info : nil, figures: keys, in: context,
        expected: hasNoPower ? .number(0) : nil)
    ]
  }
}

/// What the name of a unit says about its power to make rules.
private struct RuleMakerName {
  /// Whether it may be a ministry, or the government of a province or city.
  let isOfRuleMaker: Bool
  /// Whether it is a county or something below.
  let isOfCountyOrBelow: Bool

  init(_ name: String) {
    let words = name.foldedForRules
    // Words that hold the name of a kind of place without meaning one.
    let place = ["自治区", "行政区", "城乡", "乡村"].reduce(words) { $0.replacing($1, with: "") }
    isOfCountyOrBelow = "县区镇乡旗".contains { place.contains($0) } || words.contains("街道")
    let isGovernment =
      words.contains("政府") || ["省", "市", "州", "自治区"].contains { words.hasSuffix($0) }
    isOfRuleMaker =
      !isOfCountyOrBelow && (isGovernment || Self.isMinistry(words))
  }

  /// Whether a name without a place name looks like that of a body of the State Council.
  private static func isMinistry(_ words: String) -> Bool {
    let ofParty = ["组织部", "宣传部", "统战部", "武装部"]
    guard !"省市州盟".contains(where: { words.contains($0) }),
      !ofParty.contains(where: { words.hasSuffix($0) })
    else { return false }
    let openings = ["国家", "中国", "中华人民共和国", "国务院", "海关总署", "审计署"]
    return openings.contains { words.hasPrefix($0) } || words.count <= 12 && words.hasSuffix("部")
  }
}
