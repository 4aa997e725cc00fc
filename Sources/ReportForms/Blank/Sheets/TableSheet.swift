import ReportModel
import Spreadsheet

/// The sheet of one table: the official grid, its data validation, and its verdict.
///
/// The first row, with the verdict and the links, is not printed.
struct TableSheet {
  /// The first row of the table, below the verdict, the title and the section's title.
  static let firstTableRow = 3
  /// The cell with the verdict on the table.
  static let verdictCell = CellAddress(row: 0, column: 0)

  /// The sheet.
  private(set) var sheet: SheetDrawing

  private let plan: BlankPlan
  private let table: BlankPlan.Table
  private let widths: [Double]

  init(_ plan: BlankPlan, _ table: BlankPlan.Table) {
    self.plan = plan
    self.table = table
    widths = Self.widths(of: table.placement.table)
    sheet = SheetDrawing(list: table.section.sheet, widths: widths)
    drawTop()
    drawTable()
    drawSignature()
    drawHints()
    addValidation()
    setPage()
  }

  /// The official widths, increased to fit figures of eight digits.
  private static func widths(of table: FormTable) -> [Double] {
    var widths = table.widths.map { Double($0) / 20 }
    for figure in table.figures where figure.range.columns.count == 1 {
      widths[figure.range.first.column] = max(54, widths[figure.range.first.column])
    }
    while widths.count < 3 { widths.append(80) }  // the least that title and signature need
    return widths
  }

  private var figures: [FormFigure] { table.placement.table.figures }

  /// A row divided into three parts of about the same width.
  private func thirds(ofRow row: Int) -> [CellRange] {
    let total = widths.reduce(0, +)
    var ends: [Int] = []
    for part in 1...2 {
      let first = (ends.last ?? 0) + 1
      let last = widths.count - (3 - part)
      let aim = total * Double(part) / 3
      let end = (first...last).min {
        abs(widths[..<$0].reduce(0, +) - aim) < abs(widths[..<$1].reduce(0, +) - aim)
      }
      ends.append(end ?? first)
    }
    return zip([0] + ends, ends + [widths.count]).map { start, end in
      CellRange(CellAddress(row: row, column: start), CellAddress(row: row, column: end - 1))
    }
  }
}

extension TableSheet {
  private mutating func drawTop() {
    let bar = thirds(ofRow: 0)
    sheet.put(verdict, in: bar[0], BlankStyle.verdict)
    let link = BlankStyle.link.with { $0.horizontal = .center }
    let check = CellAddress(row: table.checkRows.lowerBound, column: 0)
    sheet.put(
      .link(BlankText.Link.check, sheet: BlankText.Sheet.check, cell: check), in: bar[1], link)
    sheet.put(
      .link(
        BlankText.Link.guide, sheet: BlankText.Sheet.guide, cell: CellAddress(row: 0, column: 0)),
      in: bar[2], link)
    sheet.rowHeights[0] = 24
    sheet.put(ReportTitle.content(plan), across: 1, BlankStyle.title, height: 36)
    sheet.put(.text(table.section.title), across: 2, BlankStyle.sectionTitle, height: 24)
  }

  /// 有误 if an equation fails or a cell has impossible content, else 未填完 if a figure is missing,
  /// else 通过, with the number of amber lines of 校验.
  private var verdict: CellDrawing.Content {
    let all = table.allCells
    let missing = "\(all.count)-\(all.numbers())"
    let unfinished = BlankText.Verdict.unfinished("\"&(\(missing))&\"")
    var number = table.faulty(Array(table.cells.keys), plan.values, .relative)
    var passed = "\"\(BlankText.Verdict.passed)\""
    if !table.checkRows.isEmpty {
      let count = { (verdict: String) in
        "COUNTIF(\(CheckSheet.results(table.checkRows)),\"\(verdict)\")"
      }
      number = "\(count(BlankText.Verdict.wrong))+\(number)"
      let warnings = count(BlankText.Verdict.warning)
      let some = BlankText.Verdict.passed(warnings: "\"&\(warnings)&\"")
      passed = "IF(\(warnings)>0,\"\(some)\",\(passed))"
    }
    let wrong = BlankText.Verdict.wrong("\"&(\(number))&\"")
    let formula =
      "IF(\(number)>0,\"\(wrong)\",IF(\(missing)>0,\"\(unfinished)\",\(passed)))"
    return .formula(formula, stored: .text(plan.storedVerdict(of: table)))
  }

