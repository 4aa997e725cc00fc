import Foundation
import ReportModel
import Spreadsheet

private let annex = "国办公开办函〔2021〕30号附件"

/// Reports a table of the form that was not found.
struct TableMissing: Rule {
  let metadata = RuleMetadata(
    code: "FRM201", name: "table-missing", severity: .error, catalogue: ["F-10"], basis: annex,
    zh: "三张表都应有。", en: "Every table of the form must be there.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the table of reviews and suits is not there",
            .tableMissing(table: "reviews-and-suits"), at: [])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> String? in
      if case .tableMissing(let table) = kind { table } else { nil }
    }
    return tables.map { seen, table in
      let title = context.title(ofTable: table)
      return metadata.finding(
        LocalizedText(
          zh: "没有找到“\(title)”的表。请补上这张表，行名、列名与官方格式一致。",
          en: "The table of “\(title)” was not found. Add it with the official labels."),
        seen: [seen], in: context)
    }
  }
}

/// Reports the rows and columns of a table that were not found, once for each table.
struct RowOrColumnMissing: Rule {
  let metadata = RuleMetadata(
    code: "FRM202", name: "row-or-column-missing", severity: .error, catalogue: ["F-06"],
    basis: annex, zh: "表中的行、列不得缺少。", en: "No row or column of a table may be missing.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "the row 2.重复申请 is not there",
            .rowMissing(table: "requests", row: "unprocessed.repeated"), at: [])
        ],
        [
          .seen(
            "the column 科研机构 is not there",
            .columnMissing(table: "requests", column: "research"), at: [])
        ],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let reported = context.unreadLines.labels
    let parts = context.observations { kind -> (table: String, label: LocalizedText)? in
      switch kind {
      case .rowMissing(let table, _), .columnMissing(let table, _):
        // The only line of figures could not be read, which has been reported.
        reported.contains(context.title(ofTable: table).foldedForRules)
          ? nil : missing(kind, of: table, unless: reported, in: context).map { (table, $0) }
      default: nil
      }
    }
    return parts.grouped(by: \.value.table).map { table, group in
      let title = context.title(ofTable: table)
      // If the observation has a key, the row and column were found, but not their intersection.
      let labels = group.map { part in
        part.seen.key.map { key in
          let place = context.label(of: key)
          return LocalizedText(zh: "“\(place)”一格", en: "the cell of “\(place)”")
        } ?? part.value.label
      }
      let zh = labels.map(\.zh).joined(separator: "、")
      let en = labels.map(\.en).joined(separator: ", ")
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表缺少\(zh)。请按官方格式补上；补上以前，本表的数字不作核对。",
          en: "The table of “\(title)” lacks \(en). Add what is missing; until then the figures of "
            + "this table are not checked."),
        seen: group.map(\.seen), in: context)
    }
  }

  /// The label of what is missing; nil for a row whose line could not be read, which has been
  /// reported.
  private func missing(
    _ kind: Observation.Kind, of table: String, unless reported: Set<String>,
    in context: CheckContext
  ) -> LocalizedText? {
    let figures = context.form.table(table)?.figures ?? []
    if case .columnMissing(_, let column) = kind {
      let label = figures.first { $0.key.column == column }?.columnLabel ?? column
      return LocalizedText(zh: "“\(label)”列", en: "column “\(label)”")
    }
    guard case .rowMissing(_, let row) = kind else { return nil }
    let figure = figures.first { $0.key.row == row }
    if let figure, reported.contains(figure.rowLabel.foldedForRules) { return nil }
    let label = figure?.fullRowLabel ?? row
    return LocalizedText(zh: "“\(label)”行", en: "row “\(label)”")
  }
}

/// Reports （六）其他处理 as one row although the form divides it into three.
struct UndividedOtherResults: Rule {
  let metadata = RuleMetadata(
    code: "FRM203", name: "undivided-other-results", severity: .error, catalogue: ["F-05"],
    basis: annex, zh: "（六）其他处理应分列三行，不能合为一行。",
    en: "Item (6), other results, must be divided into its three rows.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("（六）其他处理 is one row", .undividedOther(table: "requests"), at: ["B24"])]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let tables = context.observations { kind -> String? in
      if case .undividedOther(let table) = kind { table } else { nil }
    }
    return tables.map { seen, _ in
      metadata.finding(
        LocalizedText(
          zh: "（六）其他处理只有一行。现行格式分为“1.申请人无正当理由逾期不补正……”“2.申请人逾期未按收费通知要求缴纳费用……”"
            + "“3.其他”三行，请分别填写。",
          en: "Item (6) stands in one row. The form in force divides it into three rows (overdue "
            + "supplement, overdue fee, other); fill them in separately."),
        seen: [seen], in: context)
    }
  }
}

/// Reports a text section that is missing or empty.
struct MissingSection: Rule {
  let metadata = RuleMetadata(
    code: "FRM304", name: "missing-section", severity: .warning, catalogue: ["F-01"],
    basis: annex, zh: "有文字部分的报告，一、五、六各部分都要有标题和内容。",
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
