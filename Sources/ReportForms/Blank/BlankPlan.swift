import ReportModel
import Spreadsheet

/// Where everything of a blank stands, so that its sheets can refer to one another.
struct BlankPlan {
  /// A table on its sheet.
  struct Table {
    /// The section that it belongs to.
    let section: ReportForm.Section
    /// Its place on the sheet.
    let placement: TablePlacement
    /// The cell of each figure, the first one where it takes several.
    let cells: [FigureKey: CellAddress]
    /// The rows of its equations on the sheet 校验.
    let checkRows: Range<Int>

    /// The cells of some figures.
    func areas(_ keys: some Sequence<FigureKey>) -> CellAreas {
      CellAreas(keys.compactMap { cells[$0] })
    }

    /// The cells of all figures.
    var allCells: CellAreas { CellAreas(cells.values) }
  }

  /// An equation for one row or one column: a line on the sheet 校验.
  struct Line {
    /// The equation.
    let equation: Equation
    /// The row or column that it holds for.
    let instance: EquationInstance
    /// The table, by its place in `tables`.
    let table: Int
    /// The row on the sheet 校验.
    let row: Int
  }

  /// The form.
  let form: ReportForm
  /// The year that is reported on.
  let year: Int
  /// The full name of the unit; nil where it is left to be filled in.
  let unit: String?
  /// The tables, in order.
  let tables: [Table]
  /// The lines of 校验: table by table, so that those of one table stand together.
  let lines: [Line]

  /// Lays a blank out.
  init(form: ReportForm, year: Int, unit: String?) {
    self.form = form
    self.year = year
    self.unit = unit
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
              row: CheckSheet.firstLine + lines.count))
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

  /// The title of the report as it stands before anything is filled in.
  var title: String { form.title(unit: unit ?? "", year: year) }

  /// The verdict on a table before anything is filled in, when only its totals are numbers.
  func storedVerdict(of table: Table) -> String {
    let missing = table.cells.keys.count { form.totalEquation(for: $0) == nil }
    return missing > 0
      ? BlankText.Verdict.unfinished("\(missing)") : BlankText.Verdict.passed
  }

  /// The sections that share a sheet, in order of the sheets.
  var sectionsBySheet: [[ReportForm.Section]] {
    form.sections.reduce(into: []) { groups, section in
      if let last = groups.last?.last, last.sheet == section.sheet {
        groups[groups.count - 1].append(section)
      } else {
        groups.append([section])
      }
    }
  }

  /// The figures that must be there before an equation can be judged.
  ///
  /// A total is a formula and so always a number; it says something only once all that it sums is
  /// filled in.
  func needed(for instance: EquationInstance) -> [FigureKey] {
    var seen: Set<FigureKey> = []
    var needed: [FigureKey] = []
    var waiting = instance.terms
    while let key = waiting.popLast() {
      guard seen.insert(key).inserted else { continue }
      needed.append(key)
      waiting += form.totalEquation(for: key)?.right ?? []
    }
    return needed
  }

  /// The entries that a total is made of in the end.
  func entries(under total: EquationInstance) -> [FigureKey] {
    needed(for: total).filter { form.totalEquation(for: $0) == nil }
  }
}
