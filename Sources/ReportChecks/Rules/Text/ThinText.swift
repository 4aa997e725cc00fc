import Foundation
import ReportModel
import Spreadsheet

/// Reports a text, such as 无, that is too short for what its section asks for.
struct ThinText: Rule {
  let metadata = RuleMetadata(
    code: "TXT301", name: "text-says-nothing", severity: .warning, catalogue: ["N-14"],
    basis: "国办公开办函〔2021〕30号一（五）",
    zh: "第五部分要写明主要问题和改进情况，不能只写“无”或一两个词。",
    en:
      "Section five must state the main problems and what is done about them; “无” or a word or two is "
      + "not enough.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.text("problems", "无。")], [.text("problems", "不存在问题。")], [.text("problems", "— 无 —")],
      ],
      good: [[], [.text("problems", "")], [.text("problems", "更新不够及时，已明确专人负责。")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.form.sections.compactMap { section in
      let paragraphs = context.paragraphs(of: section.key)
      guard let least = section.minimumLength, let first = paragraphs.first else { return nil }
      let text = paragraphs.map(\.text).joined()
      // Counted as in the blank, where a formula makes the same check.
      let length = text.filter { !$0.isWhitespace }.utf16.count
      guard length < least else { return nil }
      let shown = text.trimmingCharacters(in: .whitespacesAndNewlines)
      return metadata.finding(
        LocalizedText(
          zh: "“\(section.title)”只写了“\(shown)”。请写明具体内容，不能写“无”或一带而过。",
          en:
            "“\(section.title)” only says “\(shown)”. Write what the section asks for; “无” or a few "
            + "words are not enough."),
        cells: [first.source].compactMap(\.self), actual: .text(shown))
    }
  }
}
