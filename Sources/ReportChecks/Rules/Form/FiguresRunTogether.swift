import Foundation
import ReportModel

/// Reports a line of a text in which label and figures are not separated.
struct FiguresRunTogether: Rule {
  let metadata = RuleMetadata(
    code: "FRM209", name: "figures-run-together", severity: .error, catalogue: ["F-06"],
    basis: "inferred", zh: "文本中标签与数字、数字与数字之间应有分隔；连在一起的不读取。",
    en: "Labels and figures of a text must be separated, or none of them is read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "a line of the text reads 行政规范性文件693665",
            .runTogether(table: "disclosure", label: "行政规范性文件"), text: "行政规范性文件693665",
            sheet: nil, at: ["A12"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let lines = context.observations { kind -> String? in
      if case .runTogether(_, let label) = kind { label } else { nil }
    }
    return lines.map { seen, label in
      metadata.finding(
        LocalizedText(
          zh: "“\(label)”一行的标签和数字连在一起了（“\(seen.text)”），分不清各是多少，没有读取。"
            + "请在各数之间加上制表符，或从原文件重新复制。",
          en:
            "The label and figures of the line “\(label)” run together (“\(seen.text)”). None was "
            + "read; put tabs between them, or copy the line again."),
        seen: [seen], in: context, actual: .text(seen.text))
    }
  }
}