  private mutating func drawTable() {
    let placement = table.placement
    for cell in placement.table.cells {
      let range = placement.range(cell.range)
      switch cell.content {
      case .label(let label):
        sheet.put(
          .text(label.print), in: range, BlankStyle.label(isLeftAligned: cell.isLeftAligned))
      case .figure(let key):
        let isTotal = plan.form.totalEquation(for: key) != nil
        sheet.put(content(of: key), in: range, isTotal ? BlankStyle.total : BlankStyle.figure)
      }
    }
    let labels = placement.table.labelHeights(
      widths: widths, lineHeight: BlankStyle.lineHeight, fontSize: { _ in BlankStyle.size })
    let heights = placement.table.rowHeights(for: labels, minimum: 22)
    for (row, height) in heights.enumerated() {
      sheet.rowHeights[placement.firstRow + row] = height
    }
  }

  /// The content of a figure's cell.
  private func content(of key: FigureKey) -> CellDrawing.Content {
    switch plan.values[key] {
    case .blank: .blank
    case .number(let number): .number(number.cellNumber)
    case .text(let text): .text(text)
    case .sum(let sum):
      .formula(
        table.areas(plan.form.totalEquation(for: key)?.right ?? []).sum(),
        stored: .number(sum?.cellNumber ?? 0))
    }
  }

  /// Draws the lines below the table, with the names on 单位信息.
  private mutating func drawSignature() {
    func signed(_ label: String, _ field: UnitSheet.Field, _ stored: String = "")
      -> CellDrawing.Content
    {
      .formula("\"\(label)\"&\(UnitSheet.reference(field))", stored: .text(label + stored))
    }
    let first = table.placement.rows.upperBound
    sheet.put(
      signed(BlankText.Signature.unit, .name, plan.unit ?? ""), across: first, BlankStyle.text,
      height: 30)
    let known = plan.signature.values
    let fields = [
      (BlankText.Signature.checker, UnitSheet.Field.checker),
      (BlankText.Signature.filler, .filler), (BlankText.Signature.date, .date),
    ]
    for (range, (label, field)) in zip(thirds(ofRow: first + 1), fields) {
      sheet.put(signed(label, field, known[field] ?? ""), in: range, BlankStyle.text)
    }
    sheet.rowHeights[first + 1] = 24
  }

  /// Draws what remains to be done after an upgrade, at the bottom and not printed.
  private mutating func drawHints() {
    var next = table.placement.rows.upperBound + 2
    for hint in plan.hints(on: table.section.key) {
      let style = BlankStyle.note.with {
        $0.fill = BlankStyle.Signal.warning.fill
        $0.fontColor = BlankStyle.Signal.warning.font
      }
      sheet.put(hint, across: next, style)
      next += 1
    }
  }

  private mutating func addValidation() {
    let validation = TableValidation(plan, table)
    sheet.validations = figures.compactMap { validation.rule(for: $0) }
    sheet.conditionalFormats = validation.formats
  }

  private mutating func setPage() {
    let last = table.placement.rows.upperBound + 1
    let height = (1...last).reduce(0) { $0 + (sheet.rowHeights[$1] ?? 15) }
    sheet.page = .blankTable(width: widths.reduce(0, +), height: height)
    sheet.page.printArea = CellRange(
      CellAddress(row: 1, column: 0), CellAddress(row: last, column: widths.count - 1))
    // Keep the headings of a table that is higher than a screen in view.
    if height > 500, let first = table.cells.values.min() {
      let column = table.cells.values.map(\.column).min() ?? first.column
      sheet.frozen = CellAddress(row: first.row, column: column)
    }
  }
}
