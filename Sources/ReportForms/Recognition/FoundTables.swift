import ReportModel
import Spreadsheet

/// The tables of one form on the sheets of a workbook.
struct FoundTables {
  let vocabulary: FormVocabulary
  /// The tables on visible sheets by their keys, in the order of the sheets.
  private(set) var readings: [String: [TableReading]] = [:]
  /// The year in the first report title.
  private(set) var titleYear: Int?
  /// The names of hidden sheets that hold a table.
  private(set) var hiddenSheets: [String] = []

  var form: ReportForm { vocabulary.form }

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
    // Text in a document that merely resembles one of its tables is not a table.
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

  /// Whether any figure of a table was recognised.
  var holdsTable: Bool { fit(year: nil).recognised > 0 }

  /// How well the form fits a table in a year, judged by the most complete table of that kind.
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

  /// The newest year among the visible tables that have been filled in.
  ///
  /// If no table appears for two years, the year in the title or else the one that most tables
  /// name.
  var newestYear: Int? {
    let seen = readings.values.joined().filter { !$0.isHidden }
    let filled = seen.filter(\.isFilled)
    let years = (filled.isEmpty ? seen : filled).compactMap(\.year)
    guard !holdsSeveralYears else { return years.max() ?? self.years.max() }
    if let titleYear { return titleYear }
    let often = Dictionary(years.map { ($0, 1) }, uniquingKeysWith: +)
    return often.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? self.years.max()
  }

  /// Whether some table appears for two years.
  ///
  /// If none does, a table under another year belongs to this report, and its heading was simply
  /// never updated.
  var holdsSeveralYears: Bool {
    readings.values.contains { Set($0.map(\.hint)).count > 1 && $0.count > 1 }
  }

  /// The years that the tables name.
  var years: Set<Int> { Set(readings.values.joined().compactMap(\.year)) }

  /// Whether some table is identified only as last year's.
  var holdsEarlierYear: Bool {
    readings.values.joined().contains { reading in
      reading.hint.isEarlier || reading.blocks.contains { !$0.earlierColumns.isEmpty }
    }
  }

  /// The tables of a kind from which one is chosen: those of the year, without last year's or
  /// hidden ones if there are others.
  func candidates(_ table: String, year: Int?) -> [TableReading] {
    let all = readings[table, default: []]
    let ofYear = all.filter {
      $0.year == nil || year == nil || $0.year == year || !holdsSeveralYears
    }
    let current = ofYear.filter { !$0.hint.isEarlier }
    let candidates = current.isEmpty ? ofYear : current
    let seen = candidates.filter { !$0.isHidden }
    let places = seen.isEmpty ? candidates : seen
    // An empty copy, such as one prepared for next year, is ignored if another was filled in.
    let filled = places.filter(\.isFilled)
    return filled.isEmpty ? places : filled
  }
}
