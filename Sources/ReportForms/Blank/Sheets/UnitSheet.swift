import ReportModel
import Spreadsheet

/// The sheet 单位信息: the reporting unit, the year, and contacts.
///
/// The first row, with the verdict and a link, is not printed.
enum UnitSheet {
  /// The entries, in order.
  enum Field: String, CaseIterable {
    case name = "单位全称"
    case kind = "类别"
    case year = "报告年度"
    case filler = "填报人"
    case checker = "审核人"
    case phone = "联系电话"
    case date = "填报日期"
  }

  /// The cell with the verdict: whether the required entries are there.
  static let verdictCell = CellAddress(row: 0, column: 0)
  private static let firstRow = 2
  private static let widths = [90.0, 290, 240]

  /// The cell of a field.
  static func cell(_ field: Field) -> CellAddress {
    CellAddress(row: firstRow + (Field.allCases.firstIndex(of: field) ?? 0), column: 1)
  }

  /// The reference to the cell in formulas of other sheets.
  static func reference(_ field: Field) -> String {
    cell(field).reference(on: BlankText.Sheet.unit)
  }

  static func sheet(_ plan: BlankPlan) -> SheetDrawing {
    var sheet = SheetDrawing(list: BlankText.Sheet.unit, widths: widths)
    drawTop(of: &sheet, plan)
    for field in Field.allCases {
      let entry = cell(field)
      let label = CellAddress(row: entry.row, column: 0)
      let style = BlankStyle.listed.with { $0.horizontal = .center }
      sheet.cells[label] = CellDrawing(.text(field.rawValue), style)
      sheet.cells[entry] = CellDrawing(content(field, plan), entryStyle(field))
      if let note = note(field, plan) {
        sheet.cells[CellAddress(row: entry.row, column: 2)] = CellDrawing(note, BlankStyle.note)
      }
      if let validation = validation(field) { sheet.validations.append(validation) }
      sheet.rowHeights[entry.row] = 26
    }
    let last = cell(Field.allCases.last ?? .name).row
    sheet.page.printArea = CellRange(
      CellAddress(row: 1, column: 0), CellAddress(row: last, column: widths.count - 1))
    return sheet
  }

  private static func drawTop(of sheet: inout SheetDrawing, _ plan: BlankPlan) {
    sheet.cells[verdictCell] = CellDrawing(verdict(plan).content, BlankStyle.verdict)
    sheet.conditionalFormats = SheetVerdict.formats(verdictCell)
    for fault in [nameFault(plan), yearFault(plan)] {
      sheet.conditionalFormats.append(
        BlankStyle.Signal.wrong.format(CellRange(origin: fault.note), when: fault.verdict.formula))
    }
    sheet.cells[CellAddress(row: 0, column: widths.count - 1)] = CellDrawing(
      .link(
        BlankText.Link.guide, sheet: BlankText.Sheet.guide, cell: CellAddress(row: 0, column: 0)),
      BlankStyle.link.with { $0.horizontal = .right })
    sheet.rowHeights[0] = 24
    sheet.put(.text(BlankText.Sheet.unit), across: 1, BlankStyle.title, height: 36)
  }

  private static func content(_ field: Field, _ plan: BlankPlan) -> CellDrawing.Content {
    switch field {
    case .name: plan.unit.map { .text($0.printable) } ?? .blank
    case .kind: plan.report.unitKind.map { .text($0.rawValue) } ?? .blank
    case .year: plan.year.map { .number(Double($0)) } ?? .blank
    default: plan.signature.values[field].map { .text($0.printable) } ?? .blank
    }
  }

  /// Telephone numbers are text, so that they stay as typed; a date that is pasted shows as one.
  private static func entryStyle(_ field: Field) -> CellStyle {
    BlankStyle.entry.with {
      switch field {
      case .year: $0.numberFormat = "0"
      case .phone: $0.numberFormat = "@"
      case .date: $0.numberFormat = "yyyy-mm-dd;;;@"
      default: break
      }
    }
  }

  private static func note(_ field: Field, _ plan: BlankPlan) -> CellDrawing.Content? {
    switch field {
    case .name:
      note(BlankText.UnitNote.name, or: BlankText.UnitNote.missingName, nameFault(plan).verdict)
    case .kind: .text(BlankText.UnitNote.kind)
    case .year:
      note(BlankText.UnitNote.year, or: BlankText.UnitNote.missingYear, yearFault(plan).verdict)
    case .date: .text(BlankText.UnitNote.date(year: plan.year))
    case .filler, .checker, .phone: nil
    }
  }

  /// The note beside an entry: advice, or a request to fill it in while it is missing or invalid.
  private static func note(
    _ advice: String, or request: String, _ fault: SheetVerdict
  ) -> CellDrawing.Content {
    .formula(
      "IF(\(fault.formula)>0,\"\(request)\",\"\(advice)\")",
      stored: .text(fault.faults > 0 ? request : advice))
  }

  private static func validation(_ field: Field) -> DataValidation? {
    let range = CellRange(origin: cell(field))
    switch field {
    case .kind:
      // 78 bytes; a literal list must not exceed 255.
      let kinds = UnitKind.allCases.map(\.rawValue).joined(separator: ",")
      var validation = DataValidation(range, .list(formula: "\"\(kinds)\""))
      validation.errorTitle = BlankText.Alert.kindTitle
      validation.errorMessage = BlankText.Alert.kind
      return validation
    case .year:
      var validation = DataValidation(range, .wholeNumber(minimum: Report.years.lowerBound))
      validation.errorTitle = BlankText.Alert.yearTitle
      validation.errorMessage = BlankText.Alert.year
      return validation
    case .name, .filler, .checker, .phone, .date:
      return nil
    }
  }
}

extension UnitSheet {
  /// The verdict on the required entries: unit and year.
  static func verdict(_ plan: BlankPlan) -> SheetVerdict {
    .sum([nameFault(plan).verdict, yearFault(plan).verdict])
  }

  private static func nameFault(_ plan: BlankPlan) -> (verdict: SheetVerdict, note: CellAddress) {
    let isMissing = plan.unit?.printable.allSatisfy(\.isWhitespace) ?? true
    return (
      SheetVerdict(
        formula: "IF(\(SheetVerdict.length(of: cell(.name).absolute))=0,1,0)",
        faults: isMissing ? 1 : 0, isError: true), note(.name)
    )
  }

  /// A fault if the year is outside the range of reports, or is text that only looks like a year.
  private static func yearFault(_ plan: BlankPlan) -> (verdict: SheetVerdict, note: CellAddress) {
    let year = cell(.year).absolute
    let isYear =
      "AND(\(year)>=\(Report.years.lowerBound),\(year)<=\(Report.years.upperBound),\(year)=INT(\(year)))"
    return (
      SheetVerdict(
        formula: "IF(ISNUMBER(\(year)),IF(\(isYear),0,1),1)",
        faults: plan.year.map(Report.years.contains) == true ? 0 : 1, isError: true),
      note(.year)
    )
  }

  private static func note(_ field: Field) -> CellAddress {
    CellAddress(row: cell(field).row, column: widths.count - 1)
  }
}
