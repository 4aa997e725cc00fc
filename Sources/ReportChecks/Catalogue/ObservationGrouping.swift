import ReportModel

/// Which observations of a rule are told in one finding.
struct ObservationGrouping<Fact> {
  /// What observations told together have in common; nil if each is told on its own.
  private let key: ((Observation, Fact) -> [String?])?

  private init(key: ((Observation, Fact) -> [String?])?) { self.key = key }

  /// Each on its own.
  static var each: Self { Self(key: nil) }

  /// Those on one sheet.
  static var bySheet: Self { by { seen, _ in [seen.cells.first?.sheet] } }

  /// Those with the same values.
  static func by(_ key: @escaping (Observation, Fact) -> [String?]) -> Self { Self(key: key) }

  /// The groups, in the order of the first observation of each.
  func groups(of all: [(seen: Observation, fact: Fact)]) -> [ObservedFact<Fact>] {
    guard let key else { return all.compactMap { ObservedFact([$0]) } }
    return all.grouped { key($0.seen, $0.fact) }.compactMap { ObservedFact($0.elements) }
  }
}
