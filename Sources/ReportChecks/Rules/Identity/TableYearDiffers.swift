import Foundation
import ReportModel
import Spreadsheet

/// Reports a table headed by a year other than the one reported on.
struct TableYearDiffers: ObservationRule {
  let metadata = RuleMetadata(
    code: "ORG104", name: "table-year-differs", severity: .warning, catalogue: ["N-10"],
    basis: "inferred", zh: "各表上方写的年度应是报告年度。",
    en: "The year over each table must be the one reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "2022 stands over the table of requests, in a report for 2023",
            .tableOfOtherYear(table: "requests", year: 2022), at: ["D4"])
        ]
      ])
  }

  typealias Fact = (table: String, year: Int)

  func fact(of seen: Observation) -> Fact? {
    if case .tableOfOtherYear(let table, let year) = seen.kind { (table, year) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let stated = seen.fact
    let title = context.title(ofTable: stated.table)
    let name = context.tableName(stated.table)
    let year = context.report.year.map { "\($0)" } ?? ""
    return FindingWords(
      zh: "\(name)上方写的是 \(stated.year) 年，报告年度是 \(year) 年。文件中只有这一张，已按本年度读取，"
        + "请核对是不是本年度的数字，并改正年度。",
      en: "\(stated.year) stands over the table of “\(title)”, but the year reported on is "
        + "\(year). It is the only one in the file and was read; check whether its figures are "
        + "this year's, and correct the year.",
      expected: context.report.year.map { .number(Decimal($0)) },
      actual: .number(Decimal(stated.year)))
  }
}
