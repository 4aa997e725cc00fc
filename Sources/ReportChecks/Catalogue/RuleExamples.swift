/// Examples of reports that violate a rule and of reports that do not.
package struct RuleExamples: Hashable, Sendable {
  /// Reports that violate the rule.
  package var bad: [RuleExample]
  /// Reports that do not; a report without any change violates no rule.
  package var good: [RuleExample] = [[]]
}
