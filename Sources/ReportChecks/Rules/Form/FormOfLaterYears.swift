import Foundation
import ReportModel
import Spreadsheet

/// Reports a form that came into use only after the year reported on.
struct FormOfLaterYears: Rule {
  let metadata = RuleMetadata(
    code: "FRM104", name: "form-of-later-years", severity: .error, catalogue: ["F-04"],
    basis: RuleBasis.forms,
    zh: "报告应采用报告年度适用的格式；由旧格式升级来的除外。",
    en: "A report must be in the form of its year, unless it was upgraded from an older one.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.firstYear(2021), .year(2019)], [.firstYear(2021), .year(2020)]],
      good: [[], [.firstYear(2023)], [.firstYear(2021), .year(2019), .upgraded("older")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let first = context.form.firstYear, year < first,
      !context.isUpgraded
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "\(year) 年度的报告用的是“\(context.form.name.zh)”，该格式从 \(first) 年度起使用。"
            + "请先核对报告年度；年度没有错的，改用 \(year) 年度适用的格式。",
          en: "The report for \(year) is in “\(context.form.name.en)”, which is for years from "
            + "\(first) on. Check the year first; if it is right, use the form of \(year)."),
        cells: [context.report.yearCell ?? context.report.title?.source].compactMap(\.self),
        expected: .number(Decimal(first)), actual: .number(Decimal(year)))
    ]
  }
}
