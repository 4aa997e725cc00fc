import ReportModel
import Spreadsheet

/// The sheets of a workbook, sorted by what they are for.
struct SheetSet {
  /// A sheet that may hold tables and text.
  struct Sheet {
    /// The sheet.
    var view: GridView
    /// Its position in the workbook.
    var position: Int
  }

  /// The sheets that people see.
  private(set) var visible: [Sheet] = []
  /// The sheets that are not shown.
  private(set) var hidden: [Sheet] = []
  /// What stands on 单位信息.
  private(set) var unitInformation: UnitInformation?
  /// What stands on 情况说明.
  private(set) var explanations: [Report.Explanation] = []

  /// Looks at every sheet once.
  init(_ workbook: Workbook) {
    for (position, grid) in workbook.grids.enumerated() {
      let view = GridView(grid)
      switch CompanionSheet(view) {
      case .unitInformation: unitInformation = UnitInformation(view)
      case .explanations(let row): explanations += view.explanations(below: row)
      case .instructions, .verification: break
      case nil:
        let sheet = Sheet(view: view, position: position)
        if grid.visibility == .visible { visible.append(sheet) } else { hidden.append(sheet) }
      }
    }
  }
}

/// The tables of one form on the sheets of a workbook.
struct FormReading {
  /// A table on a sheet.
  struct Place {
    /// The sheet.
    var view: GridView
    /// The table.
    var instance: TableInstance
  }

  /// The form.
  let form: ReportForm
  /// The tables that people see, by their keys, in the order of the sheets.
  private(set) var places: [String: [Place]] = [:]
  /// The names of hidden sheets that hold a table.
  private(set) var hiddenSheets: [String] = []

  /// Looks for the form's tables.
  init(_ form: ReportForm, in sheets: SheetSet, origin: Workbook.Origin) {
    self.form = form
    let finder = SectionFinder(form)
    for table in form.tables {
      let index = LabelIndex(table)
      for sheet in sheets.visible {
        let titleRows = finder.titles(in: sheet.view).keys.sorted()
        let found = Self.instances(index, sheet, form, titleRows, origin)
        places[table.key, default: []] += found.map { Place(view: sheet.view, instance: $0) }
      }
      for sheet in sheets.hidden
      where !Self.instances(index, sheet, form, [], origin).isEmpty {
        let name = sheet.view.grid.name ?? ""
        if !hiddenSheets.contains(name) { hiddenSheets.append(name) }
      }
    }
  }

  private static func instances(
    _ index: LabelIndex, _ sheet: SheetSet.Sheet, _ form: ReportForm, _ titleRows: [Int],
    _ origin: Workbook.Origin
  ) -> [TableInstance] {
    origin == .text
      ? TextTableReader(
        view: sheet.view, index: index, form: form, gridIndex: sheet.position,
        titleRows: titleRows
      ).instances()
      : TableReader(
        view: sheet.view, index: index, form: form, gridIndex: sheet.position
      ).instances()
  }

  /// The most figures that one instance of a table has a place for.
  func score(_ table: String) -> Int {
    places[table, default: []].map(\.instance.score).max() ?? 0
  }

  /// The figures of all tables.
  var score: Int { form.tables.reduce(0) { $0 + score($1.key) } }

  /// The newest year that stands over a table.
  var newestYear: Int? { years.max() }

  /// The years that stand over tables.
  var years: Set<Int> { Set(places.values.joined().compactMap(\.instance.year)) }
}
