import ReportModel
import Spreadsheet

/// Settles which unit the report is from.
extension ReportAssembly {
  /// Whether formulas make the titles from 单位信息, so that only that sheet gives the unit and year.
  ///
  /// A program that only writes cells leaves the titles as they were last computed.
  var titlesAreMade: Bool { isBlank && sheets.unitInformation != nil }

  /// Whether the workbook is our blank rather than another of our outputs.
  private var isBlank: Bool {
    if let kind = workbook.properties["nianbao.kind"] { return kind == "blank" }
    return workbook.definedNames.contains {
      $0.name.hasPrefix("nb.") && !$0.name.hasPrefix(OfficialDrawing.continuationPrefix)
    }
  }

  /// Records what kind of file the report is from.
  func takeOrigin(into report: inout Report) {
    report.isOwnBlank = isBlank
    report.unitCell = sheets.unitInformation?.cells[UnitSheet.Field.name.rawValue]
    report.yearCell = sheets.unitInformation?.cells[UnitSheet.Field.year.rawValue]
    report.upgradedFrom = workbook.properties[BlankDrawing.upgradedFrom]
  }

  /// Settles the unit once everything has been read: the line 填报单位 may name it if no title does.
  func settleUnit(in report: inout Report) {
    if titlesAreMade {
      settleTitle(in: &report)
    } else if report.unit == nil {
      report.unit = SignatureFields(report.signature, unit: nil).values[.name]
    }
    noteOtherUnit(in: &report)
  }

  /// Replaces the title with what its formula would now give.
  private func settleTitle(in report: inout Report) {
    guard let title = report.title, let source = title.source, isFormula(source) else { return }
    let known = OfficialDocument.title(report.form, unit: report.unit, year: report.year)
    report.title = Report.Paragraph(known, source: source)
  }

  /// Reports a typed title that names a different unit from 单位信息.
  private func noteOtherUnit(in report: inout Report) {
    guard let unit = sheets.unitInformation?.unit, let title = report.title,
      let named = TitleLine(opening: title.text)?.unit, !UnitName(named).mayBe(UnitName(unit)),
      title.source.map(isFormula) != true
    else { return }
    report.observations.append(
      Observation(
        .titleOfOtherUnit(unit: named.trimmed()), text: title.text,
        cells: [title.source].compactMap(\.self)))
  }

  private func isFormula(_ cell: CellReference) -> Bool {
    sheets.visible.lazy.map(\.view).first { $0.grid.name == cell.sheet }?
      .grid[cell.address]?.formula != nil
  }
}
