package import ReportModel
package import Spreadsheet

/// Finds the tables of a form in the grids of a file, by their labels, and reads the report.
package struct Recogniser: Sendable {
  private let words: [FormWords]
  private let memories: RecognitionMemories
  private let splitMerges: SplitMerges
  private let tidy: TidyReader

  /// Makes a recogniser for some forms; if several fit, it takes the one with the most figures.
  package init(forms: [ReportForm]) {
    words = forms.map { FormWords($0) }
    memories = RecognitionMemories(words)
    splitMerges = SplitMerges(forms)
    tidy = TidyReader(forms: forms)
  }

  /// Reads the report in a file.
  ///
  /// - Parameters:
  ///   - workbook: The grids of the file.
  ///   - year: The year to read if the file holds several; nil for the newest.
  /// - Returns: The report, with every place of its form and all observations.
  /// - Throws: `NoFormFound` if no form has a table in the file, or none is for the requested year.
  package func report(
    from workbook: Workbook, year: Int? = nil
  ) throws(NoFormFound) -> Report {
    if let report = try tidy.report(from: workbook, year: year) { return report }
    return try memories.withMemory { memory throws(NoFormFound) in
      let sheets = InputSheets(splitMerges.joined(workbook), known: memory.known)
      return try report(from: workbook, sheets, memory.vocabularies, year)
    }
  }

  private func report(
    from workbook: Workbook, _ sheets: InputSheets, _ vocabularies: [FormVocabulary], _ year: Int?
  ) throws(NoFormFound) -> Report {
    let readings = vocabularies.map { FoundTables($0, in: sheets) }
    guard readings.contains(where: { $0.holdsTable }) else {
      throw noForm(in: sheets, vocabularies)
    }
    let years = Set(readings.flatMap(\.years) + [sheets.unitInformation?.year].compactMap(\.self))
    if let year, !years.isEmpty, !years.contains(year) {
      throw .otherYears(years.sorted())
    }
    let assembly = ReportAssembly(
      workbook: workbook, sheets: sheets, arithmetic: FormulaArithmetic(workbook.grids),
      base: best(of: readings, year: year ?? sheets.unitInformation?.year), others: readings)
    return assembly.report(year: year)
  }

  /// Counts the label look-ups, and the texts compared in them, while headings are found on a
  /// sheet.
  ///
  /// Both must grow no faster than the number of cells.
  package func labelCounts(in grid: Grid) -> (lookUps: Int, comparisons: Int) {
    let memory = RecognitionMemory(words)
    let view = SheetView(grid, known: memory.known)
    let indexes = memory.vocabularies.flatMap(\.indexes)
    for index in indexes { _ = HeadingFinder(view: view, index: index).bands() }
    let counts = indexes.map(\.counts)
    return (counts.reduce(0) { $0 + $1.lookUps }, counts.reduce(0) { $0 + $1.comparisons })
  }

  /// The form that fits best for the requested year, or for the newest; each year may use its own
  /// form.
  private func best(of readings: [FoundTables], year: Int?) -> FoundTables {
    let year = year ?? readings.compactMap(\.newestYear).max()
    let hasYear = readings.contains { $0.fit(year: year).recognised > 0 }
    let fits = readings.map { $0.fit(year: hasYear ? year : nil) }
    return readings[fits.max().flatMap(fits.firstIndex) ?? 0]
  }
}
