/// A check of a report: a pure function of what was read, with its documentation.
package protocol Rule: Sendable {
  /// The rule's name, severity and legal basis.
  var metadata: RuleMetadata { get }
  /// Reports that violate the rule and reports that do not, used as documentation and tests.
  var examples: RuleExamples { get }

  /// The violations in a report, in the order of the form.
  func findings(in context: CheckContext) -> [Finding]

  /// What the rule has to say about the findings of all rules; nothing, unless it says so itself.
  func findings(about found: [Finding], in context: CheckContext) -> [Finding]
}

extension Rule {
  /// Nothing.
  package func findings(about found: [Finding], in context: CheckContext) -> [Finding] { [] }
}
