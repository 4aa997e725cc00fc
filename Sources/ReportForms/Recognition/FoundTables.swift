import ReportModel
import Spreadsheet

/// The tables of one form on the sheets of a workbook.
struct FoundTables {
  /// The form with its words.
  let vocabulary: FormVocabulary
  /// The tables that people see, by their keys, in the order of the sheets.
  private(set) var readings: [String: [TableReading]] = [:]
  /// The year in the first title of a report.
  private(set) var titleYear: Int?
  /// The names of hidden sheets that hold a table.
  private(set) var hiddenSheets: [String] = []

  /// The form.
  var form: ReportForm { vocabulary.form }

  /// Looks for the form's tables.
  init(_ vocabulary: FormVocabulary, in sheets: InputSheets) {
    self.vocabulary = vocabulary
    for sheet in sheets.visible {
      let view = sheet.view(vocabulary.shape)
      titleYear = titleYear ?? view.titleYear
      let tables = TableFinder(vocabulary: vocabulary, view: view, position: sheet.position)
      for reading in tables.readings() {
        readings[reading.table.key, default: []].append(reading)
      }
    }
    // Words in a document that only sound like one of its tables are no table.
    for (key, found) in readings where found.contains(where: { !$0.view.isText }) {
      readings[key] = found.filter { !$0.view.isText }
    }
    for sheet in sheets.hidden {
      let holdsTable = vocabulary.indexes.contains { index in
        let reader = GridTableReader(
          view: sheet.view, index: index, gridIndex: sheet.position, titleRows: [])
        return !reader.readings().isEmpty
      }
      if holdsTable { hiddenSheets.append(sheet.view.grid.name ?? "") }
    }
  }

  /// Whether anything of a table was recognised.
  var holdsTable: Bool { fit(year: nil).recognised > 0 }

  /// How well the form fits a table of a year: by the table of that kind that has most of it.
  func fit(_ table: String, year: Int?) -> FormFit {
    candidates(table, year: year).map(\.fit).max()
      ?? form.table(table).map { FormFit(lacking: $0) } ?? FormFit()
  }

  /// How well the form fits all tables of a year.
  func fit(year: Int?) -> FormFit {
    var fit = form.tables.reduce(FormFit()) { $0 + self.fit($1.key, year: year) }
    fit.isInForce = form.isInForce(in: year)
    return fit
  }

  /// The newest year that stands over a table that people see and have filled in; where no table
  /// stands for two years, that of the title, or the one that most tables name.
  var newestYear: Int? {
    let seen = readings.values.joined().filter { !$0.isHidden }
    let filled = seen.filter(\.isFilled)
    let years = (filled.isEmpty ? seen : filled).compactMap(\.year)
    guard !holdsSeveralYears else { return years.max() ?? self.years.max() }
    if let titleYear { return titleYear }
    let often = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    return often.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? self.years.max()
  }

  /// Whether some table stands for two years.
  ///
  /// Otherwise a table under another year is this report's, with a heading that nobody has changed.
  var holdsSeveralYears: Bool {
    readings.values.contains { Set($0.map(\.hint)).count > 1 && $0.count > 1 }
  }

  /// The years that stand over tables.
  var years: Set<Int> { Set(readings.values.joined().compactMap(\.year)) }

  /// Whether a table stands there that is only called last year's.
  var holdsEarlierYear: Bool {
    readings.values.joined().contains { reading in
      reading.hint.isEarlier || reading.blocks.contains { !$0.earlierColumns.isEmpty }
    }
  }

  /// The tables of a kind among which one is read: those of the year, of which those called last
  /// year's or hidden are left out where there are others.
  func candidates(_ table: String, year: Int?) -> [TableReading] {
    let all = readings[table, default: []]
    let ofYear = all.filter {
      $0.year == nil || year == nil || $0.year == year || !holdsSeveralYears
    }
    let current = ofYear.filter { !$0.hint.isEarlier }
    let candidates = current.isEmpty ? ofYear : current
    let seen = candidates.filter { !$0.isHidden }
    let places = seen.isEmpty ? candidates : seen
    // An empty copy, as for next year, says nothing beside the one that was filled.
    let filled = places.filter(\.isFilled)
    return filled.isEmpty ? places : filled
  }
}
