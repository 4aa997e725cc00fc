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
