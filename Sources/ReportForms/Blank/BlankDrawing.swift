public import ReportModel
public import Spreadsheet

/// The workbook that offices fill: the form with live sums and checks, and words that help.
public enum BlankDrawing {
  /// The version of the blank's arrangement, in the document property `nianbao.version`.
  public static let version = "1"

  /// Draws the blank of a form for a year.
  ///
  /// - Parameters:
  ///   - form: The form; everything that differs between forms comes from it.
  ///   - year: The year that is reported on.
  ///   - unit: The full name of the unit; nil leaves it to be filled in.
  /// - Returns: The workbook, its formulas with the values that they have before anything is filled in.
  public static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    let plan = BlankPlan(form: form, year: year, unit: unit)
    var sheets = [GuideSheet.sheet(plan), UnitSheet.sheet(plan)]
    for sections in plan.sectionsBySheet {
      if let table = plan.tables.first(where: { $0.section.key == sections.first?.key }) {
        sheets.append(TableSheet(plan, table).sheet)
      } else {
        sheets.append(TextSheet(plan, sections).sheet)
      }
    }
    sheets += [ExplanationSheet.sheet(), CheckSheet.sheet(plan)]
    var workbook = WorkbookDrawing(sheets: sheets)
    workbook.definedNames = names(plan)
    workbook.properties = properties(plan)
    return workbook
  }

  /// A name for the cell of each figure, in the order of the form.
  private static func names(_ plan: BlankPlan) -> [DefinedName] {
    plan.tables.flatMap { table in
      table.placement.table.figures.compactMap { figure in
        table.cells[figure.key].map {
          DefinedName(
            figure.key.definedName, sheet: table.section.sheet, range: CellRange(origin: $0))
        }
      }
    }
  }

  private static func properties(_ plan: BlankPlan) -> WorkbookDrawing.Properties {
    var properties = WorkbookDrawing.Properties()
    // As much as every program takes for a document property.
    properties.title = String(plan.title.prefix(120))
    properties.subject = String(plan.form.basis.prefix(120))
    properties.company = String((plan.unit ?? "").prefix(120))
    properties.createdYear = plan.year
    properties.custom = [
      .init("nianbao.form", plan.form.id), .init("nianbao.version", version),
      .init("nianbao.kind", "blank"),
    ]
    return properties
  }
}
