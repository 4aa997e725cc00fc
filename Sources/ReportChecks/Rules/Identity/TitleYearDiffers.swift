import Foundation
import ReportModel
import Spreadsheet

/// Reports a title with a year other than the one reported on.
struct TitleYearDiffers: Rule {
  let metadata = RuleMetadata(
    code: "ORG102", name: "title-year-differs", severity: .error, catalogue: ["N-10"],
    basis: "inferred", zh: "标题中的年度应是报告年度。",
    en: "The year in the title must be the one reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.title("示例县教育局2022年政府信息公开工作年度报告")], [.title("示例县教育局二〇二二年度政府信息公开工作年度报告")],
      ],
      good: [
        [], [.title("示例县教育局 ２０２３ 年政府信息公开工作年度报告")],
        [.title("政府信息公开工作年度报告")],
        [.title("示例县教育局2024年1月公布的2023年政府信息公开工作年度报告")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let title = context.report.title else { return [] }
    let years = StatedYear.all(in: title.text.foldedForRules)
    // A title may also say when the report was published.
    guard let stated = (years.first(where: \.namesReport) ?? years.first)?.year, stated != year
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "标题写的是 \(stated) 年，报告年度是 \(year) 年。请改正标题，并检查正文是否沿用了往年的内容。",
          en:
            "The title says \(stated), but the year reported on is \(year). Correct the title, and "
            + "check whether the text is that of another year."),
        cells: [title.source].compactMap(\.self), expected: .number(Decimal(year)),
        actual: .number(Decimal(stated)))
    ]
  }
}
