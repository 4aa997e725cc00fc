import ReportModel
import Spreadsheet

/// The sheet 校验: every equation of the form at every row or column, with its live result.
enum CheckSheet {
  /// The row of the first equation.
  static let firstLine = 4

  private static let resultColumn = BlankText.Check.heads.count - 1

  /// The reference to the results of some lines in formulas of any sheet.
  static func results(_ rows: Range<Int>) -> String {
    let range = CellRange(
      origin: CellAddress(row: rows.lowerBound, column: resultColumn), rows: max(1, rows.count))
    return "\(BlankText.Sheet.check.quotedAsSheet)!\(range.absolute)"
  }

  static func sheet(_ plan: BlankPlan) -> SheetDrawing {
    let widths = [58.0, 300, 210, 190, 100, 62, 62, 62]
    let list = ListSheet(
      title: BlankText.Sheet.check, purpose: BlankText.Check.purpose,
      columns: zip(BlankText.Check.heads, widths).enumerated().map { column, head in
        .init(head: head.0, width: head.1, style: style(column: column))
      }, summary: summary(plan))
    var sheet = list.sheet(plan.lines.map { contents(of: $0, plan) })
    sheet.page.isLandscape = true
    sheet.rowHeights[1] = nil
    sheet.rowHeights[list.headRow] = 22
    let results = CellRange(
      origin: CellAddress(row: firstLine, column: resultColumn), rows: max(1, plan.lines.count))
    for (word, signal) in [
      (BlankText.Verdict.wrong, BlankStyle.Signal.wrong),
      (BlankText.Verdict.warning, .warning), (BlankText.Verdict.passed, .passed),
    ] {
      sheet.conditionalFormats.append(signal.format(results, when: "\(results.first)=\"\(word)\""))
    }
    return sheet
  }

  /// The summary as a formula that is built from the wording of its result.
  private static func summary(_ plan: BlankPlan) -> CellDrawing.Content {
    let results = results(firstLine..<firstLine + plan.lines.count)
    func number(_ word: String) -> String { "\"&COUNTIF(\(results),\"\(word)\")&\"" }
    let text = BlankText.Check.summary(
      total: "\(plan.lines.count)", passed: number(BlankText.Verdict.passed),
      wrong: number(BlankText.Verdict.wrong), warnings: number(BlankText.Verdict.warning),
      unfinished: number(BlankText.Verdict.unfinished))
    let verdicts = plan.lines.map(\.verdict)
    func count(_ word: String) -> String { "\(verdicts.count { $0 == word })" }
    let stored = BlankText.Check.summary(
      total: "\(plan.lines.count)", passed: count(BlankText.Verdict.passed),
      wrong: count(BlankText.Verdict.wrong), warnings: count(BlankText.Verdict.warning),
      unfinished: count(BlankText.Verdict.unfinished))
    return .formula("\"\(text)\"", stored: .text(stored))
  }

  private static func contents(
    of line: BlankPlan.Line, _ plan: BlankPlan
  ) -> [CellDrawing.Content] {
    let table = plan.tables[line.table]
    let place = EquationPlaceText(line.instance, in: plan.form)
    let sums = EquationFormula(line, plan, .sheet(table.section.sheet))
    let first = line.instance.terms.first.flatMap { table.cells[$0] } ?? sheetTop
    return [
      .link(line.equation.code, sheet: table.section.sheet, cell: first),
      .text(BlankText.Check.words(line.equation)), .text(table.section.title), .text(place.row),
      .text(place.column),
      .formula(sums.left, stored: .number(plan.values.sum(line.instance.left).cellNumber)),
      .formula(sums.right, stored: .number(plan.values.sum(line.instance.right).cellNumber)),
      result(line, sums),
    ]
  }

  private static let sheetTop = CellAddress(row: 0, column: 0)

  private static func style(column: Int) -> CellStyle {
    BlankStyle.listed.with {
      if column == 0 {
        $0.fontColor = BlankStyle.link.fontColor
        $0.isUnderlined = true
      }
      if column == 0 || column > 3 { $0.horizontal = .center }
      if column > 4 { $0.wraps = false }
    }
  }

  /// 未填完, 通过, or the verdict of the equation if it does not hold.
  private static func result(
    _ line: BlankPlan.Line, _ sums: EquationFormula
  ) -> CellDrawing.Content {
    let left = CellAddress(row: line.row, column: resultColumn - 2)
    let right = CellAddress(row: line.row, column: resultColumn - 1)
    let fault = EquationFormula.fault(line.equation.severity)
    return .formula(
      "IF(\(sums.isInDoubt),\"\(BlankText.Verdict.unfinished)\","
        + "IF(\(sums.fails(by: EquationFormula.difference("\(left)", "\(right)"))),\"\(fault)\","
        + "IF(\(sums.isUnfinished),\"\(BlankText.Verdict.unfinished)\",\"\(BlankText.Verdict.passed)\")))",
      stored: .text(line.verdict))
  }
}
