import Foundation
import ReportModel

/// What stands in the entries of a report, as equations look at it.
struct Entries {
  /// The numbers.
  private(set) var numbers: [FigureKey: Decimal] = [:]
  /// The blanks and marks: any number may belong there that is not below 0.
  private(set) var open: Set<FigureKey> = []
  /// What is told at its own cell and proves nothing about others: words, negative figures, fractions
  /// of a count, cells merged with others, numbers that a total leaves out since they are text.
  private(set) var doubtful: Set<FigureKey> = []
  /// What each figure that is no entry comes down to in entries.
  private var sums: [FigureKey: FigureSum] = [:]
  /// What the formulas of figures add up, in other figures.
  private var formulas: [FigureKey: FigureSum]
  /// The figures with formulas, in the order of the form.
  private let computed: [FigureKey]

  /// Sorts the figures of a report.
  init(_ report: Report) {
    formulas = report.figures.compactMapValues(\.sum)
    computed = formulas.isEmpty ? [] : report.form.figureKeys.filter { report[$0].sum != nil }
    let untold = report.cellsInDoubt
    for figure in report.figures.values where figure.sum == nil {
      let isInDoubt = figure.source.map(untold.contains) ?? false
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

  /// Whether a figure is an entry.
  func isEntry(_ key: FigureKey) -> Bool { formulas[key] == nil }

  /// What a figure comes down to in entries; itself for an entry.
  func sum(of key: FigureKey) -> FigureSum { sums[key] ?? FigureSum(key) }

  /// What some figures add up to in entries.
  func sum(of keys: [FigureKey]) -> FigureSum {
    keys.reduce(into: FigureSum()) { $0.add(sum(of: $1)) }
  }

  /// Whether the formula of a figure rests on one of some others.
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

  /// Puts another formula in place of a figure's own.
  mutating func replaceFormula(of key: FigureKey, by sum: FigureSum) {
    formulas[key] = sum
    follow()
  }

  /// The value of a sum; what is missing counts as 0.
  func value(of sum: FigureSum) -> Decimal {
    sum.multiples.reduce(sum.constant) { $0 + (numbers[$1.key] ?? 0) * Decimal($1.value) }
  }

  /// Follows all formulas to entries.
  private mutating func follow() {
    sums = [:]
    var path: Set<FigureKey> = []
    for key in computed { _ = follow(key, &path) }
  }

  /// Follows a formula to entries; one that leads back to itself, or counts an entry beyond all reason,
  /// is an entry.
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
  /// The cells of which it is told that nobody knows whose their number is, or that a total leaves
  /// them out.
  fileprivate var cellsInDoubt: Set<CellReference> {
    observations.reduce(into: []) { cells, seen in
      switch seen.kind {
      case .mergedFigures: cells.formUnion(seen.cells)
      case .textLeftOut(let texts): cells.formUnion(texts)
      default: break
      }
    }
  }
}
