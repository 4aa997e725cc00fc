import ReportModel
import Spreadsheet

/// The tables of one form on the sheets of a workbook.
struct FoundTables {
  /// A table on a sheet.
  struct Place {
    /// The sheet.
    var view: SheetView
    /// The table.
    var instance: TableInstance
  }

  /// The form with its words.
  let vocabulary: FormVocabulary
  /// The tables that people see, by their keys, in the order of the sheets.
  private(set) var places: [String: [Place]] = [:]
  /// The year in the first title of a report.
  private(set) var titleYear: Int?
  /// The names of hidden sheets that hold a table.
  private(set) var hiddenSheets: [String] = []

  /// The form.
  var form: ReportForm { vocabulary.form }

  /// Looks for the form's tables.
  init(_ vocabulary: FormVocabulary, in sheets: InputSheets) {
    self.vocabulary = vocabulary
    let form = vocabulary.form
    for sheet in sheets.visible {
      let view = sheet.view(vocabulary.shape)
      titleYear = titleYear ?? view.titleYear
      let tables = TableFinder(vocabulary: vocabulary, view: view, position: sheet.position)
      for instance in tables.instances() {
        places[instance.table, default: []].append(Place(view: view, instance: instance))
      }
    }
    // Words in a document that only sound like one of its tables are no table.
    for (key, found) in places where found.contains(where: { !$0.view.isText }) {
      places[key] = found.filter { !$0.view.isText }
    }
    for sheet in sheets.hidden {
      let holdsTable = vocabulary.indexes.contains { index in
        let reader = GridTableReader(
          view: sheet.view, index: index, form: form, gridIndex: sheet.position, titleRows: [])
        return !reader.instances().isEmpty
      }
      if holdsTable { hiddenSheets.append(sheet.view.grid.name ?? "") }
    }
  }

  /// The most figures that one instance of a table for a year has a place for.
  func score(_ table: String, year: Int?) -> Int {
    candidates(table, year: year).map(\.instance.score).max() ?? 0
  }

  /// The figures of all tables for a year.
  func score(year: Int?) -> Int { form.tables.reduce(0) { $0 + score($1.key, year: year) } }

  /// The newest year that stands over a table that people see and have filled in; where no table
  /// stands for two years, that of the title, or the one that most tables name.
  var newestYear: Int? {
    let seen = places.values.joined().filter { !$0.instance.isHidden }
    let filled = seen.filter(\.instance.isFilled)
    let years = (filled.isEmpty ? seen : filled).compactMap(\.instance.year)
    guard !holdsSeveralYears else { return years.max() ?? self.years.max() }
    if let titleYear { return titleYear }
    let often = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    return often.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? self.years.max()
  }

  /// Whether some table stands for two years.
  ///
  /// Otherwise a table under another year is this report's, with a heading that nobody has changed.
  var holdsSeveralYears: Bool {
    places.values.contains { Set($0.map(\.instance.hint)).count > 1 && $0.count > 1 }
  }

  /// The years that stand over tables.
  var years: Set<Int> { Set(places.values.joined().compactMap(\.instance.year)) }

  /// Whether a table stands there that is only called last year's.
  var holdsEarlierYear: Bool {
    places.values.joined().contains {
      $0.instance.hint.isEarlier || !$0.instance.earlierColumns.isEmpty
    }
  }

  /// The places of a table among which one is read: those of the year, of which those called last
  /// year's or hidden are left out where there are others.
  func candidates(_ table: String, year: Int?) -> [Place] {
    let all = places[table, default: []]
    let ofYear = all.filter {
      $0.instance.year == nil || year == nil || $0.instance.year == year || !holdsSeveralYears
    }
    let current = ofYear.filter { !$0.instance.hint.isEarlier }
    let candidates = current.isEmpty ? ofYear : current
    let seen = candidates.filter { !$0.instance.isHidden }
    let places = seen.isEmpty ? candidates : seen
    // An empty copy, as for next year, says nothing beside the one that was filled.
    let filled = places.filter(\.instance.isFilled)
    return filled.isEmpty ? places : filled
  }
}
