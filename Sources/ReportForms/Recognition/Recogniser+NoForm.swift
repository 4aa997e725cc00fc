import ReportModel
import Spreadsheet

extension Recogniser {
  /// What the file holds where no form was found.
  func noForm(in sheets: SheetSet) -> NoFormFound {
    let indexes = vocabularies.flatMap(\.indexes)
    let views = (sheets.visible + sheets.hidden).map(\.view)
    if views.contains(where: { $0.isText && isRunTogether($0, indexes) }) { return .runTogether }
    if views.contains(where: { $0.isText && Self.isCommaSeparated($0.grid) }) {
      return .commaSeparated
    }
    if let headings = views.lazy.map(statisticsHeadings).first(where: { !$0.isEmpty }) {
      return .statistics(headings: headings)
    }
    let found = views.map { view in
      let labels = view.textRows.flatMap { view.texts[$0] ?? [] }
        .filter { cell in indexes.contains { $0.isLabel(cell.folded) } }
      return (sheet: view.grid.name, labels: labels.map { $0.text.trimmed() })
    }
    let titles = vocabularies.first.map { $0.form }.map { form in
      form.tables.compactMap { form.section($0.key)?.title }
    }
    guard let best = found.max(by: { $0.labels.count < $1.labels.count }), !best.labels.isEmpty
    else { return .nothing(expected: titles ?? []) }
    return .labels(best.labels, sheet: best.sheet, expected: titles ?? [])
  }

  /// The headings of a table of statistics, which no form of the annual report has.
  private func statisticsHeadings(_ view: GridView) -> [String] {
    let texts = Set(view.textRows.prefix(20).flatMap { view.texts[$0] ?? [] }.map(\.folded.whole))
    // Tables of other statistics have such headings too.
    guard texts.contains(where: { $0.contains("公开") }) else { return [] }
    return ["统计指标", "指标名称", "历年累计"].filter(texts.contains)
  }

  /// Whether most lines of a text are one field with several commas in it.
  private static func isCommaSeparated(_ grid: Grid) -> Bool {
    let lines = grid.rows.filter { !$0.cells.isEmpty }
    let separated = lines.filter { row in
      guard row.cells.count == 1, case .text(let text)? = row.cells[0].cell.value else {
        return false
      }
      return text.utf8.count { $0 == UInt8(ascii: ",") } >= 2
    }
    return separated.count >= 3 && separated.count * 2 > lines.count
  }

  /// Whether several lines of a text are a label with digits right behind it.
  private func isRunTogether(_ view: GridView, _ indexes: [LabelIndex]) -> Bool {
    let lines = view.textRows.lazy.compactMap { view.texts[$0]?.first }
      .filter { cell in indexes.contains { $0.rowRunTogether(cell.folded) != nil } }
    return lines.prefix(3).count == 3
  }
}
