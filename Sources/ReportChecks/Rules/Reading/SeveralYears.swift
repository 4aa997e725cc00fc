import ReportModel
import Spreadsheet

/// Reports that a file has several years, of which one was read.
struct SeveralYears: ObservationRule {
  let metadata = RuleMetadata(
    code: "RDR401", name: "several-years", severity: .info, catalogue: [], basis: "inferred",
    zh: "一个文件中有几个年度的报告时，只读取其中一个年度。",
    en: "Of several years in one file one is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the file holds 2022 and 2023", .severalYears(chosen: 2023, others: ["2022"]), at: [])
        ]
      ])
  }

  typealias Fact = (chosen: Int?, others: [String])

  func fact(of seen: Observation) -> Fact? {
    if case .severalYears(let chosen, let others) = seen.kind { (chosen, others) } else { nil }
  }

  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords {
    let years = seen.fact
    let others = LocalizedText.list(years.others)
    let chosen =
      years.chosen.map { LocalizedText(zh: " \($0) 年度的报告", en: "that of \($0)") }
      ?? LocalizedText(zh: "最前面的一份报告", en: "the first one")
    return FindingWords(
      zh: "文件中有几个年度的报告，读取的是\(chosen.zh)，没有读取：\(others.zh)。"
        + "如不对，请把要报的一份另存为一个文件，或在转换、升级时指定年度（--year）。",
      en: "The file holds reports of several years; \(chosen.en) was read, not \(others.en). "
        + "If that is wrong, save the right one to a file of its own, or name the year (--year) to "
        + "convert or upgrade.")
  }
}
