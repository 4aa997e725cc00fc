import ReportModel
import Spreadsheet

/// Reads the text outside the tables: titles, preface, sections, notes and signature lines.
struct NarrativeReader {
  let form: ReportForm
  /// The words of our blank, which are not part of any report's text.
  let furniture: BlankWording
  /// The year of the report being read, if the file holds several years.
  let year: Int?
  /// Whether formulas make the titles, so that they carry no information of their own.
  let titlesAreMade: Bool
  /// The cells that continue the paragraph above.
  let continuations: Set<CellReference>
  /// The cells already reported with lines of tables.
  let claimed: Set<CellReference>

  /// Reads one sheet into a report.
  ///
  /// - Parameters:
  ///   - view: The sheet.
  ///   - titles: The titles of sections, by row.
  ///   - tables: The tables on the sheet with the cells they occupy, top to bottom.
  ///   - report: The report to add the text to.
  func read(
    _ view: SheetView, titles: [Int: SectionTitles.Title],
    tables: [TableArea], into report: inout Report
  ) {
    var section: ReportForm.Section?
    let broken = TitleLine.broken(in: view)
    let opening = TitleLine.opening(of: view)
    let isPreface = broken != nil || opening != nil || isBeginning(view, titles)
    let texts = titles.filter(\.value.section.isText).map(\.key)
    let outside = OutsideTables(view: view, areas: tables, told: claimed)
    var unplaced = UnplacedPieces()
    for (gridRow, beginsYear) in rowsOfYear(in: view) {
      let row = gridRow.index
      if beginsYear { section = nil }
      let isOfTable = tables.contains { $0.rows.contains(row) }
      if let title = titles[row], !isOfTable {
        section = title.section
        take(title, in: view, into: &report)
      }
      if section == nil, let broken, broken.rows.contains(row), !isOfTable {
        guard row == broken.rows.lowerBound else { continue }
        take(broken.title, broken.text, at: view.reference(broken.cell), into: &report)
        continue
      }
      // All words in a title's row belong to the title.
      let pieces = outside.pieces(in: gridRow, withWords: isOfTable || titles[row] == nil)
      let table = section == nil ? Self.table(below: row, of: tables, before: texts) : nil
      for piece in pieces {
        if case .number(let cell, let isText) = piece, !isText || section?.isText != true {
          unplaced.add(number: cell.text.trimmed(), at: view.reference(cell.address))
        } else {
          take(
            piece.cell, in: view, section, table: table, isPreface: isPreface,
            isOpening: piece.cell.address == opening, into: &report, or: &unplaced)
        }
      }
    }
    report.observations += unplaced.observations
  }

  /// The rows of a sheet that belong to the report's year, and whether each directly follows
  /// another year's report.
  private func rowsOfYear(in view: SheetView) -> [(row: Grid.Row, beginsYear: Bool)] {
    var isOfAnotherYear = false
    return view.grid.rows.compactMap { row in
      guard let year, let stated = view.titleYear(inRow: row.index),
        isOfAnotherYear != (stated != year)
      else { return isOfAnotherYear ? nil : (row, false) }
      isOfAnotherYear.toggle()
      return isOfAnotherYear ? nil : (row, true)
    }
  }

  /// The table that the words in a row belong to: the next one below, unless a text section begins
  /// before it.
  private static func table(below row: Int, of tables: [TableArea], before texts: [Int]) -> String?
  {
    let next = tables.first { $0.rows.lowerBound > row }
    return next.flatMap { next in
      texts.contains { $0 > row && $0 < next.rows.lowerBound } ? nil : next.key
    }
  }

  /// Whether a sheet holds a report's title or first section, so that words before it are the
  /// preface.
  private func isBeginning(_ view: SheetView, _ titles: [Int: SectionTitles.Title]) -> Bool {
    titles.values.contains { $0.section.key == form.sections.first?.key }
      || view.textRows.contains { row in
        view.texts[row]?.contains { view.known.title($0.text) != nil } ?? false
      }
  }

  private func take(
    _ title: SectionTitles.Title, in view: SheetView, into report: inout Report
  ) {
    let paragraph = Report.Paragraph(
      title.cell.text.trimmed(), source: view.reference(title.cell.address))
    guard report.sectionTitles[title.section.key] == nil else { return }
    report.sectionTitles[title.section.key] = paragraph
    if !title.isOfficial {
      report.observations.append(
        Observation(
          .sectionTitle(official: title.section.title), text: paragraph.text,
          cells: [view.reference(title.cell.address)]))
    }
  }

  private func take(
    _ title: TitleLine, _ text: String, at source: CellReference, isMade: Bool = false,
    into report: inout Report
  ) {
    guard report.title == nil || report.unit == nil else { return }
    report.title = Report.Paragraph(text.trimmed(), source: source)
    guard !isMade else { return }
    report.unit = report.unit ?? title.unit
    report.year = report.year ?? title.year
  }

  /// Adds a text to its place in the report, or to what has none.
  private func take(
    _ cell: SheetView.TextCell, in view: SheetView, _ section: ReportForm.Section?,
    table: String?, isPreface: Bool, isOpening: Bool, into report: inout Report,
    or unplaced: inout UnplacedPieces
  ) {
    let source = view.reference(cell.address)
    if section == nil,
      let title = isOpening ? TitleLine(opening: cell.text) : view.known.title(cell.text)
    {
      let isMade = titlesAreMade && view.grid[cell.address]?.formula != nil
      take(title, cell.text, at: source, isMade: isMade, into: &report)
      return
    }
    var paragraphs: [Report.Paragraph] {
      cell.text.lines.map { $0.trimmed() }
        .filter { !$0.isEmpty }.map { Report.Paragraph($0, source: source) }
    }
    if SignatureFields.isFilledLine(cell.folded) {
      report.signature += paragraphs
    } else if furniture.contains(cell.text, isAmongWords: section?.isText == true) {
      return
    } else if let section, section.isText {
      append(paragraphs, continuing: continuations.contains(source), section.key, &report)
    } else if let key = section?.key ?? table {
      report.notes[key, default: []] += paragraphs
    } else if isPreface {
      report.preface += paragraphs
    } else {
      unplaced.add(cell.text, at: source)
    }
  }

  private func append(
    _ paragraphs: [Report.Paragraph], continuing: Bool, _ key: String, _ report: inout Report
  ) {
    var known = report.sections[key] ?? []
    for (index, paragraph) in paragraphs.enumerated() {
      if index == 0, continuing, !known.isEmpty {
        known[known.count - 1].text += paragraph.text
      } else {
        known.append(paragraph)
      }
    }
    report.sections[key] = known
  }
}
