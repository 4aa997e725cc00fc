import ReportModel
import Spreadsheet

/// Whose report it is, and where that is said.
extension ReportAssembly {
  /// Whether formulas make the titles out of 单位信息, which alone then says unit and year.
  ///
  /// A program that only writes cells leaves the titles as they were last computed.
  var titlesAreMade: Bool { isBlank && sheets.unitInformation != nil }

  /// Whether the workbook is our blank, and not another of our outputs.
  private var isBlank: Bool {
    if let kind = workbook.properties["nianbao.kind"] { return kind == "blank" }
    return workbook.definedNames.contains {
      $0.name.hasPrefix("nb.") && !$0.name.hasPrefix(OfficialDrawing.continuationPrefix)
    }
  }

  /// Notes what kind of file the report is from.
  func takeOrigin(into report: inout Report) {
    report.isOwnBlank = isBlank
    report.unitCell = sheets.unitInformation?.cells["单位全称"]
    report.yearCell = sheets.unitInformation?.cells["报告年度"]
    report.upgradedFrom = workbook.properties[BlankDrawing.upgradedFrom]
  }

  /// Settles the unit once all has been read: the line 填报单位 may name it where no title does.
  func settleUnit(in report: inout Report) {
    if titlesAreMade {
      settleTitle(in: &report)
    } else if report.unit == nil {
      report.unit = SignatureFields(report.signature, unit: nil).values[.name]
    }
    noteOtherUnit(in: &report)
  }

  /// Makes the title that a formula would make by now.
  private func settleTitle(in report: inout Report) {
    guard let title = report.title, let source = title.source, isFormula(source) else { return }
    let known = OfficialDocument.title(report.form, unit: report.unit, year: report.year)
    report.title = Report.Paragraph(known, source: source)
  }

  /// Tells of a typed title that names another unit than 单位信息 does.
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

/// The name of a unit as names are compared: in half width, without what nobody sees.
struct UnitName {
  private let folded: String

  /// Folds a name.
  init(_ name: String) { folded = FoldedLabel.fold(name) }

  /// What a place's name is left without where it stands for those who govern it.
  private static let governments: Set<String> = ["人民政府", "办事处", "管理委员会", "管委会"]

  /// Whether two names may be those of one unit: the same, one with words before it that the other
  /// leaves out (`县`, `附件2：`), or a government's by the name of its place alone.
  func mayBe(_ other: UnitName) -> Bool {
    let longer = folded.count > other.folded.count ? folded : other.folded
    let shorter = folded.count > other.folded.count ? other.folded : folded
    guard let place = longer.ranges(of: shorter).last, !shorter.isEmpty else { return false }
    let rest = String(longer[place.upperBound...])
    return rest.isEmpty || Self.governments.contains(rest)
      || !TitleLine.isNameOfOffice(rest)
  }
}
