import ReportModel
import Spreadsheet

/// Reports the rows and columns of a table that were not found, once for each table.
struct RowOrColumnMissing: Rule {
  let metadata = RuleMetadata(
    code: "FRM202", name: "row-or-column-missing", severity: .error, catalogue: ["F-06"],
    basis: RuleBasis.annex, zh: "表中的行、列不得缺少。", en: "No row or column of a table may be missing.")

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
      let name = context.tableName(table)
      // If the observation has a key, the row and column were found, but not their intersection.
      let labels = group.map { part in
        part.seen.key.map { key in
          let place = context.place(of: key)
          return LocalizedText(zh: "\(place.zh)的格", en: "the cell at \(place.en)")
        } ?? part.value.label
      }
      let zh = labels.map(\.zh).joined(separator: "、")
      let en = labels.map(\.en).joined(separator: ", ")
      return metadata.finding(
        LocalizedText(
          zh: "\(name)缺少\(zh)。请按官方格式补上；补上以前，本表只核对其余数字之间的勾稽关系。",
          en: "The table of “\(title)” lacks \(en). Add what is missing; until then only the "
            + "equations between the other figures of this table are checked."),
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
