import ReportModel

/// Failing equations that follow from others: that of the column of totals where the totals of the rows
/// are formulas.
struct ImpliedEquations {
  private var instances: Set<EquationInstance> = []

  /// Finds those that are a sum of others and have a formula among their figures, the longest first.
  init(of failing: [EntryEquation], among judged: [EntryEquation], _ entries: Entries) {
    let longestFirst = failing.filter { !$0.instance.terms.allSatisfy(entries.isEntry) }
      .sorted { $0.entries.count > $1.entries.count }
    for equation in longestFirst where failing.count - instances.count > 1 {
      let others = judged.filter { other in
        other.instance != equation.instance && !instances.contains(other.instance)
          && (equation.equation.relation == .equal
            ? other.equation.relation == .equal : other.equation.code == equation.equation.code)
      }
      if Elimination(others).yields(equation) { instances.insert(equation.instance) }
    }
  }

  /// Whether an equation is among them.
  func contains(_ equation: EntryEquation) -> Bool { instances.contains(equation.instance) }
}

/// Equations as rows of numbers, reduced by Gauss's elimination.
private struct Elimination {
  private var places: [FigureKey: Int] = [:]
  private var rows: [(pivot: Int, numbers: [Double])] = []

  init(_ equations: [EntryEquation]) {
    for key in equations.flatMap(\.entries) where places[key] == nil { places[key] = places.count }
    for equation in equations {
      guard let row = rest(of: equation),
        let pivot = row.indices.max(by: { abs(row[$0]) < abs(row[$1]) }), abs(row[pivot]) > 1e-9
      else { continue }
      rows.append((pivot, row))
    }
  }

  /// Whether an equation says nothing that the others together do not.
  func yields(_ equation: EntryEquation) -> Bool {
    rest(of: equation)?.allSatisfy { abs($0) < 1e-9 } ?? false
  }

  /// What is left of an equation; nil where it has an entry that no other has.
  private func rest(of equation: EntryEquation) -> [Double]? {
    var row = [Double](repeating: 0, count: places.count)
    for (key, count) in equation.difference.multiples {
      guard let place = places[key] else { return nil }
      row[place] = Double(count)
    }
    for (pivot, known) in rows where row[pivot] != 0 {
      let factor = row[pivot] / known[pivot]
      for place in row.indices where known[place] != 0 { row[place] -= factor * known[place] }
      row[pivot] = 0
    }
    return row
  }
}
