import ReportModel
import Spreadsheet

/// What a rule says of what it found; where that is stands in the observations.
struct FindingWords {
  var message: LocalizedText
  /// The severity, if it is not the rule's own.
  var severity: Severity?
  var expected: FindingValue?
  var actual: FindingValue?

  init(
    _ message: LocalizedText, severity: Severity? = nil, expected: FindingValue? = nil,
    actual: FindingValue? = nil
  ) {
    self.message = message
    self.severity = severity
    self.expected = expected
    self.actual = actual
  }

  init(
    zh: String, en: String, severity: Severity? = nil, expected: FindingValue? = nil,
    actual: FindingValue? = nil
  ) {
    self.init(
      LocalizedText(zh: zh, en: en), severity: severity, expected: expected, actual: actual)
  }
}
