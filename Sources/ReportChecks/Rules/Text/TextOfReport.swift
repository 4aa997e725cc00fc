import Foundation
import ReportModel
import Spreadsheet

/// Reports that an input has figures only.
struct FiguresOnly: Rule {
  let metadata = RuleMetadata(
    code: "TXT001", name: "figures-only", severity: .info, catalogue: [], basis: "inferred",
    zh: "没有文字部分的文件只核对数字。", en: "Of an input without text only the figures are checked.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.noSection("overview"), .noSection("problems"), .noSection("other-matters")]],
      good: [[], [.noSection("problems")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard !context.hasSections, !context.report.isEmpty else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "文件中只有数字，没有一、五、六各部分的文字，只核对了数字。",
          en: "The input holds figures only, none of the text sections; only figures were checked.")
      )
    ]
  }
}

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
    let years = StatedYear.all(in: text)
    let stated =
      isPreface
      ? years.first { $0.namesReport && $0.year != year }
      : years.first.flatMap { $0.opensText ? $0 : nil }
    guard let stated, stated.year != year else { return nil }
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
    let openings = ["以来", "至", "到", "底", "初", "末", "起", "-", "—"]
    let rest = after.hasPrefix("度") ? after.dropFirst() : after
    return before.isEmpty && rest.first?.isNumber != true
      && !openings.contains { rest.hasPrefix($0) }
  }
}

/// Reports a section six that does not mention 信息处理费.
struct ProcessingFeeUnreported: Rule {
  let metadata = RuleMetadata(
    code: "TXT201", name: "processing-fee-unreported", severity: .warning, catalogue: ["N-11"],
    basis: "国办公开办函〔2021〕30号一（六）", blankPolicy: .skipped,
    zh: "第六部分必须报告收取信息处理费的情况，未收取也要写明；有因逾期未缴费而不再处理的申请时，缺少即为错误。",
    en: "Section six must report the processing fees (信息处理费), also where none were taken. Where "
      + "applications were closed for unpaid fees, leaving it out is an error.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.text("other-matters", "无。")],
        [.text("other-matters", "本年度收取污水处理费若干。")],
        [
          .text("other-matters", "无其他需要报告的事项。"),
          .figure("requests/other.processing-fee-overdue/natural-person", "1"),
        ],
      ],
      good: [
        [], [.text("other-matters", "本年度未收取政府信息公开处理费。")],
        [.text("other-matters", "2023年，本局办理公开申请没有收取任何费用。")],
        [.text("other-matters", "收费情况：无。无其他需要报告的事项。")],
        [.noSection("overview"), .noSection("problems"), .noSection("other-matters")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let paragraphs = context.paragraphs(of: "other-matters")
    let overdue = context.overdueFees
    // A section without any text has a rule of its own, unless the tables make it more severe.
    guard context.hasSections, !(paragraphs.isEmpty && overdue.isEmpty) else { return [] }
    let text = paragraphs.map(\.text).joined().foldedForRules
    guard !namesFee(text) else { return [] }
    let title = context.form.section("other-matters")?.title ?? ""
    let source =
      paragraphs.first?.source ?? context.report.sectionTitles["other-matters"]?.source
    let reason =
      overdue.isEmpty
      ? LocalizedText(zh: "", en: "")
      : LocalizedText(
        zh: "表中有因逾期未缴费而不再处理的申请，说明发过收费通知。",
        en: " The table has applications closed for unpaid fees, so fee notices were sent.")
    return [
      metadata.finding(
        LocalizedText(
          zh: "“\(title)”没有写信息处理费的收取情况。\(reason.zh)请写明收取的金额，没有的写“未收取信息处理费”。",
          en: "“\(title)” says nothing about processing fees (信息处理费).\(reason.en) State the amount "
            + "taken, or that none was."),
        severity: overdue.isEmpty ? nil : .error, cells: [source].compactMap(\.self))
    ]
  }

  /// Whether a clause mentions 信息处理费, also in variants such as 信息公开处理费, or says in other words
  /// whether money was charged for information.
  private func namesFee(_ text: String) -> Bool {
    text.split { "。;,".contains($0) }.contains { clause in
      let says = { (words: [String]) in words.contains { clause.contains($0) } }
      let isOfInformation = clause.ranges(of: "处理费").contains { fee in
        !clause[..<fee.lowerBound].suffix(10).ranges(of: "信息").isEmpty
      }
      // The charges of table two are something else.
      guard !isOfInformation, !says(["行政事业性", "非税"]) else { return isOfInformation }
      if says(["收费通知"]) { return true }
      guard says(["费用", "收费", "任何费", "检索费", "复制费", "邮寄费", "信息公开费"]) else { return false }
      return says(["未", "没有", "无", "不收", "零", "免", "0元"])
        || says(["信息", "依申请", "申请人", "公开申请"])
    }
  }
}
