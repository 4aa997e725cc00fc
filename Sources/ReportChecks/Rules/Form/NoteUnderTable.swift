import ReportModel
import Spreadsheet

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
      let name = context.tableName(table.key)
      return metadata.finding(
        LocalizedText(
          zh: "\(name)外有附注：“\(first.text)”。已予保留，官方格式没有附注，请考虑移到第六部分说明。",
          en: "There is a note beside the table of “\(title)”: “\(first.text)”. It is kept; the "
            + "official form has none, so consider moving it to section six."),
        cells: notes.compactMap(\.source),
        // All of them: one that is added to an accepted note is a finding again.
        actual: .text(notes.map(\.text).joined(separator: "；")))
    }
  }
}
