import Foundation
import ReportModel
import Spreadsheet

/// Reports a row or a column that the form does not have.
struct RowOrColumnAdded: Rule {
  let metadata = RuleMetadata(
    code: "FRM204", name: "row-or-column-added", severity: .warning, catalogue: ["F-06"],
    basis: RuleBasis.annex, zh: "表中不得增加行或列；增加的行、列不读取，没有数字的只作提示。",
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
      let line =
        added.label.isEmpty
        ? LocalizedText(zh: "没有名称的一行或一列", en: "a row or column without a label")
        : LocalizedText(zh: "“\(added.label)”", en: "“\(added.label)”")
      // Text is quoted, so that nothing is lost.
      let words = seen.text.count <= 200 ? seen.text : "\(seen.text.prefix(200))……"
      return metadata.finding(
        LocalizedText(
          zh: "\(context.tableName(added.table))中多出官方格式没有的\(line.zh)，没有读取其中内容"
            + (hasNumber
              ? "“\(seen.text)”。请删去，其中的数字如有用请填到应填的格。"
              : words.isEmpty ? "。" : "“\(words)”。如有需要，请写到第六部分。"),
          en:
            "The table of “\(title)” has \(line.en), which the form does not have. Nothing was "
            + "read from it"
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
