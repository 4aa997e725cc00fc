import Foundation
public import ReportModel
import Spreadsheet

/// A report with what every rule wants to know of it, worked out once.
public struct CheckContext: Sendable {
  /// The report.
  public let report: Report
  /// Which tables can be judged.
  let structure: ReportStructure
  /// The blanks that are part of another figure until somebody divides it; they count as 0.
  let covered: Set<FigureKey>
  /// The figures that count as 0: those that must be 0, and those that are covered.
  let forcedZeros: Set<FigureKey>
  /// What the equations show.
  let review: EquationReview
  /// The blanks and marks.
  private(set) var vacancies = VacantFigures()
  /// The figures that content rules judge: those of tables whose structure holds.
  ///
  /// There are none where nothing was filled in, which is one finding of its own.
  let soundFigures: [Figure]
  /// The numbers among them, with what the form says of their places.
  let soundNumbers: [(figure: FormFigure, number: Decimal)]
  private let thresholds: [String: Decimal]
  private let isActive: @Sendable (String) -> Bool

  /// Works out what the rules share.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - thresholds: The thresholds that are configured.
  ///   - isActive: Whether the rule with a code is asked for.
  init(
    _ report: Report, thresholds: [String: Decimal] = [:],
    isActive: @escaping @Sendable (String) -> Bool = { _ in true }
  ) {
    self.report = report
    self.thresholds = thresholds
    self.isActive = isActive
    let structure = ReportStructure(report)
    self.structure = structure
    let entries = Entries(report)
    covered = Set(
      report.undividedFigures.flatMap(\.covers).filter { report[$0].state == .blank })
    forcedZeros = covered.union(ForcedZeros(report, structure: structure, entries: entries).keys)
    let form = report.form
    let sound =
      report.isEmpty ? [] : report.orderedFigures.filter { structure.holds($0.key.table) }
    soundFigures = sound
    soundNumbers = sound.compactMap { figure in
      guard let number = figure.number, let place = form.figure(figure.key) else { return nil }
      return (place, number)
    }
    review = EquationReview(report, structure: structure, entries: entries)
    vacancies = VacantFigures(self)
  }

  /// The form of the report.
  var form: ReportForm { report.form }

  /// The numbers that somebody typed: what is wrong with a total that a formula makes lies in those.
  var entryNumbers: [(figure: FormFigure, number: Decimal)] {
    soundNumbers.filter { report[$0.figure.key].sum == nil }
  }

  /// The first of some codes whose rule is asked for; nil where none is.
  func firstActive(_ codes: some Sequence<String>) -> String? { codes.first(where: isActive) }

  /// Whether the row or the column of a figure in the table of requests holds something.
  ///
  /// There a blank is more than an unused line: the sums need it.
  func isBesideValues(_ key: FigureKey) -> Bool {
    key.table == "requests"
      && soundFigures.contains {
        !$0.isVacant && $0.key.table == key.table
          && ($0.key.row == key.row || $0.key.column == key.column)
      }
  }

  /// A threshold of a rule, as configured.
  func threshold(_ name: String, of rule: RuleMetadata) -> Decimal {
    thresholds[name] ?? rule.thresholds[name] ?? 0
  }

  /// The observations of one kind, with what the filter takes out of them.
  func observations<Value>(
    _ filter: (Observation.Kind) -> Value?
  ) -> [(seen: Observation, value: Value)] {
    report.observations.compactMap { observation in
      filter(observation.kind).map { (observation, $0) }
    }
  }

  /// The observations of one kind, sheet by sheet.
  func observationsBySheet(
    _ filter: (Observation.Kind) -> Bool
  ) -> [(sheet: String?, seen: [Observation])] {
    report.observations.filter { filter($0.kind) }.grouped { $0.cells.first?.sheet }
      .map { ($0.key, $0.elements) }
  }

  /// The lines with a wrong number of values: their folded labels, and sheets and rows.
  var unreadLines: (labels: Set<String>, rows: Set<[String?]>) {
    let lines = observations { kind -> String? in
      if case .wrongCount(_, let label, _, _) = kind { label.foldedForRules } else { nil }
    }
    let cells = lines.flatMap(\.seen.cells)
    return (Set(lines.map(\.value)), Set(cells.map { [$0.sheet, "\($0.address.row)"] }))
  }

  /// Whether any of the form's text sections has words; an input may hold figures only.
  var hasText: Bool {
    form.sections.contains { section in
      section.isText && !paragraphs(of: section.key).isEmpty
    }
  }

  /// Whether anything at all was entered.
  var hasContent: Bool { !report.isEmpty || hasText }

  /// The paragraphs of a section that hold more than white space.
  func paragraphs(of section: String) -> [Report.Paragraph] {
    report.sections[section, default: []].filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// A figure's place by its labels: `（六）3.其他 × 自然人`.
  func place(_ key: FigureKey) -> String {
    guard let figure = form.figure(key) else { return "\(key)" }
    return "\(figure.fullRowLabel) × \(figure.columnLabel)"
  }

  /// The official title of a table's section.
  func title(ofTable key: String) -> String { form.section(key)?.title ?? key }

  /// Some places by their labels, the first few of them written out.
  func places(_ keys: [FigureKey]) -> LocalizedText { PlaceList(keys, of: form).text }
}
