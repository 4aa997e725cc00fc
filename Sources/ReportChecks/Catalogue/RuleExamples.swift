/// Examples of reports that violate a rule and of reports that do not.
public struct RuleExamples: Hashable, Sendable {
  /// Reports that violate the rule.
  public var bad: [RuleExample]
  /// Reports that do not; a report without any change violates no rule.
  public var good: [RuleExample] = [[]]
}
