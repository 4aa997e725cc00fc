import ReportModel
import Spreadsheet

/// Reads what titles and similar lines say about a report, and how they are written.
extension ReportAssembly {
  /// Takes the year from the period of the statistics if nothing else names it.
  func takeYearOfPeriod(into report: inout Report) {
    guard report.year == nil else { return }
    let paragraphs = report.preface + report.sections.values.joined() + report.notes.values.joined()
    let stated = paragraphs.compactMap { paragraph in
      YearHint.year(ofPeriodIn: paragraph.text).map { (year: $0, source: paragraph.source) }
    }
    guard let first = stated.first, Set(stated.map(\.year)).count == 1 else { return }
    report.year = first.year
    report.observations.append(
      Observation(.yearFromPeriod(first.year), cells: [first.source].compactMap(\.self)))
  }

  /// Reports labels or titles written with variant characters, once for each kind of variant.
  func noteVariantCharacters(in report: inout Report) {
    var found: [HanVariant: (text: String, cells: [CellReference])] = [:]
    for sheet in sheets.visible {
      let view = sheet.view(base.vocabulary.shape)
      let titles = base.vocabulary.titles.titles(in: view)
      for cell in view.textRows.flatMap({ view.texts[$0] ?? [] }) where cell.text.utf8.count < 600 {
        // Variants are folded, so a text that folding leaves as it is has none.
        guard TextBytes(cell.folded.whole) != TextBytes(cell.text) else { continue }
        let variants = Set(cell.text.unicodeScalars.compactMap(\.hanVariant))
        guard !variants.isEmpty, titles[cell.address.row] != nil || isOfForm(cell) else { continue }
        for variant in variants {
          found[variant, default: (cell.text.trimmed(), [])].cells
            .append(view.reference(cell.address))
        }
      }
    }
    for variant in HanVariant.allCases {
      guard let (text, cells) = found[variant] else { continue }
      report.observations.append(
        Observation(.variantCharacters(variant), text: text, cells: cells))
    }
  }

  /// Whether a cell holds a label of the form or the title of the report.
  private func isOfForm(_ cell: SheetView.TextCell) -> Bool {
    base.vocabulary.indexes.contains { index in
      index.isLabel(cell.folded) || index.row(cell.folded) != nil
        || index.column(cell.folded) != nil
    } || TitleLine(cell.text) != nil
  }

  /// Reports a title above a table that replaces the section's own title with entirely different
  /// words.
  ///
  /// If no section has a title, the input may consist of figures only.
  func noteReplacedTitles(
    _ readings: [(table: String, reading: FoundTables)], year: Int?, in report: inout Report
  ) {
    guard !report.sectionTitles.isEmpty else { return }
    for (table, reading) in readings where report.sectionTitles[table] == nil {
      guard let section = report.form.section(table),
        let place = reading.candidates(table, year: year).first,
        let title = place.replacedTitle(below: report.sectionTitles.values.compactMap(\.source))
      else { continue }
      let source = place.view.reference(title.address)
      report.sectionTitles[table] = Report.Paragraph(title.text.trimmed(), source: source)
      for key in report.notes.keys { report.notes[key]?.removeAll { $0.source == source } }
      report.observations = report.observations.flatMap { $0.without(unplaced: source) }
      report.observations.append(
        Observation(
          .sectionTitle(official: section.title), text: title.text.trimmed(), cells: [source]))
    }
  }
}

extension Observation {
  /// The observation, if it is not that a cell belongs nowhere; of several cells, the others.
  fileprivate func without(unplaced cell: CellReference) -> [Observation] {
    guard let place = cells.firstIndex(of: cell) else { return [self] }
    switch kind {
    case .unplaced where cells.count == 1: return []
    case .unplacedWords(var words):
      words.remove(at: place)
      var others = cells
      others.remove(at: place)
      return [Observation(.unplacedWords(words), cells: others)]
    default: return [self]
    }
  }
}

extension TableReading {
  /// How many rows above its headings a table's title may be.
  private static let reach = 5

  /// The only words above a table that end like a title, such as `申请情况表`.
  fileprivate func replacedTitle(below titles: [CellReference]) -> SheetView.TextCell? {
    let titleRows = titles.filter { $0.sheet == view.grid.name }.map(\.address.row)
    guard !titleRows.isEmpty, let top = headings.map(\.cell.address.row).min()
    else { return nil }
    for row in view.textRows(below: top - Self.reach - 1, before: top).reversed() {
      if titleRows.contains(row) { return nil }
      guard let cells = view.texts[row], cells.count == 1, let cell = cells.first,
        view.grid.row(row)?.cells.count(where: { !$0.cell.isVacant }) == 1
      else { continue }
      let words = cell.folded.whole
      let isTitle =
        (4...40).contains(words.count)
        && ["情况", "情况表", "统计表", "数量表", "结果"].contains { words.hasSuffix($0) }
      if isTitle, !isLabel(cell) { return cell }
    }
    return nil
  }

  private func isLabel(_ cell: SheetView.TextCell) -> Bool {
    headings.contains { $0.cell.address == cell.address }
      || ["申请人情况", "本列数据的勾稽关系"].contains { cell.folded.whole.contains($0) }
  }
}

extension YearHint {
  private static let period = SharedPattern(
    /([0-9]{4})年0?1月0?1日(?:起|开始)?,?(?:至|到|-|—|–|~)+(?:([0-9]{4})年|同年|当年|本年)?12月31/
  )

  /// The year of a period from the first to the last day of a year; nil if a text names no such
  /// year, or several.
  static func year(ofPeriodIn text: String) -> Int? {
    guard text.contains("月") else { return nil }
    let folded = FoldedLabel.fold(text, upTo: 2000)
    let years = folded.matches(of: period.regex).compactMap { match -> Int? in
      guard let first = Int(year: match.1), match.2.map({ Int(year: $0) == first }) ?? true else {
        return nil
      }
      return first
    }
    guard let year = years.first, Set(years).count == 1, Report.years.contains(year) else {
      return nil
    }
    return year
  }
}
