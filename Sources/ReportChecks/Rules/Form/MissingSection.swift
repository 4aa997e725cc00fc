import ReportModel
import Spreadsheet

/// Reports a text section that is missing or empty.
struct MissingSection: Rule {
  let metadata = RuleMetadata(
    code: "FRM304", name: "missing-section", severity: .warning, catalogue: ["F-01"],
    basis: RuleBasis.annex, zh: "有文字部分的报告，一、五、六各部分都要有标题和内容。",
    en: "A report with text sections must have each of them, with title and text.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.noSection("problems")], [.text("overview", "")],
        [.text("overview", ""), .text("problems", ""), .text("other-matters", "")],
      ],
      good: [
        [],
        [.noSection("overview"), .noSection("problems"), .noSection("other-matters")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard context.hasSections, context.hasContent else { return [] }
    return context.form.sections.compactMap { section in
      // If the tables show that fees were charged, an empty section six is reported by a more
      // severe rule.
      guard section.isText, context.paragraphs(of: section.key).isEmpty,
        section.key != "other-matters" || context.overdueFees.isEmpty
      else { return nil }
      let title = context.report.sectionTitles[section.key]
      return metadata.finding(
        message(section, hasTitle: title != nil), cells: [title?.source].compactMap(\.self),
        expected: .text(section.title), actual: title.map { .text($0.text) })
    }
  }

  private func message(_ section: ReportForm.Section, hasTitle: Bool) -> LocalizedText {
    let hint =
      section.key == "other-matters"
      ? LocalizedText(zh: "未收取信息处理费的，也要写明。", en: " Say so where no processing fees were taken.")
      : LocalizedText(zh: "", en: "")
    return hasTitle
      ? LocalizedText(
        zh: "“\(section.title)”部分只有标题，没有内容。请补写。\(hint.zh)",
        en: "The section “\(section.title)” has a title but no text. Write it.\(hint.en)")
      : LocalizedText(
        zh: "没有找到“\(section.title)”部分。请补上标题和内容。\(hint.zh)",
        en: "The section “\(section.title)” was not found. Add its title and text.\(hint.en)")
  }
}
