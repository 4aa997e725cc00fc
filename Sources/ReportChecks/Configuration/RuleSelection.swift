/// A selection of rules by prefixes of their codes.
public struct RuleSelection: Hashable, Sendable {
  /// Every rule.
  public static let all = RuleSelection()

  private var selected: [String] = []
  private var ignored: [String] = []

  private init() {}

  /// Makes a selection from codes or their prefixes, such as `SUM` and `FIG301`.
  ///
  /// If nothing is selected explicitly, all rules are. Ignored rules are always left out.
  /// - Throws: `UnknownSelectorError` for a prefix of no code.
  public init(select: [String], ignore: [String] = []) throws(UnknownSelectorError) {
    selected = try Self.checked(select)
    ignored = try Self.checked(ignore)
  }

  /// Whether a rule is selected.
  package func contains(_ code: String) -> Bool {
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
