import ReportModel
import Spreadsheet

extension Recogniser {
  /// The reason that no form was found, from what the file holds instead.
  func noForm(in sheets: InputSheets, _ vocabularies: [FormVocabulary]) -> NoFormFound {
    let indexes = vocabularies.flatMap(\.indexes)
    let shape = vocabularies.first?.shape
    let views = (sheets.visible + sheets.hidden).map { sheet in
      shape.map { sheet.view($0) } ?? sheet.view
    }
    if views.contains(where: { $0.isText && isRunTogether($0, indexes) }) { return .runTogether }
    if views.contains(where: { $0.isText && Self.isCommaSeparated($0.grid) }) {
      return .commaSeparated
    }
    if views.contains(where: { $0.isText && isSpaceSeparated($0, indexes) }) {
      return .spaceSeparated
    }
    if let headings = views.lazy.map(statisticsHeadings).first(where: { !$0.isEmpty }) {
      return .statistics(headings: headings)
    }
    let found = views.map { view in
      let labels = view.labels.flatMap(\.cells)
        .filter { cell in indexes.contains { $0.isLabel(cell.folded) } }
      return (sheet: view.grid.name, labels: labels.map { $0.text.trimmed() })
    }
    let titles = vocabularies.first.map { $0.form }.map { form in
      form.tables.compactMap { form.section($0.key)?.title }
    }
    guard let best = found.max(by: { $0.labels.count < $1.labels.count }), !best.labels.isEmpty
    else {
      let own = tableTitles(in: views, vocabularies)
      return own.count > 1 ? .titles(own) : .nothing(expected: titles ?? [])
    }
    return .labels(best.labels, sheet: best.sheet, expected: titles ?? [])
  }

  /// The titles of sections with tables, as written in the first part of the file that has any.
  private func tableTitles(
    in views: [SheetView], _ vocabularies: [FormVocabulary]
  ) -> [String] {
    guard let vocabulary = vocabularies.first else { return [] }
    return views.lazy.map { view in
      vocabulary.titles.titles(in: view).sorted { $0.key < $1.key }.map(\.value)
        .filter { !$0.section.isText }.map { $0.cell.text.trimmed() }
    }.first { !$0.isEmpty } ?? []
  }

  /// Whether lines of a text hold labels, and one of them figures, with spaces between them.
  private func isSpaceSeparated(_ view: SheetView, _ indexes: [LabelIndex]) -> Bool {
    var (lines, figures) = (0, 0)
    for row in view.textRows {
      guard let cells = view.texts[row], cells.count == 1, cells[0].text.utf8.count < 400 else {
        continue
      }
      let words = cells[0].text.split(whereSeparator: \.isWhitespace)
      guard words.count > 1 else { continue }
      let labels = words.count { word in indexes.contains { $0.isLabel(FoldedLabel(word)) } }
      lines += labels > 1 ? 1 : 0
      let numbers = words.reversed().prefix { FigureText(String($0)).state != .unreadable }
      figures += numbers.count > 2 ? 1 : 0
    }
    return lines > 1 && figures > 0
  }

  /// The headings of a table of statistics, which no form of the annual report has.
  private func statisticsHeadings(_ view: SheetView) -> [String] {
    let texts = Set(view.textRows.prefix(20).flatMap { view.texts[$0] ?? [] }.map(\.folded.whole))
    // Tables of other statistics have such headings too.
    guard texts.contains(where: { $0.has("公开") }) else { return [] }
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

  /// Whether several lines of a text are a label directly followed by digits.
  private func isRunTogether(_ view: SheetView, _ indexes: [LabelIndex]) -> Bool {
    let lines = view.textRows.lazy.compactMap { view.texts[$0]?.first }
      .filter { cell in indexes.contains { $0.rowRunTogether(cell.folded) != nil } }
    return lines.prefix(3).count == 3
  }
}
