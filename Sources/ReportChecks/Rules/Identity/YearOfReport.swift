import Foundation
import ReportModel
import Spreadsheet

/// Reports that the year is unknown.
struct YearUnknown: Rule {
  let metadata = RuleMetadata(
    code: "ORG101", name: "year-unknown", severity: .warning, catalogue: ["N-10"],
    basis: "inferred", zh: "应写明报告年度；填报表有专门的格，没有填写的即为错误。",
    en: "The year reported on must be stated. Our blank has a cell for it, and leaving that empty "
      + "is an error.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.year(nil)], [.blank(unit: "示例县教育局"), .year(nil)],
        [.seen("单位信息!B5 holds 25", .yearNotUnderstood, text: "25", sheet: "单位信息", at: ["B5"])],
      ],
      good: [[], [.blank(unit: "示例县教育局")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let unclear = context.observations { $0 == .yearNotUnderstood ? true : nil }
    guard unclear.isEmpty else { return unclear.map { notUnderstood($0.seen, in: context) } }
    let report = context.report
    guard report.year == nil, context.hasContent else { return [] }
    return [
      metadata.finding(
        report.yearCell == nil
          ? LocalizedText(
            zh: "看不出报告的是哪一年度，与年度有关的核对没有进行。请在标题中写明，如“2023年政府信息公开工作年度报告”。",
            en:
              "Nothing says which year is reported on, so nothing was checked against it. State it in "
              + "the title.")
          : LocalizedText(
            zh: "没有填写报告年度，或者填的不是年份，与年度有关的核对没有进行。请填写四位数的年份，如 2023。",
            en:
              "The year reported on is missing or is no year, so nothing was checked against it. "
              + "Enter it as four digits, such as 2023."),
        severity: report.isOwnBlank ? .error : nil,
        cells: [report.yearCell ?? report.title?.source].compactMap(\.self))
    ]
  }

  private func notUnderstood(_ seen: Observation, in context: CheckContext) -> Finding {
    metadata.finding(
      LocalizedText(
        zh: "报告年度填的是“\(seen.text)”，看不出是哪一年。请只填四位数的年份，如“2023”。",
        en: "The year reported on is given as “\(seen.text)”, which is no year. Enter four digits, "
          + "such as 2023."),
      seen: [seen], in: context, actual: .text(seen.text))
  }
}

/// Reports that the year was taken from the reporting period.
struct YearFromPeriod: Rule {
  let metadata = RuleMetadata(
    code: "ORG105", name: "year-from-period", severity: .info, catalogue: ["N-10"],
    basis: "inferred", zh: "标题应写明报告年度；没有写的，以统计期限所在的年度为准。",
    en: "The title names the year reported on; where it does not, that of the period is taken.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "only the period of the statistics names the year", .yearFromPeriod(2023), sheet: nil,
            at: ["A1"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let years = context.observations { kind -> Int? in
      if case .yearFromPeriod(let year) = kind { year } else { nil }
    }
    return years.map { seen, year in
      metadata.finding(
        LocalizedText(
          zh: "标题没有写报告年度，按统计期限取为 \(year) 年。请在标题中写明。",
          en: "No title names the year reported on; \(year) was taken from the period of the "
            + "statistics. Name it in the title."),
        seen: [seen], in: context)
    }
  }
}

/// Reports a title with a year other than the one reported on.
struct TitleYearDiffers: Rule {
  let metadata = RuleMetadata(
    code: "ORG102", name: "title-year-differs", severity: .error, catalogue: ["N-10"],
    basis: "inferred", zh: "标题中的年度应是报告年度。",
    en: "The year in the title must be the one reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.title("示例县教育局2022年政府信息公开工作年度报告")], [.title("示例县教育局二〇二二年度政府信息公开工作年度报告")],
      ],
      good: [[], [.title("示例县教育局 ２０２３ 年政府信息公开工作年度报告")], [.title("政府信息公开工作年度报告")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let title = context.report.title,
      let stated = StatedYear.all(in: title.text.foldedForRules).first?.year, stated != year
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "标题写的是 \(stated) 年，报告年度是 \(year) 年。请改正标题，并检查正文是否沿用了往年的内容。",
          en:
            "The title says \(stated), but the year reported on is \(year). Correct the title, and "
            + "check whether the text is that of another year."),
        cells: [title.source].compactMap(\.self), expected: .number(Decimal(year)),
        actual: .number(Decimal(stated)))
    ]
  }
}

/// Reports a table headed by a year other than the one reported on.
struct TableYearDiffers: Rule {
  let metadata = RuleMetadata(
    code: "ORG104", name: "table-year-differs", severity: .warning, catalogue: ["N-10"],
    basis: "inferred", zh: "各表上方写的年度应是报告年度。",
    en: "The year over each table must be the one reported on.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "2022 stands over the table of requests, in a report for 2023",
            .tableOfOtherYear(table: "requests", year: 2022), at: ["D4"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> (table: String, year: Int)? in
      if case .tableOfOtherYear(let table, let year) = kind { (table, year) } else { nil }
    }
    return tables.map { seen, stated in
      let title = context.title(ofTable: stated.table)
      let year = context.report.year.map { "\($0)" } ?? ""
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表上方写的是 \(stated.year) 年，报告年度是 \(year) 年。文件中只有这一张，已按本年度读取，"
            + "请核对是不是本年度的数字，并改正年度。",
          en: "\(stated.year) stands over the table of “\(title)”, but the year reported on is "
            + "\(year). It is the only one in the file and was read; check whether its figures are "
            + "this year's, and correct the year."),
        seen: [seen], in: context, expected: context.report.year.map { .number(Decimal($0)) },
        actual: .number(Decimal(stated.year)))
    }
  }
}

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
        [.preface("本报告数据统计期限自2023年1月1日至11月30日止。")],
        [.text("overview", "本年度报告所列数据的统计期限为2022年1月1日—12月31止。")],
      ],
      good: [
        [], [.preface("统计期限为2023年1月1日～12月31日。")],
        [.text("overview", "2023年，本局于3月1日至5月31日开展了培训。")],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year else { return [] }
    var findings = context.report.preface.flatMap { paragraph in
      StatedPeriod.all(in: paragraph.text, needsWords: false)
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
