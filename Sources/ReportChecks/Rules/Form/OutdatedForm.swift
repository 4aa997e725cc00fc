import Foundation
import ReportModel
import Spreadsheet

/// Reports a form that was replaced before the year reported on.
struct OutdatedForm: Rule {
  let metadata = RuleMetadata(
    code: "FRM102", name: "outdated-form", severity: .error, catalogue: ["F-04"],
    basis: RuleBasis.forms, zh: "报告应采用报告年度适用的格式。",
    en: "A report must be in the form of its year.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.lastYear(2020), .year(2023)]], good: [[], [.lastYear(2023)]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let last = context.form.lastYear, year > last,
      !context.isUpgraded
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "\(year) 年度的报告用的是旧格式“\(context.form.name.zh)”，该格式只用到 \(last) 年度。"
            + "请改用现行格式，可用“升级”（upgrade）命令转换。",
          en: "The report for \(year) is in “\(context.form.name.en)”, which was for years up to "
            + "\(last). Use the form in force; the command upgrade converts the file."),
        expected: .number(Decimal(last)), actual: .number(Decimal(year)))
    ]
  }
}
