import ReportModel

/// Reports the blanks and marks of the table of requests if some are in rows or columns with
/// content.
struct BlankBesideValues: Rule {
  let metadata = RuleMetadata(
    code: "FIG301", name: "blank-beside-values", severity: .error, catalogue: ["T3-05"],
    basis: RuleBasis.noBlanks, blankPolicy: .reported,
    zh: "申请情况表中，同一行或同一列已有数字时，不能断定为 0 的空格必须填写。",
    en: "In the table of requests, a blank that need not be 0 must be filled in where its row or "
      + "column has numbers.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.figure("requests/granted/natural-person", "blank")],
        [.figure("requests/granted/total", "blank")],
      ],
      good: [
        [.figure("requests/*/*", "blank")],
        [.figure("requests/refused.state-secret/business", "blank")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.vacancies.findings(of: metadata, in: context)
  }
}
