import ReportModel

/// Reports the marks `/`, `-`, `—`, `无` in place of numbers, in a table without more severe blanks.
struct NotApplicableMark: Rule {
  let metadata = RuleMetadata(
    code: "FIG103", name: "not-applicable-mark", severity: .warning, catalogue: ["T3-06"],
    basis: "inferred", blankPolicy: .reported, zh: "没有的填 0，不用“/”“-”“—”“无”代替；申请情况表中不能断定为 0 的，是错误。",
    en:
      "Zero is written as 0, not as “/”, “-”, “—” or “无”. In the table of requests a mark that need "
      + "not be 0 is an error where its row or column has numbers.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/refused.state-secret/business", "/")],
        [.figure("requests/granted/natural-person", "无")],
        [.figure("disclosure/compulsion/decisions", "—")],
      ],
      good: [[], [.figure("requests/refused.state-secret/business", "blank")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.vacancies.findings(of: metadata, in: context)
  }
}
