public import Foundation
import ReportModel
public import Spreadsheet

/// The description of a rule.
public struct RuleMetadata: Hashable, Sendable {
  /// The stable code, three letters for the family and three digits; never reused.
  public var code: String
  /// The name of the fault, in kebab case.
  public var name: String
  /// The severity; single findings may be more or less severe, as the summary says.
  public var severity: Severity
  /// The entries of the catalogue of checks that the equation covers.
  public var catalogue: [String]
  /// The short names of the forms to which it applies; empty for all forms.
  public var forms: [String]
  /// The legal basis, or `inferred`.
  public var basis: String
  /// How it treats blank figures.
  public var blankPolicy: BlankPolicy
  /// What it requires, in one or two sentences.
  public var summary: LocalizedText
  /// The configurable thresholds, with their defaults.
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
