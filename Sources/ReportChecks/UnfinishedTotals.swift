import ReportModel

/// The totals that formulas compute from figures which are still missing.
///
/// Such a total is a number in its cell, but not yet the one that the unit means to report.
struct UnfinishedTotals {
  /// The figures.
  let keys: Set<FigureKey>

  /// Finds the unfinished totals of a report.
  init(_ report: Report, forcedZeros: Set<FigureKey>) {
    let isComputed = { (key: FigureKey) in report[key].isComputed }
    let totals = report.form.equations.filter { $0.relation == .equal }.flatMap(\.instances)
      .filter { $0.left.count == 1 && $0.left.allSatisfy(isComputed) }
    var missing = Set(
      report.figures.values.filter { $0.isVacant && !forcedZeros.contains($0.key) }.map(\.key))
    guard !totals.isEmpty, !missing.isEmpty else {
      keys = []
      return
    }
    var found: Set<FigureKey> = []
    var isSettled = false
    while !isSettled {
      // A total of totals is unfinished with them.
      let next = Set(totals.filter { !missing.isDisjoint(with: $0.right) }.flatMap(\.left))
      isSettled = next.isSubset(of: found)
      found.formUnion(next)
      missing.formUnion(next)
    }
    keys = found
  }
}
