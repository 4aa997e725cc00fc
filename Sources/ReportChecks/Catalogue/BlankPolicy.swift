/// How a rule treats blank figures.
package enum BlankPolicy: String, CaseIterable, Sendable {
  /// The rule does not depend on whether figures are blank.
  case unconcerned
  /// The rule reports blanks and marks.
  case reported
  /// The rule skips figures that are not numbers.
  case skipped
  /// Figures that must be 0 count as 0; the rule reports nothing if any other figure is not a
  /// number.
  case forcedZerosCount = "forced-zeros-count"
}
