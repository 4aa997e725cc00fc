import Foundation
package import ReportModel

/// The blanks and marks such as `/` that can only mean 0.
///
/// The equalities of the form, together with "no figure is negative", bound every entry that is not
/// a number. The bounds are narrowed until nothing changes; a figure between 0 and 0 is forced.
/// Equations that contradict the numbers or each other are ignored. So are those whose sides are
/// sums of the same entries: they would hold for any number in the blank.
package struct ForcedZeros: Sendable {
  /// The figures, in the order of the form.
  package let keys: [FigureKey]

  /// Finds the figures of a report that must be 0.
  package init(_ report: Report) {
    self.init(report, structure: ReportStructure(report), entries: Entries(report))
  }

  init(_ report: Report, structure: ReportStructure, entries: Entries) {
    guard report.orderedFigures.contains(where: \.isVacant), !report.isEmpty else {
      keys = []
      return
    }
    let equalities = report.form.equations
      .filter { $0.relation == .equal && $0.severity == .error && structure.holds($0.table) }
      .flatMap { equation in equation.instances.map { EntryEquation(equation, $0, entries) } }
      .filter { equation in
        !equation.isEmpty && !equation.fails && equation.difference.constant == 0
          && !equation.entries.contains {
            entries.doubtful.contains($0) && entries.numbers[$0] != nil
          }
      }
    let bounds = FigureBounds(entries.numbers, equalities: equalities.map(\.difference))
    let vacant = report.form.figureKeys.filter { report[$0].isVacant }
    let forced = Set(vacant.filter { entries.isEntry($0) && bounds.onlyValue($0) == 0 })
    keys = vacant.filter { key in
      // A formula over blanks that must be 0 is 0.
      entries.isEntry(key)
        ? forced.contains(key)
        : entries.sum(of: key).multiples.keys.allSatisfy(forced.contains)
    }
  }
}

/// The possible numbers of a figure.
private struct Interval: Equatable {
  var low: Decimal
  /// Nil if unbounded.
  var high: Decimal?

  static let notNegative = Interval(low: 0, high: nil)

  func isDisjoint(from other: Interval) -> Bool {
    if let high, high < other.low { return true }
    if let otherHigh = other.high, otherHigh < low { return true }
    return false
  }

  func intersection(_ other: Interval) -> Interval {
    let highs = [high, other.high].compactMap(\.self)
    return Interval(low: max(low, other.low), high: highs.min())
  }
}

/// Bounds of the figures that are not numbers, narrowed by equalities.
private struct FigureBounds {
  /// An equality, given by the positions of its figures.
  private struct Equality {
    var left: [Int]
    var right: [Int]
  }

  private let positions: [FigureKey: Int]
  private let isNumber: [Bool]
  private let start: [Interval]
  private var equalities: [Equality]
  /// The current bounds of the figure at each position.
  private var intervals: [Interval]

  /// Narrows the bounds by differences that must be 0.
  init(_ numbers: [FigureKey: Decimal], equalities differences: [FigureSum]) {
    // If a figure is negative, "no figure is negative" is false, and nothing follows from it.
    let usable = differences.filter { difference in
      let known = difference.multiples.keys.compactMap { numbers[$0] }
      return known.count < difference.multiples.count && known.allSatisfy { $0 >= 0 }
    }
    var keys: [FigureKey] = []
    var positions: [FigureKey: Int] = [:]
    for key in usable.flatMap(\.multiples.keys) where positions[key] == nil {
      positions[key] = keys.count
      keys.append(key)
    }
    self.positions = positions
    isNumber = keys.map { numbers[$0] != nil }
    start = keys.map { numbers[$0].map { Interval(low: $0, high: $0) } ?? .notNegative }
    intervals = start
    equalities = usable.map { difference in
      // A figure with a multiple is repeated.
      let side = { (sign: Int) in
        difference.multiples.flatMap { key, count in
          Array(repeating: positions[key] ?? 0, count: max(0, count * sign))
        }
      }
      return Equality(left: side(1), right: side(-1))
    }
    narrow()
  }

  /// The only number that the equalities allow for a figure; nil if there are several.
  func onlyValue(_ key: FigureKey) -> Decimal? {
    positions[key].map { intervals[$0] }.flatMap { $0.low == $0.high ? $0.low : nil }
  }

  /// Narrows the bounds to a fixpoint.
  ///
  /// Each round uses the bounds of the previous one, so the order of equalities does not matter.
  /// Contradictory equalities are dropped, and the narrowing starts again without them. So are
  /// equalities whose bounds still change after as many rounds as there are figures: they would
  /// never converge, like a negative cycle in the Bellman–Ford algorithm.
  private mutating func narrow() {
    var rounds = 0
    while true {
      var (narrowed, faulty) = round()
      rounds += 1
      if rounds > intervals.count {
        let moving = Set(intervals.indices.filter { narrowed[$0] != intervals[$0] })
        for (index, equality) in equalities.enumerated()
        where !moving.isDisjoint(with: equality.left + equality.right) {
          faulty.insert(index)
        }
      }
      if faulty.isEmpty {
        if narrowed == intervals { return }
        intervals = narrowed
      } else {
        equalities = equalities.enumerated().filter { !faulty.contains($0.offset) }.map(\.element)
        intervals = start
        rounds = 0
      }
    }
  }

  /// One round: returns the narrower bounds, and the equalities that cannot hold within them.
  private func round() -> (narrowed: [Interval], faulty: Set<Int>) {
    var found: [[(equality: Int, interval: Interval)]] = Array(repeating: [], count: start.count)
    for (index, equality) in equalities.enumerated() {
      let left = sum(equality.left)
      let right = sum(equality.right)
      for (terms, own, other) in [(equality.left, left, right), (equality.right, right, left)] {
        for term in terms {
          // The other side minus the rest of the term's own side.
          found[term].append((index, other.subtracting(own, without: intervals[term])))
        }
      }
    }
    var narrowed = start
    var faulty: Set<Int> = []
    for (term, candidates) in found.enumerated() {
      // The bounds of a number are the number, whatever the equalities say.
      let others = isNumber[term] ? [start[term]] : candidates.map(\.interval) + [.notNegative]
      for candidate in candidates {
        if others.contains(where: candidate.interval.isDisjoint) {
          faulty.insert(candidate.equality)
        }
        if !isNumber[term] { narrowed[term] = narrowed[term].intersection(candidate.interval) }
      }
    }
    return (narrowed, faulty)
  }

  /// The bounds of a sum.
  private func sum(_ terms: [Int]) -> IntervalSum {
    terms.reduce(into: IntervalSum()) { $0.add(intervals[$1]) }
  }
}

/// The bounds of a sum of figures, from which one figure can be removed again.
private struct IntervalSum {
  private var low: Decimal = 0
  /// The sum of the finite upper bounds.
  private var high: Decimal = 0
  private var unboundedCount = 0

  mutating func add(_ interval: Interval) {
    low += interval.low
    high += interval.high ?? 0
    if interval.high == nil { unboundedCount += 1 }
  }

  /// The difference between this sum and another one, from which one of its parts is removed first.
  func subtracting(_ other: IntervalSum, without part: Interval) -> Interval {
    let isOtherBounded = other.unboundedCount == (part.high == nil ? 1 : 0)
    let otherHigh = other.high - (part.high ?? 0)
    let least = isOtherBounded ? max(low - otherHigh, 0) : 0
    let most = unboundedCount == 0 ? high - (other.low - part.low) : nil
    return Interval(low: least, high: most)
  }
}
