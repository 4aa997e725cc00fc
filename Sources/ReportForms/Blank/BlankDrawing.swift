package import ReportModel
package import Spreadsheet

/// The workbook that offices fill in: the form with live sums, checks and guidance.
package enum BlankDrawing {
  /// The version of the blank's layout, in the document property `nianbao.version`.
  package static let version = "1"
  /// The document property with the form from which the report was upgraded.
  static let upgradedFrom = "nianbao.upgraded-from"

  /// Draws the blank of a form for a year.
  ///
  /// - Parameters:
  ///   - form: The form, which determines everything that differs between forms.
  ///   - year: The year reported on.
  ///   - unit: The full name of the unit; nil to leave it blank.
  /// - Returns: The workbook; its formulas have the values of an empty blank.
  package static func drawing(form: ReportForm, year: Int, unit: String?) -> WorkbookDrawing {
    var report = Report(form: form)
    report.year = year
    report.unit = unit
    return drawing(filledWith: report)
  }

  /// Draws the blank of a report's form, filled with the report.
  ///
  /// Figures that are not numbers stay as found. A total is a formula, unless the report's number
  /// differs from the sum of its parts: that number is then written, for the check to find. The
  /// blank has no place for title, preface and notes; callers that need them keep them as upgrade
  /// notes.
  /// - Parameter report: The report; unit and year stay blank if it has none.
  /// - Returns: The workbook; each formula has the value that spreadsheet programs will compute.
  package static func drawing(filledWith report: Report) -> WorkbookDrawing {
    let plan = BlankPlan(report)
    var continuations: [DefinedName] = []
    var sheets = [GuideSheet.sheet(plan), UnitSheet.sheet(plan)]
    for sections in plan.sectionsBySheet {
      if let table = plan.tables.first(where: { $0.section.key == sections.first?.key }) {
        sheets.append(TableSheet(plan, table).sheet)
      } else {
        let text = TextSheet(plan, sections)
        sheets.append(text.sheet)
        for address in text.continuations {
          continuations.append(
            DefinedName(
              "\(OfficialDrawing.continuationPrefix)\(continuations.count + 1)",
              sheet: text.sheet.name, range: CellRange(origin: address)))
        }
      }
    }
    sheets += [ExplanationSheet.sheet(report.explanations), CheckSheet.sheet(plan)]
    if !report.upgradeNotes.isEmpty { sheets.append(UpgradeSheet.sheet(report.upgradeNotes)) }
    var workbook = WorkbookDrawing(sheets: sheets)
    workbook.definedNames = names(plan) + undividedNames(plan) + continuations
    workbook.properties = properties(plan)
    return workbook
  }

  /// A defined name for the cell of each figure, in the order of the form.
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

  /// A defined name for each cell whose figure includes others, so that it is recognised when read
  /// again.
  private static func undividedNames(_ plan: BlankPlan) -> [DefinedName] {
    plan.undivided.compactMap { figure in
      guard let cell = plan.reference(figure.key), let sheet = cell.sheet else { return nil }
      return DefinedName(
        figure.key.undividedName, sheet: sheet, range: CellRange(origin: cell.address))
    }
  }

  private static func properties(_ plan: BlankPlan) -> WorkbookDrawing.Properties {
    var properties = WorkbookDrawing.Properties()
    // Every program accepts document properties of this length.
    properties.title = String(plan.title.prefix(120))
    properties.subject = String(plan.form.basis.prefix(120))
    properties.company = String((plan.unit ?? "").prefix(120))
    if let year = plan.year, (1900...9999).contains(year) { properties.createdYear = year }
    properties.custom = [
      .init("nianbao.form", plan.form.id), .init("nianbao.version", version),
      .init("nianbao.kind", "blank"),
    ]
    if let form = plan.report.upgradedFrom {
      properties.custom.append(.init(upgradedFrom, String(form.printable.prefix(120))))
    }
    return properties
  }
}
