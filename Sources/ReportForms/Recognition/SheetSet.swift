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

    /// The sheet as the tables of a form are looked for on it.
    ///
    /// The lines of a text, and those around the tables of a Word document, are taken apart first.
    func view(_ shape: TextShape) -> GridView {
      view.isText ? GridView(shape.lines(of: view.grid)) : view
    }
  }

  /// The sheets that people see.
  private(set) var visible: [Sheet] = []
  /// The sheets that are not shown.
  private(set) var hidden: [Sheet] = []
  /// What stands on 单位信息.
  private(set) var unitInformation: UnitInformation?
  /// What stands on 情况说明.
  private(set) var explanations: [Report.Explanation] = []
  /// What stands on 原表数据.
  private(set) var upgradeNotes: [Report.UpgradeNote] = []

  /// Looks at every sheet once.
  init(_ workbook: Workbook) {
    for (position, grid) in workbook.grids.enumerated() {
      let view = GridView(grid)
      switch CompanionSheet(view) {
      case .unitInformation: unitInformation = UnitInformation(view)
      case .explanations(let row): explanations += view.explanations(below: row)
      case .upgradeNotes(let row): upgradeNotes += view.upgradeNotes(below: row)
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

  /// The form with its words.
  let vocabulary: FormVocabulary
  /// The tables that people see, by their keys, in the order of the sheets.
  private(set) var places: [String: [Place]] = [:]
  /// The names of hidden sheets that hold a table.
  private(set) var hiddenSheets: [String] = []

  /// The form.
  var form: ReportForm { vocabulary.form }

  /// Looks for the form's tables.
  init(_ vocabulary: FormVocabulary, in sheets: SheetSet) {
    self.vocabulary = vocabulary
    let form = vocabulary.form
    for sheet in sheets.visible {
      let view = sheet.view(vocabulary.shape)
      let found = Self.tables(
        vocabulary, in: view, sheet.position, vocabulary.titles.titles(in: view))
      for (key, instance) in found {
        places[key, default: []].append(Place(view: view, instance: instance))
      }
    }
    // Words in a document that only sound like one of its tables are no table.
    for (key, found) in places where found.contains(where: { !$0.view.isText }) {
      places[key] = found.filter { !$0.view.isText }
    }
    for sheet in sheets.hidden {
      let holdsTable = vocabulary.indexes.contains { index in
        let reader = TableReader(
          view: sheet.view, index: index, form: form, gridIndex: sheet.position, titleRows: [])
        return !reader.instances().isEmpty
      }
      if holdsTable { hiddenSheets.append(sheet.view.grid.name ?? "") }
    }
  }

  /// The tables on a sheet, each with what is said of its year.
  private static func tables(
    _ vocabulary: FormVocabulary, in view: GridView, _ position: Int,
    _ titles: [Int: SectionFinder.Title]
  ) -> [(key: String, instance: TableInstance)] {
    var found: [(key: String, instance: TableInstance)] = []
    for layouts in vocabulary.tables {
      let readings = layouts.map { instances($0, in: view, position, vocabulary.form, titles) }
      let scores = readings.map { $0.reduce(0) { $0 + $1.score } }
      // Of layouts that find as much, the first is the official one.
      let best = scores.firstIndex(of: scores.max() ?? 0) ?? 0
      found += readings[best].map { (layouts[best].table.key, $0) }
    }
    guard !view.isText else { return found }
    let figureRows = Set(found.flatMap(\.instance.foundRows).map(\.index))
    return found.map { key, instance in
      var instance = instance
      let top = instance.headings.map(\.cell.address.row).min() ?? instance.rows.lowerBound
      instance.hint = YearHint(
        above: top, lane: instance.lane, in: view, figureRows: figureRows)
      return (key, instance)
    }
  }

  /// The instances of a table: by cells, in a text by lines of fields or with a field on each line.
  private static func instances(
    _ index: LabelIndex, in view: GridView, _ position: Int, _ form: ReportForm,
    _ titles: [Int: SectionFinder.Title]
  ) -> [TableInstance] {
    let titleRows = titles.keys.sorted()
    guard view.isText else {
      return TableReader(
        view: view, index: index, form: form, gridIndex: position, titleRows: titleRows
      ).instances()
    }
    let start = titles.first { $0.value.section.key == index.table.key }?.key ?? 0
    let end = titleRows.first { $0 > start } ?? Int.max
    let reader = FieldPerLineReader(view: view, index: index, form: form, gridIndex: position)
    if reader.isNeeded(in: start..<end) {
      return [reader.instance(in: start..<end)].compactMap(\.self)
    }
    return TextTableReader(
      view: view, index: index, form: form, gridIndex: position, titleRows: titleRows
    ).instances()
  }

  /// The most figures that one instance of a table for a year has a place for.
  func score(_ table: String, year: Int?) -> Int {
    candidates(table, year: year).map(\.instance.score).max() ?? 0
  }

  /// The figures of all tables for a year.
  func score(year: Int?) -> Int { form.tables.reduce(0) { $0 + score($1.key, year: year) } }

  /// The newest year that stands over a table that people see.
  var newestYear: Int? {
    let seen = places.values.joined().filter { !$0.instance.isHidden }
    return seen.compactMap(\.instance.year).max() ?? years.max()
  }

  /// The years that stand over tables.
  var years: Set<Int> { Set(places.values.joined().compactMap(\.instance.year)) }

  /// Whether a table stands there that is only called last year's.
  var holdsEarlierYear: Bool { places.values.joined().contains { $0.instance.hint.isEarlier } }

  /// The places of a table among which one is read: those of the year, of which those called last
  /// year's or hidden are left out where there are others.
  func candidates(_ table: String, year: Int?) -> [Place] {
    let all = places[table, default: []]
    let ofYear = all.filter { $0.instance.year == nil || year == nil || $0.instance.year == year }
    let current = ofYear.filter { !$0.instance.hint.isEarlier }
    let candidates = current.isEmpty ? ofYear : current
    let seen = candidates.filter { !$0.instance.isHidden }
    let places = seen.isEmpty ? candidates : seen
    // An empty copy, as for next year, says nothing beside the one that was filled.
    let filled = places.filter(\.instance.isFilled)
    return filled.isEmpty ? places : filled
  }
}
