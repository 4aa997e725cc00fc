import ReportModel

/// Failing equations that have entries in common, so that one wrong entry may be behind them all.
struct EquationGroup {
  /// An entry and the numbers with which everything would hold.
  typealias Explanation = (key: FigureKey, numbers: NumberRange)

  /// Those that say something of their own, in the order of the form.
  private(set) var leading: [EntryEquation]
  /// Those that fail because the others do.
  private(set) var implied: [EntryEquation] = []

  /// All of them, in the order of the form as far as they say something of their own.
  var all: [EntryEquation] { leading + implied }

  /// Puts failing equations together.
  ///
  /// - Parameters:
  ///   - failing: The equations that fail.
  ///   - judged: All equations that are judged, from which some of those may follow.
  ///   - entries: What stands in the entries.
  /// - Returns: The groups, by the first equation of each in the order of the form.
  static func groups(
    of failing: [EntryEquation], among judged: [EntryEquation], _ entries: Entries
  ) -> [EquationGroup] {
    guard !failing.isEmpty else { return [] }
    let implied = ImpliedEquations(of: failing, among: judged, entries)
    var groups: [EquationGroup] = []
    for equation in failing where !implied.contains(equation) {
      let joined = groups.indices.filter { groups[$0].shares(anEntryWith: equation) }
      guard let first = joined.first else {
        groups.append(EquationGroup(leading: [equation]))
        continue
      }
      groups[first].leading += joined.dropFirst().flatMap { groups[$0].leading } + [equation]
      for index in joined.dropFirst().reversed() { groups.remove(at: index) }
    }
    for equation in failing where implied.contains(equation) {
      let index = groups.firstIndex { $0.shares(anEntryWith: equation) } ?? 0
      groups[index].implied.append(equation)
    }
    let order = Dictionary(
      failing.enumerated().map { ($1.instance, $0) }, uniquingKeysWith: { first, _ in first })
    for index in groups.indices {
      groups[index].leading.sort { order[$0.instance, default: 0] < order[$1.instance, default: 0] }
    }
    return groups
  }

  private func shares(anEntryWith equation: EntryEquation) -> Bool {
    leading.contains { own in
      own.entries.contains { equation.difference.multiples[$0] != nil }
    }
  }

  /// The entries one of which, with another number, makes all equations of the group hold and lets none
  /// of the others fail.
  ///
  /// - Parameters:
  ///   - binding: The equations that must hold then.
  ///   - entries: What stands in the entries.
  ///   - form: The form.
  /// - Returns: The entries with their numbers, in the order of the form.
  func explanations(
    under binding: [EntryEquation], _ entries: Entries, of form: ReportForm
  ) -> [Explanation] {
    // Only an equality gives a number; a bound can only bar one.
    guard let first = leading.first, leading.contains(where: { $0.equation.relation == .equal })
    else { return [] }
    let shared = Set(
      first.entries.filter { key in
        entries.numbers[key] != nil && leading.allSatisfy { $0.difference.multiples[key] != nil }
      })
    return form.figures(among: shared).compactMap { figure in
      let numbers = binding.reduce(NumberRange.all) { range, equation in
        range.intersection(equation.range(of: figure.key, with: entries))
      }.numbers(of: figure.kind)
      return numbers.isEmpty ? nil : (figure.key, numbers)
    }
  }

  /// The figures in which a failing row and a failing column cross.
  var crossings: [FigureKey] {
    let places = leading.map(\.instance.place)
    return places.flatMap { line in
      places.compactMap { other -> FigureKey? in
        guard let row = line.row, let column = other.column else { return nil }
        return FigureKey(line.table, row, column)
      }
    }.filter { key in leading.count { $0.instance.terms.contains(key) } > 1 }
  }
}

extension ReportForm {
  /// What the form says of some figures, in its order.
  fileprivate func figures(among keys: Set<FigureKey>) -> [FormFigure] {
    figureKeys.filter(keys.contains).compactMap { figure($0) }
  }
}
