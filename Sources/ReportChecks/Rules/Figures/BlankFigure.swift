import ReportModel

/// Reports the blanks and marks of other tables with a blank that need not be 0.
struct BlankFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG102", name: "blank-figure", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], basis: RuleBasis.noBlanks, blankPolicy: .reported,
    zh: "表中不留空格；没有的填 0。", en: "No figure is left blank; zero is written as 0.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("disclosure/normative-documents/in-force", "blank")],
        [.figure("reviews-and-suits/reconsideration/total", "blank")],
        [.figure("requests/*/*", "blank")],
      ],
      good: [[], [.figure("reviews-and-suits/reconsideration/corrected", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.vacancies.findings(of: metadata, in: context)
  }
}
