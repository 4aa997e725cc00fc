import Foundation
public import ReportModel

/// The blanks and marks such as `/` that can only stand for 0.
///
/// The equalities of the form, together with "no figure is negative", bound every figure that is
/// not a number. The bounds are narrowed until nothing changes; a figure between 0 and 0 is forced.
/// Equations that contradict the numbers or each other bound nothing. Nor does a total that a formula
/// computes: it would agree with whatever was forgotten.
public struct ForcedZeros: Sendable {
  /// The figures, in the order of the form.
  public let keys: [FigureKey]
  /// The only numbers that the equalities leave for vacant figures.
  let onlyValues: [FigureKey: Decimal]

  /// Finds the figures of a report that must be 0.
  public init(_ report: Report) {
    self.init(report, structure: ReportStructure(report))
  }

  init(_ report: Report, structure: ReportStructure) {
    guard report.orderedFigures.contains(where: \.isVacant), !report.isEmpty else {
      keys = []
      onlyValues = [:]
      return
    }
    let equalities = report.form.equations
      .filter { $0.relation == .equal && $0.severity == .error && structure.holds($0.table) }
      .flatMap(\.instances)
    let vacant = report.form.figureKeys.filter { report[$0].isVacant }
    let typed = report.figures.filter { !$0.value.isComputed }.compactMapValues(\.number)
    let bounds = FigureBounds(typed, equalities: equalities)
    keys = vacant.filter { bounds.onlyValue($0) == 0 }
    onlyValues = Dictionary(
      uniqueKeysWithValues: vacant.compactMap { key in bounds.onlyValue(key).map { (key, $0) } })
  }
}

/// The numbers that a figure can be, from one bound to the other.
private struct Interval: Equatable {
  var low: Decimal
  /// Nil where nothing bounds it.
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

/// Bounds of the figures that are no numbers, narrowed by equalities.
private struct FigureBounds {
  private let numbers: [FigureKey: Decimal]
  private var unknowns: [FigureKey: Interval] = [:]
  private var equalities: [EquationInstance]

  init(_ numbers: [FigureKey: Decimal], equalities: [EquationInstance]) {
    self.numbers = numbers
    // With a negative figure "no figure is negative" is false, and nothing follows from it.
    self.equalities = equalities.filter { equality in
      let known = equality.terms.compactMap { numbers[$0] }
      return known.count < equality.terms.count && known.allSatisfy { $0 >= 0 }
    }
    narrow()
  }

  /// The only number that the equalities leave for a figure; nil where there are several.
  func onlyValue(_ key: FigureKey) -> Decimal? {
    unknowns[key].flatMap { $0.low == $0.high ? $0.low : nil }
  }

  /// Narrows the bounds to the fixpoint.
  ///
  /// Each round starts from the bounds of the one before, so the order of equalities has no say.
  /// Those that contradict are left out, and the work starts again without them.
  private mutating func narrow() {
    var isSettled = false
    while !isSettled {
      let bounds = bounds()
      if bounds.faulty.isEmpty {
        isSettled = bounds.unknowns == unknowns
        unknowns = bounds.unknowns
      } else {
        let faulty = bounds.faulty
        equalities = equalities.enumerated().filter { !faulty.contains($0.offset) }
          .map(\.element)
        unknowns = [:]
      }
    }
  }

  /// One round: the narrower bounds, and the equalities that cannot hold within them.
  private func bounds() -> (unknowns: [FigureKey: Interval], faulty: Set<Int>) {
    var found: [FigureKey: [(equality: Int, interval: Interval)]] = [:]
    var faulty: Set<Int> = []
    for (index, equality) in equalities.enumerated() {
      let left = sum(equality.left)
      let right = sum(equality.right)
      for (terms, own, other) in [(equality.left, left, right), (equality.right, right, left)] {
        for term in terms {
          // The other side less the rest of the term's own.
          let interval = other.less(own, without: self[term])
          if let number = numbers[term] {
            let point = Interval(low: number, high: number)
            if interval.isDisjoint(from: point) { faulty.insert(index) }
          } else {
            found[term, default: []].append((index, interval))
          }
        }
      }
    }
    for candidates in found.values {
      for first in candidates {
        let others = candidates.map(\.interval) + [.notNegative]
        if others.contains(where: first.interval.isDisjoint) { faulty.insert(first.equality) }
      }
    }
    let narrowed = found.mapValues { candidates in
      candidates.reduce(Interval.notNegative) { $0.intersection($1.interval) }
    }
    return (narrowed, faulty)
  }

  /// The bounds of one figure as they are now.
  private subscript(key: FigureKey) -> Interval {
    numbers[key].map { Interval(low: $0, high: $0) } ?? unknowns[key] ?? .notNegative
  }

  /// The bounds of a sum.
  private func sum(_ keys: [FigureKey]) -> IntervalSum {
    keys.reduce(into: IntervalSum()) { $0.add(self[$1]) }
  }
}

/// The bounds of a sum of figures, from which the part of one figure can be taken out again.
private struct IntervalSum {
  private var low: Decimal = 0
  /// The sum of the upper bounds there are.
  private var high: Decimal = 0
  private var unboundedCount = 0

  mutating func add(_ interval: Interval) {
    low += interval.low
    high += interval.high ?? 0
    if interval.high == nil { unboundedCount += 1 }
  }

  /// What is left of this sum when another one, without one of its own parts, is taken from it.
  func less(_ other: IntervalSum, without part: Interval) -> Interval {
    let isOtherBounded = other.unboundedCount == (part.high == nil ? 1 : 0)
    let otherHigh = other.high - (part.high ?? 0)
    let least = isOtherBounded ? max(low - otherHigh, 0) : 0
    let most = unboundedCount == 0 ? high - (other.low - part.low) : nil
    return Interval(low: least, high: most)
  }
}
