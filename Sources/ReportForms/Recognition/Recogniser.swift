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
  /// - Throws: `NoFormFound` where no table of any form is there.
  public func report(
    from workbook: Workbook, year: Int? = nil
  ) throws(NoFormFound) -> Report {
    let readings = forms.map { FormReading(form: $0, workbook: workbook) }
    guard let best = readings.max(by: { $0.score < $1.score }), best.score > 0 else {
      throw noForm(in: workbook)
    }
    return best.report(year: year)
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
    return NoFormFound(
      nearest: best?.labels ?? [], sheet: best?.labels.isEmpty == false ? best?.sheet : nil,
      expected: titles ?? [])
  }
}

/// The reading of one workbook as one form.
private struct FormReading {
  /// A sheet that may hold tables and text.
  private struct Sheet {
    var view: GridView
    var titles: [Int: SectionFinder.Title]
    var instances: [(table: String, instance: TableInstance)]
  }

  let form: ReportForm
  let workbook: Workbook
  private var sheets: [Sheet] = []
  private var hidden: [(name: String, holdsTable: Bool)] = []
  private var unitInformation: UnitInformation?
  private var explanations: [Report.Explanation] = []

  /// Looks at every sheet once.
  init(form: ReportForm, workbook: Workbook) {
    self.form = form
    self.workbook = workbook
    let finder = SectionFinder(form)
    let indexes = form.tables.map { LabelIndex($0) }
    for (position, grid) in workbook.grids.enumerated() {
      let view = GridView(grid)
      if let companion = CompanionSheet(view) {
        take(companion, view)
        continue
      }
      let titles = finder.titles(in: view)
      let instances = indexes.flatMap { index in
        Self.instances(index, view, form, position, titles.keys.sorted(), workbook.origin)
          .map { (index.table.key, $0) }
      }
      if grid.visibility == .visible {
        sheets.append(Sheet(view: view, titles: titles, instances: instances))
      } else {
        hidden.append((grid.name ?? "", !instances.isEmpty))
      }
    }
  }

  private mutating func take(_ companion: CompanionSheet, _ view: GridView) {
    switch companion {
    case .unitInformation: unitInformation = UnitInformation(view)
    case .explanations(let row): explanations += view.explanations(below: row)
    case .instructions, .verification: break
    }
  }

  private static func instances(
    _ index: LabelIndex, _ view: GridView, _ form: ReportForm, _ position: Int,
    _ titleRows: [Int], _ origin: Workbook.Origin
  ) -> [TableInstance] {
    origin == .text
      ? TextTableReader(
        view: view, index: index, form: form, gridIndex: position, titleRows: titleRows
      ).instances()
      : TableReader(view: view, index: index, form: form, gridIndex: position).instances()
  }

  /// The number of figures that some visible sheet has a place for.
  var score: Int {
    sheets.flatMap(\.instances).reduce(0) { $0 + $1.instance.score }
  }

  /// Whether the workbook carries the marks of our blank.
  private var isOwnBlank: Bool {
    workbook.properties["nianbao.form"] != nil
      || workbook.definedNames.contains { $0.name.hasPrefix("nb.") }
  }

  /// Reads the report for one year.
  func report(year wanted: Int?) -> Report {
    var report = Report(form: form)
    report.unit = unitInformation?.unit
    report.unitKind = unitInformation?.kind
    report.explanations = explanations
    let year = wanted ?? unitInformation?.year ?? newestYear
    report.year = wanted ?? unitInformation?.year
    for table in form.tables { read(table, year: year, into: &report) }
    readText(into: &report)
    report.year = report.year ?? year
    report.signature += unitInformation?.signature ?? []
    noteFile(year: year, in: &report)
    return report
  }

  /// The newest year that stands over a visible table.
  private var newestYear: Int? { sheets.flatMap(\.instances).compactMap(\.instance.year).max() }

  /// Reads the figures of the instance of a table that the year asks for.
  private func read(_ table: FormTable, year: Int?, into report: inout Report) {
    let all = sheets.flatMap { sheet in
      sheet.instances.filter { $0.table == table.key }.map { (sheet.view, $0.instance) }
    }
    let fitting = all.filter { $0.1.year == nil || year == nil || $0.1.year == year }
    let most = fitting.map(\.1.score).max() ?? 0
    guard let (view, instance) = fitting.first(where: { $0.1.score == most }) else {
      report.observations.append(
        Observation(
          .tableMissing(table: table.key), text: form.section(table.key)?.title ?? table.key))
      return
    }
    let reader = FigureReader(
      view: view, arithmetic: FormulaArithmetic(workbook.grids),
      isText: workbook.origin == .text, isOwnBlank: isOwnBlank)
    for key in form.figureKeys {
      guard let address = instance.cells[key] else { continue }
      report.figures[key] = reader.read(key, at: address, noting: &report.observations)
    }
    report.observations += instance.observations
    if fitting.count > 1 {
      let cells = fitting.compactMap { view, instance in
        instance.headings.first.map { view.reference($0.cell.address) }
      }
      report.observations.append(
        Observation(
          .repeatedTable(table: table.key), text: form.section(table.key)?.title ?? "",
          cells: cells))
    }
  }

  private func readText(into report: inout Report) {
    let continued = workbook.definedNames.filter { $0.name.hasPrefix("nb.continued.") }
    let reader = NarrativeReader(
      form: form, isFurniture: { BlankFurniture.contains($0, form: form) },
      continuations: Set(
        continued.map { CellReference(sheet: $0.sheet, address: $0.range.first) }))
    for sheet in sheets {
      let tables = sheet.instances.map { ($0.table, $0.instance.rows) }
        .sorted { $0.1.lowerBound < $1.1.lowerBound }
      reader.read(sheet.view, titles: sheet.titles, tables: tables, into: &report)
    }
  }

  /// What concerns the file as a whole.
  private func noteFile(year: Int?, in report: inout Report) {
    let years = Set(sheets.flatMap(\.instances).compactMap(\.instance.year))
    if years.count > 1 {
      report.observations.append(
        Observation(
          .severalYears(chosen: year, others: years.filter { $0 != year }.sorted().map(String.init))
        ))
    }
    for sheet in hidden where sheet.holdsTable {
      report.observations.append(
        Observation(.hiddenSheet(name: sheet.name), text: sheet.name))
    }
    for note in workbook.notes {
      report.observations.append(
        Observation(
          .readerNote(LocalizedText(zh: note.chinese, en: note.english)), text: note.part))
    }
  }
}
