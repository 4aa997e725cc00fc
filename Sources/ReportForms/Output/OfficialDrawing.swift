package import ReportModel
package import Spreadsheet

/// The official print of a report as a workbook: title, preface and all sections on one sheet.
package enum OfficialDrawing {
  /// The name of the sheet.
  package static let sheetName = "年度报告"

  /// The prefix of the defined names of cells that continue the paragraph in the row above.
  ///
  /// A number from 1 on follows; the cell's text is appended directly to that of the row above.
  package static let continuationPrefix = "nb.continued."

  /// Draws a report.
  ///
  /// Figures and totals are numbers; blanks, marks such as `/` and unreadable content stay as
  /// found. The signature is never drawn. A report that is written in several formats need be laid
  /// out only once.
  package static func drawing(
    of report: Report, laidOut document: OfficialDocument? = nil
  ) -> WorkbookDrawing {
    let document = document ?? OfficialDocument(report)
    let official = OfficialSheet(document, name: sheetName)
    var workbook = WorkbookDrawing(sheets: [official.sheet])
    workbook.definedNames = official.continuations.enumerated().map { index, address in
      DefinedName(
        "\(continuationPrefix)\(index + 1)", sheet: sheetName, range: CellRange(origin: address))
    }
    workbook.properties = properties(of: report, title: document.title)
    return workbook
  }

  private static func properties(
    of report: Report, title: String
  ) -> WorkbookDrawing.Properties {
    var properties = WorkbookDrawing.Properties()
    properties.title = clipped(title)
    properties.subject = clipped(report.form.basis)
    properties.company = clipped(report.unit ?? "")
    if let year = report.year ?? report.form.firstYear, (1900...9999).contains(year) {
      properties.createdYear = year
    }
    properties.custom = [
      .init("nianbao.form", clipped(report.form.id)), .init("nianbao.kind", "official"),
    ]
    if let form = report.upgradedFrom {
      properties.custom.append(.init(BlankDrawing.upgradedFrom, clipped(form)))
    }
    return properties
  }

  /// A text shortened to the length that every program accepts for a document property, on one
  /// line.
  private static func clipped(_ text: String) -> String {
    let printable = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
    return String(String.UnicodeScalarView(printable.prefix(120)))
  }
}
