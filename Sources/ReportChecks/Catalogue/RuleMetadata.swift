public import Foundation
public import ReportModel

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
  public var basis: String
  /// What it does where figures are blank, as a kebab-case word.
  public var blankPolicy: BlankPolicy
  /// What it demands, in one or two sentences.
  public var summary: LocalizedText
  /// The thresholds that a configuration may set, with their defaults.
  public var thresholds: [String: Decimal]

  init(
    code: String, name: String, severity: Severity, catalogue: [String], forms: [String] = [],
    basis: String, blankPolicy: BlankPolicy = .unconcerned, zh: String, en: String,
    thresholds: [String: Decimal] = [:]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.catalogue = catalogue
    self.forms = forms
    self.basis = basis
    self.blankPolicy = blankPolicy
    summary = LocalizedText(zh: zh, en: en)
    self.thresholds = thresholds
  }
}
