package import Foundation
import ReportModel
package import Spreadsheet

/// The description of a rule.
package struct RuleMetadata: Hashable, Sendable {
  /// The stable code, three letters for the family and three digits; never reused.
  package var code: String
  /// The name of the fault, in kebab case.
  package var name: String
  /// The severity; single findings may be more or less severe, as the summary says.
  package var severity: Severity
  /// The entries of the catalogue of checks that the equation covers.
  package var catalogue: [String]
  /// The short names of the forms to which it applies; empty for all forms.
  package var forms: [String]
  /// The legal basis, or `inferred`.
  package var basis: String
  /// How it treats blank figures.
  package var blankPolicy: BlankPolicy
  /// What it requires, in one or two sentences.
  package var summary: LocalizedText
  /// The configurable thresholds, with their defaults.
  package var thresholds: [String: Decimal]

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
