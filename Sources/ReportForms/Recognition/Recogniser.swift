public import ReportModel
public import Spreadsheet

/// Finds the tables of a form in the grids of a file, by their labels, and reads the report.
public struct Recogniser: Sendable {
  private let forms: [ReportForm]

  /// Makes a recogniser of some forms; where several fit, the one with the most figures is taken.
  public init(forms: [ReportForm]) {
    self.forms = forms
  }

  /// Reads the report that a file holds.
  ///
  /// - Parameters:
  ///   - workbook: The grids of the file.
  ///   - year: The year wanted where the file holds several; nil for the newest.
  /// - Returns: The report, with every place of its form and all that was noticed.
  /// - Throws: `NoFormFound` where no table of any form is there, or none of the year wanted.
  public func report(
    from workbook: Workbook, year: Int? = nil
  ) throws(NoFormFound) -> Report {
    let sheets = SheetSet(workbook)
    let readings = forms.map { FormReading($0, in: sheets, origin: workbook.origin) }
    // Of readings that found as much, the first is that of the form in force.
    let most = readings.map(\.score).max() ?? 0
    guard most > 0, let best = readings.first(where: { $0.score == most }) else {
      throw noForm(in: workbook)
    }
    let years = Set(readings.flatMap(\.years) + [sheets.unitInformation?.year].compactMap(\.self))
    if let year, !years.isEmpty, !years.contains(year) {
      throw NoFormFound(nearest: [], sheet: nil, expected: [], otherYears: years.sorted())
    }
    let assembly = ReportAssembly(
      workbook: workbook, sheets: sheets, base: best, others: readings)
    return assembly.report(year: year)
  }

  /// What came nearest where nothing was found.
  private func noForm(in workbook: Workbook) -> NoFormFound {
    let indexes = forms.flatMap(\.tables).map { LabelIndex($0) }
    let found = workbook.grids.map { grid in
      let view = GridView(grid)
      let labels = view.textRows.flatMap { view.texts[$0] ?? [] }
        .filter { cell in indexes.contains { $0.isLabel(cell.folded) } }
      return (sheet: grid.name, labels: labels.map { $0.text.trimmed() })
    }
    let best = found.max { $0.labels.count < $1.labels.count }
    let titles = forms.first.map { form in form.tables.compactMap { form.section($0.key)?.title } }
    if workbook.origin == .text, workbook.grids.contains(where: { isRunTogether($0, indexes) }) {
      return NoFormFound(nearest: [], sheet: nil, expected: [], isRunTogether: true)
    }
    if workbook.origin == .text, workbook.grids.contains(where: Self.isCommaSeparated) {
      return NoFormFound(nearest: [], sheet: nil, expected: [], isCommaSeparated: true)
    }
    return NoFormFound(
      nearest: best?.labels ?? [], sheet: best?.labels.isEmpty == false ? best?.sheet : nil,
      expected: titles ?? [])
  }
}

extension Recogniser {
  /// Whether most lines of a text are one field with several commas in it.
  private static func isCommaSeparated(_ grid: Grid) -> Bool {
    let lines = grid.rows.filter { !$0.cells.isEmpty }
    let separated = lines.filter { row in
      guard row.cells.count == 1, case .text(let text)? = row.cells[0].cell.value else {
        return false
      }
      return text.utf8.count { $0 == UInt8(ascii: ",") } >= 2
    }
    return separated.count >= 3 && separated.count * 2 > lines.count
  }

  /// Whether several lines of a text are a label with digits right behind it.
  private func isRunTogether(_ grid: Grid, _ indexes: [LabelIndex]) -> Bool {
    let view = GridView(grid)
    let lines = view.textRows.lazy.compactMap { view.texts[$0]?.first }
      .filter { cell in indexes.contains { $0.rowRunTogether(cell.folded) != nil } }
    return lines.prefix(3).count == 3
  }
}

/// Puts a report together from the tables and texts that were found.
struct ReportAssembly {
  let workbook: Workbook
  let sheets: SheetSet
  /// The reading of the form that fits best.
  let base: FormReading
  /// The readings of all forms, among which single tables may fit better.
  let others: [FormReading]

  /// Whether the workbook carries the marks of our blank.
  private var isOwnBlank: Bool {
    workbook.properties["nianbao.form"] != nil
      || workbook.definedNames.contains { $0.name.hasPrefix("nb.") }
  }

