import ReportModel
import Spreadsheet

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
        [.text("other-matters", "本年度未收取信息处理費。")],
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
