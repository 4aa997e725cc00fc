import ReportModel
import Spreadsheet

/// Reports that the year was taken from the reporting period.
struct YearFromPeriod: ObservationRule {
  let metadata = RuleMetadata(
    code: "ORG105", name: "year-from-period", severity: .info, catalogue: ["N-10"],
    basis: "inferred", zh: "标题应写明报告年度；没有写的，以统计期限所在的年度为准。",
    en: "The title names the year reported on; where it does not, that of the period is taken.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "only the period of the statistics names the year", .yearFromPeriod(2023), sheet: nil,
            at: ["A1"])
        ]
      ])
  }

  func fact(of seen: Observation) -> Int? {
    if case .yearFromPeriod(let year) = seen.kind { year } else { nil }
  }

  func words(for seen: ObservedFact<Int>, in context: CheckContext) -> FindingWords {
    let year = seen.fact
    return FindingWords(
      zh: "标题没有写报告年度，按统计期限取为 \(year) 年。请在标题中写明。",
      en: "No title names the year reported on; \(year) was taken from the period of the "
        + "statistics. Name it in the title.")
  }
}
