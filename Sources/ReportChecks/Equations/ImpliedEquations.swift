import ReportModel

/// Failing equations that follow from others, such as that of the column of totals if the totals of
/// the rows are formulas.
struct ImpliedEquations {
  private var instances: Set<EquationInstance> = []

  /// Finds the equations that are sums of others and involve a formula, longest first.
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

  func contains(_ equation: EntryEquation) -> Bool { instances.contains(equation.instance) }
}

/// Equations as rows of coefficients, reduced by Gaussian elimination.
private struct Elimination {
  private var columns: [FigureKey: Int] = [:]
  private var rows: [(pivot: Int, numbers: [Double])] = []

  init(_ equations: [EntryEquation]) {
    for key in equations.flatMap(\.entries) where columns[key] == nil {
      columns[key] = columns.count
    }
    for equation in equations {
      guard let row = rest(of: equation),
        let pivot = row.indices.max(by: { abs(row[$0]) < abs(row[$1]) }), abs(row[pivot]) > 1e-9
      else { continue }
      rows.append((pivot, row))
    }
  }

  /// Whether an equation follows from the others.
  func yields(_ equation: EntryEquation) -> Bool {
    rest(of: equation)?.allSatisfy { abs($0) < 1e-9 } ?? false
  }

  /// The remainder of an equation after elimination; nil if it has an entry that no other has.
  private func rest(of equation: EntryEquation) -> [Double]? {
    var row = [Double](repeating: 0, count: columns.count)
    for (key, count) in equation.difference.multiples {
      guard let column = columns[key] else { return nil }
      row[column] = Double(count)
    }
    for (pivot, known) in rows where row[pivot] != 0 {
      let factor = row[pivot] / known[pivot]
      for column in row.indices where known[column] != 0 { row[column] -= factor * known[column] }
      row[pivot] = 0
    }
    return row
  }
}
