import Foundation
import ReportModel
import Spreadsheet

/// Reports statements of a year other than the one reported on.
///
/// A text may well name other years, and last year's report, so only few phrases are judged: the
/// name of the report in the preface, the year at the very start of section one, and those that
/// `ClaimedYear` recognises.
struct TextClaimsAnotherYear: Rule {
  let metadata = RuleMetadata(
    code: "TXT101", name: "text-claims-another-year", severity: .warning, catalogue: ["N-10"],
    basis: "inferred", zh: "正文和前言中所说的报告年度、数据截止日期应是本报告年度的。",
    en: "The year that the preface and the text claim for the report and for its figures must be "
      + "the one reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.text("overview", "2022年，本局认真做好政府信息公开工作。")],
        [.preface("现公布示例县教育局2022年政府信息公开工作年度报告。")],
        [.text("overview", "本局认真做好公开工作，数据截至2022年12月31日。")],
        [.text("overview", "根据条例要求，编制2022年度报告。")],
      ],
      good: [
        [], [.text("overview", "2023年，本局主动公开信息120条，较2022年增长两成，按时发布2022年度报告。")],
        [.text("overview", "2021年以来，本局持续做好政府信息公开工作。")],
        [.text("overview", "2023年，本局做好公开工作。截至2022年12月31日结转的3件申请均已办结。")],
        [.text("overview", "2022年印发的公开清单继续执行。2023年，本局主动公开信息120条。")],
        [.preface("《示例县2022年政府信息公开工作年度报告》已于2023年1月公布。")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year else { return [] }
    let texts = context.form.sections.filter(\.isText).map { context.paragraphs(of: $0.key) }
    let paragraphs = (context.report.preface + texts.joined())
      .map { (paragraph: $0, text: $0.text.foldedForRules) }
    let isDated = paragraphs.contains { ClaimedYear.isDated($0.text, year: year) }
    let opening = context.paragraphs(of: "overview").first
    return paragraphs.enumerated().compactMap { index, part in
      let isPreface = index < context.report.preface.count
      let opensText = part.paragraph == opening && !isPreface
      let claim =
        simple(part.text, year: year, isPreface: isPreface, opensText: opensText)
        ?? ClaimedYear.first(
          in: part.text, notOf: year, opensText: isPreface || opensText, isDated: isDated)
      return claim.map { finding($0, year: year, part.paragraph) }
    }
  }

  /// The year in the name of a report in the preface, or at the start of the text.
  private func simple(
    _ text: String, year: Int, isPreface: Bool, opensText: Bool
  ) -> ClaimedYear? {
    guard isPreface || opensText else { return nil }
    let sentences = text.split { "。!?".contains($0) }.map { StatedYear.all(in: String($0)) }
    // A sentence that names this year as well speaks of another year's report.
    let others = (isPreface ? sentences : Array(sentences.prefix(1))).filter { years in
      !years.contains { $0.year == year }
    }
    let stated = others.lazy.compactMap { years in
      isPreface ? years.first { $0.namesReport } : years.first.flatMap { $0.opensText ? $0 : nil }
    }.first
    guard let stated else { return nil }
    return ClaimedYear(year: stated.year, words: "\(stated.year)年\(stated.after.prefix(12))")
  }

  private func finding(
    _ claim: ClaimedYear, year: Int, _ paragraph: Report.Paragraph
  ) -> Finding {
    metadata.finding(
      LocalizedText(
        zh: "文中写的是“\(claim.words)…”，报告年度是 \(year) 年。请检查是否沿用了往年的文字。",
        en:
          "The text says “\(claim.words)…”, but the year reported on is \(year). Check whether the "
          + "text is that of another year."),
      cells: [paragraph.source].compactMap(\.self), expected: .number(Decimal(year)),
      actual: .number(Decimal(claim.year)))
  }
}

extension StatedYear {
  /// Whether the text starts with the year, rather than with a period that starts in it.
  fileprivate var opensText: Bool {
    let openings = [
      "以来", "至", "到", "底", "初", "末", "起", "-", "—", "印发", "出台", "制定", "修订", "颁布", "实施", "发布", "公布",
      "报告",
    ]
    let rest = after.hasPrefix("度") ? after.dropFirst() : after
    return before.isEmpty && rest.first?.isNumber != true
      && !openings.contains { rest.hasPrefix($0) }
  }
}
