/// Which rules are wanted, by the beginnings of their codes.
public struct RuleSelection: Hashable, Sendable {
  /// Every rule.
  public static let all = RuleSelection()

  private var selected: [String] = []
  private var ignored: [String] = []

  private init() {}

  /// Makes a selection from codes or their beginnings, such as `SUM` and `FIG301`.
  ///
  /// With nothing to select, all rules are selected. What is ignored is left out in any case.
  /// - Throws: `UnknownSelectorError` for one that no code begins with.
  public init(select: [String], ignore: [String] = []) throws(UnknownSelectorError) {
    selected = try Self.checked(select)
    ignored = try Self.checked(ignore)
  }

  /// Whether a rule is wanted.
  public func contains(_ code: String) -> Bool {
    (selected.isEmpty || selected.contains { code.hasPrefix($0) })
      && !ignored.contains { code.hasPrefix($0) }
  }

  private static func checked(_ selectors: [String]) throws(UnknownSelectorError) -> [String] {
    let codes = RuleCatalogue.all.map(\.metadata.code)
    for selector in selectors {
      guard !selector.isEmpty, codes.contains(where: { $0.hasPrefix(selector.uppercased()) })
      else { throw UnknownSelectorError(selector: selector) }
    }
    return selectors.map { $0.uppercased() }
  }
}
