/// Examples of reports that violate a rule and of reports that do not.
public struct RuleExamples: Hashable, Sendable {
  /// Reports that the rule finds fault with.
  public var bad: [RuleExample]
  /// Reports that it does not.
  public var good: [RuleExample]

  init(bad: [RuleExample], good: [RuleExample]) {
    self.bad = bad
    self.good = good
  }
}
