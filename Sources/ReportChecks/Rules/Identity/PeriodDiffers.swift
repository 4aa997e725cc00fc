import ReportModel
import Spreadsheet

/// Reports a reporting period that is not the whole year.
struct PeriodDiffers: Rule {
  let metadata = RuleMetadata(
    code: "ORG103", name: "period-differs", severity: .error, catalogue: ["N-10"],
    basis: "国办公开办函〔2021〕30号：数据核定时间点为报告年度的12月31日",
    zh: "统计期限应为报告年度的1月1日至12月31日。",
    en: "The period of the statistics must be 1 January to 31 December of the year reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.preface("统计期限为2022年1月1日至2022年12月31日。")],
        [.preface("本报告统计期限为2022年1月1日以来至12月31日。")],
        [.preface("期限为2023年1月1日零时至11月30日。")],
        [.preface("本报告数据统计期限自2023年1月1日至11月30日止。")],
        [.text("overview", "本年度报告所列数据的统计期限为2022年1月1日—12月31止。")],
      ],
      good: [
        [], [.preface("统计期限为2023年1月1日～12月31日。")],
        [.preface("如有疑问请联系本局。办公时间：5月1日至9月30日9:00—17:00。")],
        [.preface("本报告公示期为2024年1月20日至1月31日。")],
        [.text("overview", "2023年，本局于3月1日至5月31日开展了培训。")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year else { return [] }
    var findings = context.report.preface.flatMap { paragraph in
      StatedPeriod.all(in: paragraph.text, needsWords: false).filter(\.mayBeOfReport)
        .compactMap { finding($0, year: year, paragraph) }
    }
    for section in context.form.sections where section.isText {
      for paragraph in context.paragraphs(of: section.key) {
        findings += StatedPeriod.all(in: paragraph.text, needsWords: true)
          .compactMap { finding($0, year: year, paragraph) }
      }
    }
    return findings
  }

  private func finding(
    _ period: StatedPeriod, year: Int, _ paragraph: Report.Paragraph
  ) -> Finding? {
    guard !period.isWhole(year: year) else { return nil }
    let expected = "\(year)年1月1日至\(year)年12月31日"
    return metadata.finding(
      LocalizedText(
        zh: "统计期限写的是“\(period.words)”，应为“\(expected)”。请改正。",
        en: "The period is given as “\(period.words)”; it should be “\(expected)”. Correct it."),
      cells: [paragraph.source].compactMap(\.self), expected: .text(expected),
      actual: .text(period.words))
  }
}
