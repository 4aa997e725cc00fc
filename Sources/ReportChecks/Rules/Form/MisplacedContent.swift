import Foundation
import ReportModel
import Spreadsheet

private let annex = "国办公开办函〔2021〕30号附件"

/// Reports a row or a column that the form does not have.
struct RowOrColumnAdded: Rule {
  let metadata = RuleMetadata(
    code: "FRM204", name: "row-or-column-added", severity: .warning, catalogue: ["F-06"],
    basis: annex, zh: "表中不得增加行或列；增加的行、列不读取，没有数字的只作提示。",
    en: "No row or column may be added. Nothing is read from it; without numbers it is only info.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "三!K2 heads an added column 备注 with “12”",
            .added(table: "requests", label: "备注"), text: "12", at: ["K2"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let added = context.observations { kind -> (table: String, label: String)? in
      if case .added(let table, let label) = kind { (table, label) } else { nil }
    }
    let reported = context.unreadLines.rows
    return added.filter { added in
      // Content of a line that could not be read is covered by the finding for that line.
      !added.seen.cells.contains { reported.contains([$0.sheet, "\($0.address.row)"]) }
    }.map { seen, added in
      let title = context.title(ofTable: added.table)
      let hasNumber = seen.text.split(whereSeparator: \.isWhitespace).contains {
        String($0).isPlainNumber
      }
      let name = added.label.isEmpty ? "（无名称）" : added.label
      // Text is quoted, so that nothing is lost.
      let words = seen.text.count <= 200 ? seen.text : "\(seen.text.prefix(200))……"
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表中多出官方格式没有的“\(name)”，没有读取其中内容"
            + (hasNumber
              ? "“\(seen.text)”。请删去，其中的数字如有用请填到应填的格。"
              : words.isEmpty ? "。" : "“\(words)”。如有需要，请写到第六部分。"),
          en:
            "The table of “\(title)” has “\(name)”, which the form does not have. Nothing was read "
            + "from it"
            + (hasNumber
              ? " (“\(seen.text)”). Delete it; move its numbers where they belong."
              : words.isEmpty ? "." : " (“\(words)”). Write in section six what needs saying.")),
        severity: hasNumber ? beside(seen, added, in: context) : .info, seen: [seen], in: context,
        actual: hasNumber ? .text(seen.text) : nil)
    }
  }

  /// An error for a number without a name beside a blank place of its table, where it may belong.
  private func beside(
    _ seen: Observation, _ added: (table: String, label: String), in context: CheckContext
  ) -> Severity? {
    guard added.label.isEmpty else { return nil }
    let places = Set(seen.cells.map { [$0.sheet, "\($0.address.row)"] })
    let isBlank = context.report.orderedFigures.contains { figure in
      guard figure.key.table == added.table, figure.isVacant, let source = figure.source else {
        return false
      }
      return places.contains([source.sheet, "\(source.address.row)"])
    }
    return isBlank ? .error : nil
  }
}

/// Reports rows or columns in a different order than in the form.
struct RowOrColumnMoved: Rule {
  let metadata = RuleMetadata(
    code: "FRM205", name: "row-or-column-moved", severity: .info, catalogue: ["F-06"],
    basis: annex, zh: "行、列的次序应与官方格式一致；数字按行名、列名读取。",
    en: "Rows and columns stand in the form's order; figures are read by their labels anyway.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [
          .seen(
            "商业企业 stands before 自然人",
            .moved(table: "requests", labels: ["商业企业", "自然人"]), at: ["D2"])
        ]
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    let moved = context.observations { kind -> (table: String, labels: [String])? in
      if case .moved(let table, let labels) = kind { (table, labels) } else { nil }
    }
    return moved.map { seen, moved in
      let title = context.title(ofTable: moved.table)
      let labels = LocalizedText.list(moved.labels)
      return metadata.finding(
        LocalizedText(
          zh: "“\(title)”的表中\(labels.zh)的次序与官方格式不同，已按名称读取。",
          en:
            "In the table of “\(title)”, \(labels.en) stand in another order than in the form. The "
            + "figures were read by their labels."),
        seen: [seen], in: context)
    }
  }
}

/// Reports content that belongs nowhere in the form, separately for numbers and text on each sheet.
struct UnplacedContent: Rule {
  let metadata = RuleMetadata(
    code: "FRM208", name: "unplaced-content", severity: .warning, catalogue: ["F-06"],
    basis: "inferred", zh: "文件中的内容都应属于表格或某一部分；归不进去的不读取，予以列出。",
    en: "Everything in a file belongs to a table or a section; what does not is listed, not read.")

  var examples: RuleExamples {
    RuleExamples(
      bad: [
        [.seen("三!M9 holds “17” beside the table", .unplaced(text: "17"), at: ["M9"])],
        [.seen("三!A40 holds “草稿” under the table", .unplaced(text: "草稿"), at: ["A40"])],
      ])
  }

  func findings(in context: CheckContext) -> [Finding] {
    context.unplacedContent
      .grouped { [$0.seen.cells.first?.sheet, $0.isNumber ? "number" : nil] }
      .compactMap { _, group in
        guard let first = group.first else { return nil }
        let place = LocalizedText.sheet(first.seen.cells.first?.sheet)
        let list = LocalizedText.list(group.map(\.text))
        let message =
          first.isNumber
          ? LocalizedText(
            zh: "\(place.zh)有数字\(list.zh)不在任何一行一列之内，没有读取。如是应填的数字，请移到应填的格；否则请删去。",
            en:
              "\(place.en), the number(s) \(list.en) stand in no row and column of a table and were "
              + "not read. Move them where they belong, or delete them.")
          : LocalizedText(
            zh: "\(place.zh)有文字\(list.zh)不属于任何一个部分，没有读取。请移到所属的部分，或删去。",
            en:
              "\(place.en), the text \(list.en) belongs to none of the sections and was not read. "
              + "Move it to its section, or delete it.")
        return metadata.finding(
          message, seen: group.map(\.seen), in: context,
          actual: FindingValue(words: first.text))
      }
  }
}

extension CheckContext {
  /// The content that belongs nowhere in the form.
  var unplacedContent: [(seen: Observation, text: String, isNumber: Bool)] {
    report.observations.compactMap { seen in
      guard case .unplaced(let text) = seen.kind else { return nil }
      return (seen, text, text.isPlainNumber)
    }
  }
}
