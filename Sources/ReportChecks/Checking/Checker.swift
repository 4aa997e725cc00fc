public import ReportModel

/// Checks reports by the rules of the catalogue.
public struct Checker: Sendable {
  private let configuration: CheckConfiguration
  private let selection: RuleSelection
  private let others: [any Rule]

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - configuration: What the office has settled.
  ///   - selection: The rules that are applied.
  public init(configuration: CheckConfiguration = .default, selection: RuleSelection = .all) {
    self.init(configuration: configuration, selection: selection, adding: [])
  }

  /// Makes a checker with rules besides those of the catalogue, which come after them.
  package init(
    configuration: CheckConfiguration = .default, selection: RuleSelection = .all,
    adding others: [any Rule]
  ) {
    self.configuration = configuration
    self.selection = selection
    self.others = others
  }

  /// The findings about a report.
  ///
  /// Notes from reading come first, then the form and its structure, then figures in the order of
  /// the form, then identity and text. The order depends only on the report.
  public func findings(in report: Report) -> [Finding] {
    let rules = (RuleCatalogue.rules(for: report.form) + others).filter {
      selection.contains($0.metadata.code) && configuration.severity(of: $0.metadata) != nil
    }
    let codes = Set(rules.map(\.metadata.code))
    let context = CheckContext(report, thresholds: configuration.thresholds) { codes.contains($0) }
    let ranks = Dictionary(
      uniqueKeysWithValues: report.form.figureKeys.enumerated().map { ($1, $0) })
    var ranked: [(rank: [Int], finding: Finding)] = []
    /// Adds the findings of a rule, each at its place in the form.
    func add(_ findings: [Finding], of rule: any Rule, at index: Int) {
      guard let severity = configuration.severity(of: rule.metadata) else { return }
      for (number, var finding) in findings.enumerated() {
        if case .fixed(let fixed) = severity { finding.severity = fixed }
        finding.isAccepted = configuration.accepts(finding, in: report)
        finding.explanation = report.explanation(of: finding, in: context)?.text
        let stage = RuleFamily(code: finding.code).stage
        let position = stage == RuleFamily.figures.stage ? finding.key.flatMap { ranks[$0] } : nil
        ranked.append(([stage, position ?? 0, index, number], finding))
      }
    }
    for (index, rule) in rules.enumerated() { add(rule.findings(in: context), of: rule, at: index) }
    let found = ranked.map(\.finding)
    for (index, rule) in rules.enumerated() {
      add(rule.findings(about: found, in: context), of: rule, at: index)
    }
    return ranked.sorted { $0.rank.lexicographicallyPrecedes($1.rank) }.map(\.finding)
  }
}
