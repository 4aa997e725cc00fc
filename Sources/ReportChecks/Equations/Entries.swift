import Foundation
import ReportModel

/// The entries of a report, from the point of view of equations.
struct Entries {
  private(set) var numbers: [FigureKey: Decimal] = [:]
  /// The blanks and marks: any number of 0 or more may belong there.
  private(set) var open: Set<FigureKey> = []
  /// Entries that are reported at their own cells and prove nothing about others: text, negative
  /// figures, fractional counts, merged cells, numbers stored as text that a total leaves out.
  private(set) var doubtful: Set<FigureKey> = []
  /// Those of them whose cells are merged with others.
  private(set) var merged: Set<FigureKey> = []
  /// The sum of entries for each figure that is not an entry.
  private var sums: [FigureKey: FigureSum] = [:]
  /// The sums of other figures that formulas compute.
  private var formulas: [FigureKey: FigureSum]
  /// The figures with formulas, in the order of the form.
  private let computed: [FigureKey]

  /// Classifies the figures of a report.
  init(_ report: Report) {
    formulas = report.figures.compactMapValues(\.sum)
    computed = formulas.isEmpty ? [] : report.form.figureKeys.filter { report[$0].sum != nil }
    let (mergedCells, leftOut) = report.cellsInDoubt
    for figure in report.figures.values where figure.sum == nil {
      let isMerged = figure.source.map(mergedCells.contains) ?? false
      let isInDoubt = isMerged || figure.source.map(leftOut.contains) ?? false
      if isMerged { merged.insert(figure.key) }
      switch figure.state {
      case .blank, .notApplicable:
        if isInDoubt { doubtful.insert(figure.key) } else { open.insert(figure.key) }
      case .unreadable: doubtful.insert(figure.key)
      case .number(let number):
        let isPossible = report.form.figure(figure.key)?.kind.allows(number) ?? true
        if isInDoubt || !isPossible { doubtful.insert(figure.key) }
        numbers[figure.key] = number
      }
    }
    follow()
  }

  func isEntry(_ key: FigureKey) -> Bool { formulas[key] == nil }

  /// The sum of entries for a figure; the figure itself for an entry.
  func sum(of key: FigureKey) -> FigureSum { sums[key] ?? FigureSum(key) }

  /// The sum of entries for some figures.
  func sum(of keys: [FigureKey]) -> FigureSum {
    keys.reduce(into: FigureSum()) { $0.add(sum(of: $1)) }
  }

  /// Whether the formula of a figure depends on any of some others.
  func formula(of key: FigureKey, restsOn others: Set<FigureKey>) -> Bool {
    var waiting = [key]
    var seen: Set<FigureKey> = []
    while let next = waiting.popLast() {
      for part in formulas[next].map({ $0.multiples.keys }) ?? [:].keys
      where seen.insert(part).inserted {
        if others.contains(part) { return true }
        waiting.append(part)
      }
    }
    return false
  }

  /// Replaces the formula of a figure.
  mutating func replaceFormula(of key: FigureKey, by sum: FigureSum) {
    formulas[key] = sum
    follow()
  }

  /// The value of a sum; missing figures count as 0.
  func value(of sum: FigureSum) -> Decimal {
    sum.multiples.reduce(sum.constant) { $0 + (numbers[$1.key] ?? 0) * Decimal($1.value) }
  }

  /// Resolves all formulas to entries.
  private mutating func follow() {
    sums = [:]
    var path: Set<FigureKey> = []
    for key in computed { _ = follow(key, &path) }
  }

  /// Resolves a formula to entries; one that refers back to itself, or has unreasonable multiples,
  /// is treated as an entry.
  private mutating func follow(_ key: FigureKey, _ path: inout Set<FigureKey>) -> FigureSum {
    if let known = sums[key] { return known }
    guard let formula = formulas[key], path.insert(key).inserted else { return FigureSum(key) }
    var sum = FigureSum(constant: formula.constant)
    for (part, count) in formula.multiples { sum.add(follow(part, &path), times: count) }
    path.remove(key)
    if sum.isTooLarge { sum = FigureSum(key) }
    sums[key] = sum
    return sum
  }
}

extension Report {
  /// The cells that observations report as merged with others, and as left out of a total.
  fileprivate var cellsInDoubt: (merged: Set<CellReference>, leftOut: Set<CellReference>) {
    observations.reduce(into: ([], [])) { cells, seen in
      switch seen.kind {
      case .mergedFigures: cells.merged.formUnion(seen.cells)
      case .textLeftOut(let texts): cells.leftOut.formUnion(texts)
      default: break
      }
    }
  }
}
