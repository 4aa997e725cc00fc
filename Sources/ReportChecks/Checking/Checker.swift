public import ReportModel

/// Checks reports by the rules of the catalogue.
public struct Checker: Sendable {
  private let configuration: CheckConfiguration
  private let selection: RuleSelection

  /// Makes a checker.
  public init(
    configuration: CheckConfiguration = .default, selection: RuleSelection = .all
  ) {
    self.configuration = configuration
    self.selection = selection
  }

  /// The findings about a report.
  ///
  /// Notes from reading come first, then the form and its structure, then figures in the order of
  /// the form, then identity and text. The order depends only on the report.
  public func findings(in report: Report) -> [Finding] {
    let rules = RuleCatalogue.rules(for: report.form).filter {
      selection.contains($0.metadata.code) && configuration.severity(of: $0.metadata) != nil
    }
    let codes = Set(rules.map(\.metadata.code))
    let context = CheckContext(report, thresholds: configuration.thresholds) { codes.contains($0) }
    var ranked: [(rank: [Int], finding: Finding)] = []
    let ranks = Dictionary(
      uniqueKeysWithValues: report.form.figureKeys.enumerated().map { ($1, $0) })
    for (index, rule) in rules.enumerated() {
      guard let severity = configuration.severity(of: rule.metadata) else { continue }
      for (number, var finding) in rule.findings(in: context).enumerated() {
        if case .fixed(let fixed) = severity { finding.severity = fixed }
        finding.isAccepted = configuration.accepts(finding, in: report)
        finding.explanation = report.explanation(of: finding, in: context)
        let stage = RuleFamily(code: finding.code).stage
        let position = stage == RuleFamily.figures.stage ? finding.key.flatMap { ranks[$0] } : nil
        ranked.append(([stage, position ?? 0, index, number], finding))
      }
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.finding)
  }
}