  /// Reads the report for one year.
  func report(year wanted: Int?) -> Report {
    let readings = base.form.tables.map { (table: $0, reading: reading(of: $0.key)) }
    let form = readings.reduce(base.form) { form, part in
      part.reading.form.id == base.form.id
        ? form : form.replacing(table: part.table.key, from: part.reading.form)
    }
    var report = Report(form: form)
    let unit = sheets.unitInformation
    report.unit = unit?.unit
    report.unitKind = unit?.kind
    report.explanations = sheets.explanations
    report.upgradeNotes = sheets.upgradeNotes
    report.year = wanted ?? unit?.year
    let year = report.year ?? base.newestYear
    for (table, reading) in readings {
      read(table.key, reading, year: year, into: &report)
    }
    readText(readings.map { ($0.table.key, $0.reading) }, year: year, into: &report)
    report.year = report.year ?? year
    report.signature += unit?.signature ?? []
    noteUndivided(in: &report)
    noteFile(year: year, in: &report)
    return report
  }

  /// The reading that found most of a table; the best form's own where none found more.
  private func reading(of table: String) -> FormReading {
    let score = base.score(table)
    let most = others.map { $0.score(table) }.max() ?? 0
    guard most > score, let other = others.first(where: { $0.score(table) == most }) else {
      return base
    }
    return other
  }

  /// Reads the figures of the instance of a table that the year asks for.
  private func read(
    _ key: String, _ reading: FormReading, year: Int?, into report: inout Report
  ) {
    let title = report.form.section(key)?.title ?? key
    let fitting = reading.candidates(key, year: year)
    let most = fitting.map(\.instance.score).max() ?? 0
    guard let place = fitting.first(where: { $0.instance.score == most }) else {
      report.observations.append(Observation(.tableMissing(table: key), text: title))
      return
    }
    let reader = FigureReader(
      view: place.view, arithmetic: FormulaArithmetic(workbook.grids),
      isText: workbook.origin != .workbook, isOwnBlank: isOwnBlank)
    for figure in report.form.table(key)?.figures ?? [] {
      guard let address = place.instance.cells[figure.key] else { continue }
      report.figures[figure.key] = reader.read(
        figure.key, at: address, noting: &report.observations)
    }
    report.observations += place.instance.observations
    if reading.form.id != base.form.id { noteOtherForm(key, place, in: &report) }
    if fitting.count > 1 {
      let cells = fitting.compactMap { place in
        place.instance.headings.first.map { place.view.reference($0.cell.address) }
      }
      report.observations.append(
        Observation(.repeatedTable(table: key), text: title, cells: cells))
    }
  }

  /// Tells that a table stands in another form than the rest of the report.
  private func noteOtherForm(_ key: String, _ place: FormReading.Place, in report: inout Report) {
    let known = Set(base.form.table(key)?.rows ?? [])
    let rows = place.instance.foundRows.filter { !known.contains($0.key) }
    let cells = rows.compactMap { $0.label.map { place.view.reference($0.address) } }
    report.observations.append(
      Observation(
        .undividedOther(table: key), text: rows.compactMap(\.label?.text).joined(separator: "、"),
        cells: cells))
  }

  private func readText(
    _ readings: [(table: String, reading: FormReading)], year: Int?, into report: inout Report
  ) {
    let continued = workbook.definedNames.filter {
      $0.name.hasPrefix(OfficialDrawing.continuationPrefix)
    }
    let furniture = BlankFurniture(form: base.form)
    let reader = NarrativeReader(
      form: report.form, isFurniture: furniture.contains,
      continuations: Set(
        continued.map { CellReference(sheet: $0.sheet, address: $0.range.first) }))
    let finder = SectionFinder(report.form)
    let shape = TextShape(report.form)
    for sheet in sheets.visible where !isOfAnotherYear(sheet, readings, year: year) {
      let view =
        workbook.origin == .text ? GridView(shape.lines(of: sheet.view.grid)) : sheet.view
      let tables = readings.flatMap { table, reading in
        reading.places[table, default: []].filter { $0.instance.gridIndex == sheet.position }
          .map { (table, $0.instance.rows) }
      }
      reader.read(
        view, titles: finder.titles(in: view),
        tables: tables.sorted { $0.1.lowerBound < $1.1.lowerBound }, into: &report)
    }
  }

  /// Whether all tables of a sheet are of a year that was not read, and its texts with them.
  private func isOfAnotherYear(
    _ sheet: SheetSet.Sheet, _ readings: [(table: String, reading: FormReading)], year: Int?
  ) -> Bool {
    let isHere = { (place: FormReading.Place) in place.instance.gridIndex == sheet.position }
    let holdsTable = readings.contains { table, reading in
      reading.places[table, default: []].contains(where: isHere)
    }
    return holdsTable
      && !readings.contains { table, reading in
        reading.candidates(table, year: year).contains(where: isHere)
      }
  }
}
