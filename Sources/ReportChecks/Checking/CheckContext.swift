import Foundation
package import ReportModel
import Spreadsheet

/// A report with what rules need to know about it, computed once.
package struct CheckContext: Sendable {
  /// The report.
  package let report: Report
  let structure: ReportStructure
  /// The blanks that are included in another figure until somebody divides it; they count as 0.
  let covered: Set<FigureKey>
  /// The figures that count as 0: those that must be 0, and those in `covered`.
  let forcedZeros: Set<FigureKey>
  let review: EquationReview
  private(set) var vacancies = VacantFigures()
  /// The figures that content rules judge: those of tables with a sound structure.
  ///
  /// Empty if nothing was filled in, which is a finding of its own.
  let soundFigures: [Figure]
  /// The numbers among them, with their definitions in the form.
  let soundNumbers: [(figure: FormFigure, number: Decimal)]
  private let thresholds: [String: Decimal]
  private let isActive: @Sendable (String) -> Bool

  /// Works out what the rules share.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - thresholds: The configured thresholds.
  ///   - isActive: Whether the rule with a code is selected.
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

  /// The numbers that somebody typed: if a formula's total is wrong, the fault is in those.
  var entryNumbers: [(figure: FormFigure, number: Decimal)] {
    soundNumbers.filter { report[$0.figure.key].sum == nil }
  }

  /// The numbers whose value no other cell accounts for: those that somebody typed, and the results
  /// of formulas that take figures away or add none, in cells that are no totals of the form.
  var ownNumbers: [(figure: FormFigure, number: Decimal)] {
    soundNumbers.filter { figure, _ in
      guard let sum = report[figure.key].sum else { return true }
      let addsFigures = !sum.multiples.isEmpty && sum.multiples.values.allSatisfy { $0 > 0 }
      return !addsFigures && form.totalEquation(for: figure.key) == nil
    }
  }

  /// The numbers that no sum can check as long as others are missing.
  var uncheckedFigures: UncheckedFigures {
    UncheckedFigures(
      report, structure: structure, entries: review.entriesAsRead, zeros: forcedZeros)
  }

  /// Whether the rule with a code is selected, and so could have findings.
  func canFind(_ code: String) -> Bool { isActive(code) }

  /// The first code whose rule is selected; nil if there is none.
  func firstActive(_ codes: some Sequence<String>) -> String? { codes.first(where: isActive) }

  /// Whether the row or column of a figure in the table of requests has any content.
  ///
  /// A blank there is not just an unused line: the sums need it.
  func isBesideValues(_ key: FigureKey) -> Bool {
    key.table == "requests"
      && soundFigures.contains {
        !$0.isVacant && $0.key.table == key.table
          && ($0.key.row == key.row || $0.key.column == key.column)
      }
  }

  /// The configured threshold of a rule, or its default.
  func threshold(_ name: String, of rule: RuleMetadata) -> Decimal {
    thresholds[name] ?? rule.thresholds[name] ?? 0
  }

  /// The observations of one kind, with the values that the filter extracts.
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

  /// The lines with a wrong number of values: their folded labels, and their sheets and rows.
  var unreadLines: (labels: Set<String>, rows: Set<[String?]>) {
    let lines = observations { kind -> String? in
      switch kind {
      case .wrongCount(_, let label, _, _), .brokenNumber(_, let label): label.foldedForRules
      default: nil
      }
    }
    let cells = lines.flatMap(\.seen.cells)
    return (Set(lines.map(\.value)), Set(cells.map { [$0.sheet, "\($0.address.row)"] }))
  }

  /// Whether any text section has text; an input may have figures only.
  var hasText: Bool {
    form.sections.contains { section in
      section.isText && !paragraphs(of: section.key).isEmpty
    }
  }

  /// Whether anything was entered.
  var hasContent: Bool { !report.isEmpty || hasText }

  /// The paragraphs of a section that are not empty.
  func paragraphs(of section: String) -> [Report.Paragraph] {
    report.sections[section, default: []].filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// The place of a figure by its labels.
  func place(of key: FigureKey) -> LocalizedText {
    form.figure(key)?.place ?? LocalizedText(zh: "\(key)", en: "\(key)")
  }

  func title(ofTable key: String) -> String { form.section(key)?.title ?? key }

  /// What a table is called in Chinese: 表三 for that of the section “三、…”.
  func tableName(_ key: String) -> String {
    let title = title(ofTable: key)
    let number = title.prefix { $0 != "、" }
    return String(number).isTableNumber ? "表\(number)" : "“\(title)”的表"
  }

  /// The labels of some figures, listing the first few.
  func labels(of keys: [FigureKey]) -> LocalizedText { PlaceList(keys, of: form).text }
}
