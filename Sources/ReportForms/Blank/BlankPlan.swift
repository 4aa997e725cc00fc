import ReportModel
import Spreadsheet

/// The layout of a blank, so that its sheets can refer to each other.
struct BlankPlan {
  struct Table {
    let section: ReportForm.Section
    /// Its position on the sheet.
    let placement: TablePlacement
    /// The cell of each figure; the first one if it covers several.
    let cells: [FigureKey: CellAddress]
    /// The rows of its equations on the sheet 校验.
    let checkRows: Range<Int>

    func areas(_ keys: some Sequence<FigureKey>) -> CellAreas {
      CellAreas(keys.compactMap { cells[$0] })
    }

    var allCells: CellAreas { CellAreas(cells.values) }
  }

  /// An equation for one row or one column: a line on the sheet 校验.
  struct Line {
    let equation: Equation
    /// The row or column at which it holds.
    let instance: EquationInstance
    /// The index of the table in `tables`.
    let table: Int
    /// The row on the sheet 校验.
    let row: Int
    /// The verdict for the figures as filled in.
    let verdict: String
  }

  /// The report that the blank is filled with.
  let report: Report
  /// The content of the figures' cells and the results of the formulas.
  let values: BlankValues
  /// The figures that include others.
  let undivided: [UndividedFigure]
  /// The known values for the entries of 单位信息.
  let signature: SignatureFields
  /// The full name of the unit; nil if it is left blank.
  let unit: String?
  /// The tables, in order.
  let tables: [Table]
  /// The lines of 校验, grouped by table.
  let lines: [Line]

  /// The form.
  var form: ReportForm { report.form }
  /// The year reported on; nil if it is left blank.
  var year: Int? { report.year }

  init(_ report: Report) {
    self.report = report
    let values = BlankValues(report)
    self.values = values
    undivided = report.undividedFigures
    signature = SignatureFields(report.signature, unit: report.unit)
    unit = signature.values[.name]
    let form = report.form
    var tables: [Table] = []
    var lines: [Line] = []
    for section in form.sections {
      guard let table = form.table(section.key) else { continue }
      let first = CheckSheet.firstLine + lines.count
      for equation in form.equations where equation.table == table.key {
        for instance in equation.instances {
          lines.append(
            Line(
              equation: equation, instance: instance, table: tables.count,
              row: CheckSheet.firstLine + lines.count,
              verdict: values.verdict(equation, instance)))
        }
      }
      let placement = TablePlacement(table, firstRow: TableSheet.firstTableRow)
      tables.append(
        Table(
          section: section, placement: placement,
          cells: placement.figureRanges.mapValues(\.first),
          checkRows: first..<CheckSheet.firstLine + lines.count))
    }
    self.tables = tables
    self.lines = lines
  }

  /// The title of the report, as given by its formula.
  var title: String {
    guard let year else {
      return form.titlePattern.replacing("{unit}", with: unit ?? "").replacing("{year}", with: "")
    }
    return form.title(unit: unit ?? "", year: year)
  }

  /// The cell of a figure; the first one if it covers several.
  func reference(_ key: FigureKey) -> CellReference? {
    guard let table = tables.first(where: { $0.section.key == key.table }),
      let address = table.cells[key]
    else { return nil }
    return CellReference(sheet: table.section.sheet, address: address)
  }

  /// The verdict on a table as it is filled in.
  func storedVerdict(of table: Table) -> String {
    let count = { (verdict: String) in
      lines.count { table.checkRows.contains($0.row) && $0.verdict == verdict }
    }
    let wrong = count(BlankText.Verdict.wrong) + table.cells.keys.count(where: values.isFaulty)
    if wrong > 0 { return BlankText.Verdict.wrong("\(wrong)") }
    let missing = table.cells.keys.count { !values.holdsNumber($0) }
    if missing > 0 { return BlankText.Verdict.unfinished("\(missing)") }
    let warnings = count(BlankText.Verdict.warning)
    return warnings > 0
      ? BlankText.Verdict.passed(warnings: "\(warnings)") : BlankText.Verdict.passed
  }

  /// The distinct hints of an upgrade about figures of a table.
  func hints(on table: String) -> [String] {
    var hints: [String] = []
    for observation in report.observations where observation.key?.table == table {
      let reason: LocalizedText
      switch observation.kind {
      case .withoutSource(let why): reason = why
      case .undividedFigure(_, let why) where undivided.contains { $0.key == observation.key }:
        reason = why
      default: continue
      }
      let hint = BlankText.Upgrade.hint(reason)
      if !hints.contains(hint) { hints.append(hint) }
    }
    return hints
  }

  /// The sections of each sheet, in the order of the sheets.
  var sectionsBySheet: [[ReportForm.Section]] {
    form.sections.reduce(into: []) { groups, section in
      if let last = groups.last?.last, last.sheet == section.sheet {
        groups[groups.count - 1].append(section)
      } else {
        groups.append([section])
      }
    }
  }
}
