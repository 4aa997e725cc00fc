import Foundation
import ReportModel
import Spreadsheet

/// Reports a form in which nothing was filled in.
struct FormNotFilled: Rule {
  let metadata = RuleMetadata(
    code: "FRM101", name: "form-not-filled", severity: .error, catalogue: ["T3-05"],
    basis: "inferred", blankPolicy: .reported, zh: "三张表不能全部空着。",
    en: "The tables must not be entirely blank.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.figure("*/*/*", "blank")]],
      good: [[], [.figure("requests/*/*", "blank")], [.figure("*/*/*", "0")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard context.report.isEmpty else { return [] }
    let source = context.report.orderedFigures.lazy.compactMap(\.source).first
    return [
      metadata.finding(
        LocalizedText(
          zh: "各表没有填写任何数字，是一份空表。请填写后再报；没有的填 0。",
          en: "No figure has been entered: the form is blank. Fill it in; zero is written as 0."),
        cells: [source].compactMap(\.self))
    ]
  }
}

/// Reports a form that was replaced before the year reported on.
struct OutdatedForm: Rule {
  let metadata = RuleMetadata(
    code: "FRM102", name: "outdated-form", severity: .error, catalogue: ["F-04"],
    basis: "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号", zh: "报告应采用报告年度适用的格式。",
    en: "A report must be in the form of its year.")

  var examples: RuleExamples {
    RuleExamples(bad: [[.lastYear(2020), .year(2023)]], good: [[], [.lastYear(2023)]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let last = context.form.lastYear, year > last,
      !context.isUpgraded
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "\(year) 年度的报告用的是旧格式“\(context.form.name.zh)”，该格式只用到 \(last) 年度。"
            + "请改用现行格式，可用“升级”（upgrade）命令转换。",
          en: "The report for \(year) is in “\(context.form.name.en)”, which was for years up to "
            + "\(last). Use the form in force; the command upgrade converts the file."),
        expected: .number(Decimal(last)), actual: .number(Decimal(year)))
    ]
  }
}

/// Reports a form that came into use only after the year reported on.
struct FormOfLaterYears: Rule {
  let metadata = RuleMetadata(
    code: "FRM104", name: "form-of-later-years", severity: .error, catalogue: ["F-04"],
    basis: "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号",
    zh: "报告应采用报告年度适用的格式；由旧格式升级来的除外。",
    en: "A report must be in the form of its year, unless it was upgraded from an older one.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.firstYear(2021), .year(2019)], [.firstYear(2021), .year(2020)]],
      good: [[], [.firstYear(2023)], [.firstYear(2021), .year(2019), .upgraded("older")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    guard let year = context.report.year, let first = context.form.firstYear, year < first,
      !context.isUpgraded
    else { return [] }
    return [
      metadata.finding(
        LocalizedText(
          zh: "\(year) 年度的报告用的是“\(context.form.name.zh)”，该格式从 \(first) 年度起使用。"
            + "请先核对报告年度；年度没有错的，改用 \(year) 年度适用的格式。",
          en: "The report for \(year) is in “\(context.form.name.en)”, which is for years from "
            + "\(first) on. Check the year first; if it is right, use the form of \(year)."),
        cells: [context.report.yearCell ?? context.report.title?.source].compactMap(\.self),
        expected: .number(Decimal(first)), actual: .number(Decimal(year)))
    ]
  }
}

extension CheckContext {
  /// Whether the report was upgraded from a different form.
  fileprivate var isUpgraded: Bool {
    report.upgradedFrom.map { $0 != form.id } ?? false
  }
}

/// Reports a table in a different form than the rest of the report.
struct MixedForms: Rule {
  let metadata = RuleMetadata(
    code: "FRM103", name: "mixed-forms", severity: .warning, catalogue: ["F-04"],
    basis: "国办公开办函〔2021〕30号、国办公开办函〔2019〕60号", zh: "一份报告的各张表应采用同一种格式。",
    en: "All tables of a report must be in one form.")

  var examples: RuleExamples {
    let name = LocalizedText(zh: "2019年试行格式", en: "the trial format of 2019")
    return RuleExamples(
      bad: [
        [
          .seen(
            "the table of requests is in another form",
            .tableOfOtherForm(table: "requests", form: name), at: ["A2"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> (table: String, form: LocalizedText)? in
      if case .tableOfOtherForm(let table, let form) = kind { (table, form) } else { nil }
    }
    return tables.map { seen, mixed in
      let title = context.title(ofTable: mixed.table)
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表用的是“\(mixed.form.zh)”，与其他各表的格式不同，已按其自身格式读取。"
            + "请统一采用报告年度适用的格式。",
          en: "The table of “\(title)” is in “\(mixed.form.en)” and the others are not. It was "
            + "read in its own form; use the form of the year for all."),
        seen: [seen], in: context)
    }
  }
}

/// Reports notes under a table, which are kept.
struct NoteUnderTable: Rule {
  let metadata = RuleMetadata(
    code: "FRM401", name: "note-under-table", severity: .warning, catalogue: ["F-09"],
    basis: "国办公开办函〔2021〕30号附件：表格没有附注", zh: "官方格式的表格没有附注；表上表下的附注保留并提示。",
    en: "The official tables have no notes; one above or under a table is kept and told.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [[.note("disclosure", "注：现行有效件数根据清理结果作了调整。")]], good: [[], [.note("disclosure", " ")]])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.form.tables.compactMap { table in
      let notes = context.report.notes[table.key, default: []]
        .filter { !$0.text.allSatisfy(\.isWhitespace) }
      guard let first = notes.first else { return nil }
      let title = context.title(ofTable: table.key)
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表外有附注：“\(first.text)”。已予保留，官方格式没有附注，请考虑移到第六部分说明。",
          en: "There is a note beside the table of “\(title)”: “\(first.text)”. It is kept; the "
            + "official form has none, so consider moving it to section six."),
        cells: notes.compactMap(\.source), actual: .text(first.text))
    }
  }
}
