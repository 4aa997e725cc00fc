public import Foundation
public import ReportModel

/// A check of a report: a pure function of what was read, with the words that document it.
public protocol Rule: Sendable {
  /// What the rule is called, how bad its fault is and what it rests on.
  var metadata: RuleMetadata { get }
  /// Reports that violate the rule and reports that do not; they are documentation and tests.
  var examples: RuleExamples { get }

  /// The violations in a report, in the order of the form.
  func findings(in context: CheckContext) -> [Finding]
}

/// What a rule says of itself.
public struct RuleMetadata: Hashable, Sendable {
  /// The stable code, three letters of the family and three digits; never used twice.
  public var code: String
  /// The name of the fault, in kebab case.
  public var name: String
  /// How bad the fault is; a rule may tell single findings as worse or milder, as its summary says.
  public var severity: Severity
  /// The entries of the catalogue of checks that it covers.
  public var catalogue: [String]
  /// The short names of the forms that it is for; empty for every form.
  public var forms: [String]
  /// The text it rests on, or `inferred`.
  public var source: String
  /// What it does where figures are blank, as a kebab-case word.
  public var blankPolicy: BlankPolicy
  /// What it demands, in one or two sentences.
  public var summary: LocalizedText
  /// The thresholds that a configuration may set, with their defaults.
  public var floors: [String: Decimal]

  init(
    code: String, name: String, severity: Severity, catalogue: [String], forms: [String] = [],
    source: String, blankPolicy: BlankPolicy = .unconcerned, zh: String, en: String,
    floors: [String: Decimal] = [:]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.catalogue = catalogue
    self.forms = forms
    self.source = source
    self.blankPolicy = blankPolicy
    summary = LocalizedText(zh: zh, en: en)
    self.floors = floors
  }
}

/// What a rule does where figures are blank.
public enum BlankPolicy: String, CaseIterable, Sendable {
  /// The rule does not look at figures, or not at whether they are blank.
  case unconcerned
  /// Blanks and marks are what the rule is about.
  case reported
  /// A figure that is no number is another rule's matter.
  case skipped
  /// What must be 0 counts as 0; with any other figure that is no number the rule stays silent.
  case forcedZerosCount = "forced-zeros-count"
}

extension RuleMetadata {
  /// A finding about cells or texts.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, cells: [CellReference] = [],
    rowLabel: String? = nil, columnLabel: String? = nil, expected: FindingValue? = nil,
    actual: FindingValue? = nil
  ) -> Finding {
    Finding(
      code: code, name: name, catalogue: catalogue, severity: severity ?? self.severity,
      message: message, location: cells.first, rowLabel: rowLabel,
      columnLabel: columnLabel, expected: expected, actual: actual,
      related: Array(cells.dropFirst()))
  }

  /// A finding about figures, the first of which is the one to look at.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, figures keys: [FigureKey],
    in context: CheckContext, expected: FindingValue? = nil, related: [FigureKey] = []
  ) -> Finding {
    let form = keys.first.flatMap { context.form.figure($0) }
    let first = keys.first.map { context.report[$0] }
    return Finding(
      code: code, name: name, catalogue: catalogue, severity: severity ?? self.severity,
      message: message, location: first?.source, key: keys.first,
      rowLabel: form?.fullRowLabel, columnLabel: form?.columnLabel, expected: expected,
      actual: first.flatMap { FindingValue($0) },
      related: (keys.dropFirst() + related).compactMap { context.report[$0].source },
      keys: keys)
  }

  /// A finding about what the reader noticed, once for some observations.
  func finding(
    _ message: LocalizedText, severity: Severity? = nil, seen observations: [Observation],
    in context: CheckContext, expected: FindingValue? = nil, actual: FindingValue? = nil
  ) -> Finding {
    let cells = observations.flatMap(\.cells).grouped { $0 }.map(\.key)
    var finding = finding(
      message, severity: severity, cells: cells, expected: expected, actual: actual)
    finding.keys = observations.compactMap(\.key)
    finding.key = finding.keys.first
    let form = finding.key.flatMap { context.form.figure($0) }
    finding.rowLabel = form?.fullRowLabel
    finding.columnLabel = form?.columnLabel
    return finding
  }
}
