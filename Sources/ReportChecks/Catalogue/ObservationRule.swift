import ReportModel

/// A rule that only puts into words what was observed while the report was read.
///
/// It says which fact it looks for, which observations are told together, and the words.
protocol ObservationRule: Rule {
  /// What the rule needs to know of an observation besides its text and its cells.
  associatedtype Fact

  /// The fact, if the rule tells an observation; nil for all others.
  func fact(of seen: Observation) -> Fact?

  /// Which observations are told in one finding; each on its own unless a rule says otherwise.
  var grouping: ObservationGrouping<Fact> { get }

  /// The words for observations that are told in one finding.
  func words(for seen: ObservedFact<Fact>, in context: CheckContext) -> FindingWords
}

extension ObservationRule {
  var grouping: ObservationGrouping<Fact> { .each }

  func findings(in context: CheckContext) -> [Finding] {
    // Looked at in place: a sheet may lead to a hundred thousand, and nearly all rules want none.
    let observations = context.report.observations
    var all: [(seen: Observation, fact: Fact)] = []
    for place in observations.indices {
      guard let fact = fact(of: observations[place]) else { continue }
      all.append((observations[place], fact))
    }
    return grouping.groups(of: all).map { group in
      let words = words(for: group, in: context)
      return metadata.finding(
        words.message, severity: words.severity, seen: group.observations, in: context,
        expected: words.expected, actual: words.actual)
    }
  }
}
