import ReportModel
import Spreadsheet

/// The sheet 填报须知: who fills what by when, what the colours mean, and where everything is.
struct GuideSheet {
  private var sheet = SheetDrawing(list: BlankText.Sheet.guide, widths: [72, 180, 92, 286])
  private var nextRow = 0
  private let plan: BlankPlan

  static func sheet(_ plan: BlankPlan) -> SheetDrawing {
    GuideSheet(plan).sheet
  }

  private init(_ plan: BlankPlan) {
    self.plan = plan
    add(BlankText.Sheet.guide, BlankStyle.title)
    add(BlankText.Guide.basis(plan.form), BlankStyle.note.with { $0.horizontal = .center })
    add(head: BlankText.Guide.whoHeading, [BlankText.Guide.who])
    add(head: BlankText.Guide.whenHeading, [BlankText.Guide.when(year: plan.year)])
    add(head: BlankText.Guide.howHeading, BlankText.Guide.how)
    addColours()
    add(head: BlankText.Guide.beforeHeading, [BlankText.Guide.before])
    addSheets()
  }

  /// Adds a line across the whole width.
  private mutating func add(_ text: String, _ style: CellStyle) {
    sheet.put(text, across: nextRow, style)
    nextRow += 1
  }

  private mutating func add(head: String, _ texts: [String]) {
    add(head, BlankStyle.sectionTitle)
    sheet.rowHeights[nextRow - 1] = 28
    for text in texts { add(text, BlankStyle.text) }
  }

  /// Adds the legend of colours.
  private mutating func addColours() {
    add(head: BlankText.Guide.colourHeading, [])
    let center = BlankStyle.listed.with { $0.horizontal = .center }
    func shown(_ signal: BlankStyle.Signal) -> CellStyle {
      center.with {
        $0.fontColor = signal.font
        $0.fill = signal.fill
      }
    }
    let colours = [
      (
        BlankText.Guide.entry, BlankText.Guide.entryMeaning,
        center.with { $0.fill = BlankStyle.entryFill }
      ),
      (
        BlankText.Guide.total, BlankText.Guide.totalMeaning,
        center.with { $0.fill = BlankStyle.totalFill }
      ),
      (BlankText.Verdict.wrong, BlankText.Guide.wrongMeaning, shown(.wrong)),
      (BlankText.Verdict.inQuestion, BlankText.Guide.inQuestionMeaning, shown(.warning)),
      (BlankText.Verdict.warning, BlankText.Guide.warningMeaning, shown(.warning)),
    ]
    for (word, meaning, style) in colours {
      sheet.cells[CellAddress(row: nextRow, column: 0)] = CellDrawing(.text(word), style)
      let rest = CellRange(
        CellAddress(row: nextRow, column: 1),
        CellAddress(row: nextRow, column: sheet.columnWidths.count - 1))
      sheet.put(.text(meaning), in: rest, BlankStyle.text)
      sheet.rowHeights[nextRow] = 20
      nextRow += 1
    }
  }

  /// Adds the list of sheets, with links, their state and guidance.
  private mutating func addSheets() {
    add(head: BlankText.Guide.sheetsHeading, [])
    add(list: BlankText.Guide.heads.map { .text($0) }, BlankStyle.heading)
    add(
      sheet: BlankText.Sheet.unit, BlankText.Guide.unitRow,
      state: state(UnitSheet.verdict(plan), at: UnitSheet.verdictCell, on: BlankText.Sheet.unit))
    for sections in plan.sectionsBySheet {
      let texts = TextSheet(plan, sections).verdicts
      for section in sections {
        let table = plan.tables.first { $0.section.key == section.key }.map { table in
          CellDrawing.Content.formula(
            TableSheet.verdictCell.reference(on: section.sheet),
            stored: .text(plan.storedVerdict(of: table)))
        }
        add(
          sheet: section.sheet, (section.title, section.guidance),
          state: table ?? texts[section.key]?.content)
      }
    }
    add(sheet: BlankText.Sheet.explanations, BlankText.Guide.explanationRow)
    add(sheet: BlankText.Sheet.check, BlankText.Guide.checkRow)
    if !plan.report.upgradeNotes.isEmpty {
      add(sheet: BlankText.Sheet.upgrade, BlankText.Guide.upgradeRow)
    }
  }

  /// The verdict of a sheet.
  private func state(
    _ verdict: SheetVerdict, at cell: CellAddress, on sheet: String
  ) -> CellDrawing.Content {
    guard case .formula(_, let stored) = verdict.content else { return .blank }
    return .formula(cell.reference(on: sheet), stored: stored)
  }

  private mutating func add(
    sheet name: String, _ words: (content: String, guidance: String),
    state: CellDrawing.Content? = nil
  ) {
    let top = CellAddress(row: 0, column: 0)
    let address = CellAddress(row: nextRow, column: 0)
    if state != nil {
      sheet.conditionalFormats += SheetVerdict.formats(CellAddress(row: nextRow, column: 2))
    }
    add(
      list: [
        .link(name, sheet: name, cell: top), .text(words.content), state ?? .blank,
        .text(words.guidance),
      ], BlankStyle.listed)
    sheet.cells[address]?.style.fontColor = BlankStyle.link.fontColor
    sheet.cells[address]?.style.isUnderlined = true
  }

  private mutating func add(list contents: [CellDrawing.Content], _ style: CellStyle) {
    let line = contents.enumerated().map { column, content in
      CellDrawing(
        content, style.with { if column == 0 || column == 2 { $0.horizontal = .center } })
    }
    sheet.put(line: line, row: nextRow, leastHeight: 22)
    nextRow += 1
  }
}
