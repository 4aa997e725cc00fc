/// Examples of reports that violate a rule and of reports that do not.
public struct RuleExamples: Hashable, Sendable {
  /// Reports that violate the rule.
  public var bad: [RuleExample]
  /// Reports that do not.
  public var good: [RuleExample]

  init(bad: [RuleExample], good: [RuleExample]) {
    self.bad = bad
    self.good = good
  }
}
