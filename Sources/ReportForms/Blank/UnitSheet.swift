import ReportModel
import Spreadsheet

/// The sheet 单位信息: who reports, for which year, and whom to ask.
enum UnitSheet {
  /// What is asked, in order.
  enum Field: String, CaseIterable {
    case name = "单位全称"
    case kind = "类别"
    case year = "报告年度"
    case filler = "填报人"
    case checker = "审核人"
    case phone = "联系电话"
    case date = "填报日期"
  }

  private static let firstRow = 2
  private static let widths = [90.0, 290, 240]

  /// The cell that is filled in for a field.
  static func cell(_ field: Field) -> CellAddress {
    CellAddress(row: firstRow + (Field.allCases.firstIndex(of: field) ?? 0), column: 1)
  }

  /// The cell as formulas of other sheets name it.
  static func reference(_ field: Field) -> String {
    cell(field).reference(on: BlankText.Sheet.unit)
  }

  /// Draws the sheet.
  static func sheet(_ plan: BlankPlan) -> SheetDrawing {
    var sheet = SheetDrawing(name: BlankText.Sheet.unit)
    sheet.columnWidths = widths
    sheet.showsGridLines = false
    sheet.isProtected = true
    sheet.page = .blankList
    let title = CellRange(origin: CellAddress(row: 0, column: 0), columns: widths.count)
    sheet.put(.text(BlankText.Sheet.unit), in: title, BlankStyle.title)
    sheet.rowHeights[0] = 36
    for field in Field.allCases {
      let entry = cell(field)
      let label = CellAddress(row: entry.row, column: 0)
      let style = BlankStyle.listed.with { $0.horizontal = .center }
      sheet.cells[label] = CellDrawing(.text(field.rawValue), style)
      sheet.cells[entry] = CellDrawing(content(field, plan), entryStyle(field))
      if let note = note(field) {
        sheet.cells[CellAddress(row: entry.row, column: 2)] = CellDrawing(
          .text(note), BlankStyle.note)
      }
      if let validation = validation(field) { sheet.validations.append(validation) }
      sheet.rowHeights[entry.row] = 26
    }
    return sheet
  }

  private static func content(_ field: Field, _ plan: BlankPlan) -> CellDrawing.Content {
    switch field {
    case .name: plan.unit.map { .text($0.printable) } ?? .blank
    case .kind: plan.report.unitKind.map { .text($0.rawValue) } ?? .blank
    case .year: plan.year.map { .number(Double($0)) } ?? .blank
    default: plan.signature.values[field].map { .text($0.printable) } ?? .blank
    }
  }

  /// Telephone numbers and dates are text, to stay as they are typed.
  private static func entryStyle(_ field: Field) -> CellStyle {
    BlankStyle.entry.with {
      switch field {
      case .year: $0.numberFormat = "0"
      case .phone, .date: $0.numberFormat = "@"
      default: break
      }
    }
  }

  private static func note(_ field: Field) -> String? {
    switch field {
    case .name: BlankText.UnitNote.name
    case .kind: BlankText.UnitNote.kind
    case .year: BlankText.UnitNote.year
    case .date: BlankText.UnitNote.date
    case .filler, .checker, .phone: nil
    }
  }

  private static func validation(_ field: Field) -> DataValidation? {
    let range = CellRange(origin: cell(field))
    switch field {
    case .kind:
      // 78 bytes; a list in one text must stay within 255.
      let kinds = UnitKind.allCases.map(\.rawValue).joined(separator: ",")
      var validation = DataValidation(range, .list(formula: "\"\(kinds)\""))
      validation.errorTitle = BlankText.Alert.kindTitle
      validation.errorMessage = BlankText.Alert.kind
      return validation
    case .year:
      // The first year that was reported on.
      var validation = DataValidation(range, .wholeNumber(minimum: 2008))
      validation.errorTitle = BlankText.Alert.yearTitle
      validation.errorMessage = BlankText.Alert.year
      return validation
    case .name, .filler, .checker, .phone, .date:
      return nil
    }
  }
}
