import ReportModel

/// Failing equations with entries in common, so that one wrong entry may cause all of them.
struct EquationGroup {
  /// An entry and the numbers with which all equations would hold.
  typealias Explanation = (key: FigureKey, numbers: NumberRange)

  /// The equations that are independent, in the order of the form.
  private(set) var leading: [EntryEquation]
  /// The equations that fail because the others do.
  private(set) var implied: [EntryEquation] = []

  /// All equations: the independent ones in the order of the form, then the implied ones.
  var all: [EntryEquation] { leading + implied }

  /// Groups failing equations.
  ///
  /// - Parameters:
  ///   - failing: The equations that fail.
  ///   - judged: All equations that are judged, which may imply some of the failing ones.
  ///   - entries: The entries.
  /// - Returns: The groups, in the order of their first equations in the form.
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

  /// The entries that can each explain the group: another number there makes all its equations
  /// hold, and no other equation fail.
  ///
  /// - Parameters:
  ///   - binding: The equations that must hold as a result.
  ///   - entries: The entries.
  ///   - form: The form.
  /// - Returns: The entries and their possible numbers, in the order of the form.
  func explanations(
    under binding: [EntryEquation], _ entries: Entries, of form: ReportForm
  ) -> [Explanation] {
    // Only an equality determines a number; an inequality can only exclude numbers.
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

  /// The figures where a failing row and a failing column cross.
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
  /// The definitions of some figures, in the order of the form.
  fileprivate func figures(among keys: Set<FigureKey>) -> [FormFigure] {
    figureKeys.filter(keys.contains).compactMap { figure($0) }
  }
}
