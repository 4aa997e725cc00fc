import ReportModel
import Spreadsheet

/// Assembles a report from the tables and texts that were found.
struct ReportAssembly {
  let workbook: Workbook
  let sheets: InputSheets
  let arithmetic: FormulaArithmetic
  /// The reading of the form that fits best.
  let base: FoundTables
  /// The readings of all forms; another form may fit a single table better.
  let others: [FoundTables]

  /// Whether the workbook carries the marks of our blank.
  var isOwnBlank: Bool {
    workbook.properties["nianbao.form"] != nil
      || workbook.definedNames.contains { $0.name.hasPrefix("nb.") }
  }

  /// Reads the report for one year.
  func report(year wanted: Int?) -> Report {
    let unit = sheets.unitInformation
    let year = wanted ?? unit?.year ?? (titlesAreMade ? nil : base.newestYear)
    let readings = base.form.tables.map { (table: $0, reading: reading(of: $0.key, year: year)) }
    let form = readings.reduce(base.form) { form, part in
      part.reading.form.id == base.form.id
        ? form : form.replacing(table: part.table.key, from: part.reading.form)
    }
    var report = Report(form: form)
    takeOrigin(into: &report)
    report.unit = unit?.unit
    report.unitKind = unit?.kind
    report.explanations = sheets.explanations
    report.upgradeNotes = sheets.upgradeNotes
    report.year = wanted ?? unit?.year
    var claimed: Set<CellReference> = []
    for (table, reading) in readings {
      claimed.formUnion(read(table.key, reading, year: year, into: &report))
    }
    noteTablesOfCopies(in: &report)
    var sums = FigureSums(report, arithmetic: arithmetic)
    sums.put(into: &report)
    readText(
      readings.map { ($0.table.key, $0.reading) }, year: year, claimed: claimed, into: &report)
    report.year = report.year ?? year
    takeYearOfPeriod(into: &report)
    report.signature += unit?.signature ?? []
    report.observations += unit?.observations ?? []
    settleUnit(in: &report)
    noteUndivided(in: &report)
    noteReplacedTitles(readings.map { ($0.table.key, $0.reading) }, year: year, in: &report)
    noteVariantCharacters(in: &report)
    noteFile(year: year, in: &report)
    return report
  }

  /// The reading that found the most of a table; the best form's own if no other found more.
  private func reading(of table: String, year: Int?) -> FoundTables {
    let recognised = { (form: FoundTables) in form.fit(table, year: year).recognised }
    let most = others.max { recognised($0) < recognised($1) }
    guard let most, recognised(most) > recognised(base) else { return base }
    return most
  }

  /// Reports that a table uses a different form from the rest of the report, or what follows from
  /// that.
  func noteOtherForm(
    _ key: String, _ form: ReportForm, _ table: TableReading, in report: inout Report
  ) {
    let moves = form.upgrade(to: report.form.id)?.moves ?? []
    let undivided = Set(moves.filter { !$0.covers.isEmpty }.map(\.from.row))
    let labels = table.blocks.flatMap(\.rows).filter { row in
      row.position?.row.map { undivided.contains(table.table.rows[$0]) } ?? false
    }.compactMap(\.name)
    let cells = labels.isEmpty ? table.headings.prefix(1).map(\.cell) : labels
    let kind: Observation.Kind =
      labels.isEmpty
      ? .tableOfOtherForm(table: key, form: form.name) : .undividedOther(table: key)
    report.observations.append(
      Observation(
        kind, text: labels.map(\.text).joined(separator: "、"),
        cells: cells.map { table.view.reference($0.address) }))
  }

  private func readText(
    _ readings: [(table: String, reading: FoundTables)], year: Int?,
    claimed: Set<CellReference>, into report: inout Report
  ) {
    let continued = workbook.definedNames.filter {
      $0.name.hasPrefix(OfficialDrawing.continuationPrefix)
    }
    let reader = NarrativeReader(
      form: report.form, furniture: base.vocabulary.furniture,
      year: base.holdsSeveralYears ? year : nil, titlesAreMade: titlesAreMade,
      continuations: Set(
        continued.map { CellReference(sheet: $0.sheet, address: $0.range.first) }),
      claimed: claimed)
    for sheet in sheets.visible where !isOfAnotherYear(sheet, readings, year: year) {
      let view = sheet.view(base.vocabulary.shape)
      let tables = readings.flatMap { table, reading in
        reading.readings[table, default: []].filter { $0.gridIndex == sheet.position }
          .map { TableArea(key: table, rows: $0.range, columns: view.isText ? nil : $0.lane) }
      }
      reader.read(
        view, titles: base.vocabulary.titles.titles(in: view),
        tables: tables.sorted { $0.rows.lowerBound < $1.rows.lowerBound }, into: &report)
    }
  }

  /// Whether all tables of a sheet, in any form, are for a year that was not read, so that its
  /// texts are too.
  private func isOfAnotherYear(
    _ sheet: InputSheets.Sheet, _ readings: [(table: String, reading: FoundTables)], year: Int?
  ) -> Bool {
    let isHere = { (table: TableReading) in table.gridIndex == sheet.position }
    return others.contains { $0.readings.values.joined().contains(where: isHere) }
      && !readings.contains { table, reading in
        reading.candidates(table, year: year).contains(where: isHere)
      }
  }
}
