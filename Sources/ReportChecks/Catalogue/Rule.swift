/// A check of a report: a pure function of what was read, with the words that document it.
public protocol Rule: Sendable {
  /// What the rule is called, how bad its fault is and what it rests on.
  var metadata: RuleMetadata { get }
  /// Reports that violate the rule and reports that do not; they are documentation and tests.
  var examples: RuleExamples { get }

  /// The violations in a report, in the order of the form.
  func findings(in context: CheckContext) -> [Finding]
}
