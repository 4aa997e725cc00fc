import ReportModel
import Spreadsheet

/// A sheet for the text of one or more sections, with one paragraph per cell.
///
/// The verdict is beside the title, where it is not printed.
struct TextSheet {
  /// The cell with the verdict: whether any text is missing.
  static let verdictCell = CellAddress(row: 0, column: 2)

  /// The sheet.
  private(set) var sheet: SheetDrawing
  /// The verdict on each section by its key; formulas include the name of the sheet.
  private(set) var verdicts: [String: SheetVerdict] = [:]
  /// The cells that continue the paragraph above.
  private(set) var continuations: [CellAddress] = []

  /// The width of the column in points: that of the official page minus the edge.
  private static let width = 479.0
  /// The width of an empty column at the right edge of the paper.
  ///
  /// Programs without the usual fonts widen columns, and LibreOffice scales a sheet to its paper
  /// only if it has more than one column.
  private static let edge = 8.0
  /// The width of the verdict, outside the printed page.
  private static let verdictWidth = 110.0
  private var nextRow = 0

  init(_ plan: BlankPlan, _ sections: [ReportForm.Section]) {
    sheet = SheetDrawing(
      list: sections.first?.sheet ?? "", widths: [Self.width, Self.edge, Self.verdictWidth])
    add(ReportTitle.content(plan), BlankStyle.title, height: 40)
    let entries = sections.count == 1 ? 30 : 20
    for section in sections {
      add(section, plan.report.sections[section.key] ?? [], entries: entries)
    }
    addVerdict(sections.compactMap { verdicts[$0.key] })
    sheet.page.printArea = CellRange(
      origin: CellAddress(row: 0, column: 0), rows: nextRow, columns: 2)
  }

  private mutating func addVerdict(_ parts: [SheetVerdict]) {
    guard !parts.isEmpty else { return }
    sheet.cells[Self.verdictCell] = CellDrawing(SheetVerdict.sum(parts).content, BlankStyle.verdict)
    sheet.conditionalFormats += SheetVerdict.formats(Self.verdictCell)
    // Not beside the section's title, which the reader would not recognise in a row with other
    // text.
    sheet.cells[CellAddress(row: 2, column: Self.verdictCell.column)] = CellDrawing(
      .link(
        BlankText.Link.guide, sheet: BlankText.Sheet.guide, cell: CellAddress(row: 0, column: 0)),
      BlankStyle.link.with { $0.horizontal = .center })
  }

  private mutating func add(
    _ section: ReportForm.Section, _ paragraphs: [Report.Paragraph], entries: Int
  ) {
    let pieces = paragraphs.map(\.text.printable.cellPieces)
    let texts = pieces.flatMap(\.self)
    // Leave room for a few more paragraphs.
    let entries = texts.isEmpty ? entries : max(entries, texts.count + 5)
    add(.text(section.title), BlankStyle.sectionTitle, height: 30)
    if let hint = section.hint { add(.text(hint), BlankStyle.text, height: 20) }
    add(
      .text(section.guidance), BlankStyle.note,
      height: BlankStyle.height(of: section.guidance, width: Self.width, BlankStyle.note))
    let first = CellAddress(row: nextRow + 1, column: 0)
    let length = texts.reduce(0) { $0 + $1.utf16.count }
    let range = CellRange(origin: first, rows: entries)
    add(countOfText(in: range, section, stored: length))
    verdicts[section.key] = verdict(on: texts, in: range, section)
    // Rows for text have no fixed height, so that they grow with it.
    for row in 0..<entries {
      sheet.cells[CellAddress(row: first.row + row, column: 0)] = CellDrawing(
        row < texts.count ? .text(texts[row]) : .blank, BlankStyle.paragraph)
    }
    var next = first.row
    for piece in pieces {
      continuations += piece.indices.dropFirst().map { CellAddress(row: next + $0, column: 0) }
      next += piece.count
    }
    nextRow += entries
  }

  private mutating func add(
    _ content: CellDrawing.Content, _ style: CellStyle, height: Double
  ) {
    sheet.cells[CellAddress(row: nextRow, column: 0)] = CellDrawing(content, style)
    sheet.rowHeights[nextRow] = height
    nextRow += 1
  }

  /// Adds the live number of characters, which changes its colour beyond the limit.
  private mutating func add(_ count: (content: CellDrawing.Content, isTooLong: String?)) {
    if let formula = count.isTooLong {
      let range = CellRange(origin: CellAddress(row: nextRow, column: 0))
      sheet.conditionalFormats.append(BlankStyle.Signal.warning.format(range, when: formula))
    }
    add(count.content, BlankStyle.note.with { $0.horizontal = .right }, height: 18)
  }

  /// The verdict on a text: a warning, as in the check, if it is missing or too short.
  private func verdict(
    on texts: [String], in entries: CellRange, _ section: ReportForm.Section
  ) -> SheetVerdict {
    let cells = "\(sheet.name.quotedAsSheet)!\(entries.absolute)"
    let length = SheetVerdict.length(of: cells)
    let stored = texts.joined().filter { !$0.isWhitespace }.utf16.count
    let least = section.minimumLength ?? 1
    return SheetVerdict(
      formula: "IF(SUMPRODUCT(\(length))<\(least),1,0)", faults: stored < least ? 1 : 0,
      isError: false)
  }

  private func countOfText(
    in entries: CellRange, _ section: ReportForm.Section, stored count: Int
  ) -> (content: CellDrawing.Content, isTooLong: String?) {
    let length = "SUMPRODUCT(LEN(\(entries.absolute)))"
    let content = CellDrawing.Content.formula(
      "\(length)&\"\(BlankText.countSuffix(limit: section.maximumLength))\"",
      stored: .text(BlankText.count(count, limit: section.maximumLength)))
    return (content, section.maximumLength.map { "\(length)>\($0)" })
  }
}
