import ReportModel

/// Reports the blanks and marks of a table if the equations force all of them to be 0.
struct BlankCountedAsZero: Rule {
  let metadata = RuleMetadata(
    code: "FIG101", name: "blank-counted-as-zero", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], basis: RuleBasis.noBlanks, blankPolicy: .reported,
    zh: "没有的填 0，不留空。由勾稽关系可以断定为 0 的空格按 0 计算。",
    en: "Zero is written as 0, not left blank. Blanks that the equations force to be 0 count as 0.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.figure("requests/refused.state-secret/business", "blank")]],
      good: [[], [.figure("requests/refused.state-secret/business", "/")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.vacancies.findings(of: metadata, in: context)
  }
}
