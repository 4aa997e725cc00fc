import Foundation
import ReportModel

private let fillZero = "国办公开办函〔2021〕30号：数据准确、要素齐备"

/// Reports the blanks and marks of a table if the equations force all of them to be 0.
struct BlankCountedAsZero: Rule {
  let metadata = RuleMetadata(
    code: "FIG101", name: "blank-counted-as-zero", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], basis: fillZero, blankPolicy: .reported,
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

/// Reports the blanks and marks of the table of requests if some are in rows or columns with
/// content.
struct BlankBesideValues: Rule {
  let metadata = RuleMetadata(
    code: "FIG301", name: "blank-beside-values", severity: .error, catalogue: ["T3-05"],
    basis: fillZero, blankPolicy: .reported,
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

/// Reports the blanks and marks of other tables with a blank that need not be 0.
struct BlankFigure: Rule {
  let metadata = RuleMetadata(
    code: "FIG102", name: "blank-figure", severity: .warning,
    catalogue: ["T3-05", "T2-02", "T4-02"], basis: fillZero, blankPolicy: .reported,
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
