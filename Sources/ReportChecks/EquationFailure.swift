import Foundation
import ReportModel

/// An equation that does not hold at one row or column, and the term to look at first.
struct EquationFailure: Sendable {
  var equation: Equation
  var instance: EquationInstance
  var left: Decimal
  var right: Decimal
  /// The term that most failing equations of the table have in common.
  ///
  /// Where a row and a column fail together it is the cell where they cross.
  var suspect: FigureKey
  /// The number at the suspect's place with which this equation would hold; nil where none can.
  var expected: Decimal?

  /// The failures of a report, in the order of the form's equations.
  static func all(
    in report: Report, structure: ReportStructure, number: (FigureKey) -> Decimal?
  ) -> [EquationFailure] {
    var failures: [EquationFailure] = []
    for equation in report.form.equations where structure.holds(equation.table) {
      for instance in equation.instances {
        guard let left = Self.sum(instance.left, number),
          let right = Self.sum(instance.right, number),
          !equation.relation.holds(left, right), let suspect = instance.terms.first
        else { continue }
        failures.append(
          EquationFailure(
            equation: equation, instance: instance, left: left, right: right, suspect: suspect))
      }
    }
    var counts: [FigureKey: Int] = [:]
    for term in failures.flatMap(\.instance.terms) { counts[term, default: 0] += 1 }
    for index in failures.indices { failures[index].blame(counts, report, number) }
    return failures
  }

  /// The sum of terms; nil where one of them is no number.
  private static func sum(_ keys: [FigureKey], _ number: (FigureKey) -> Decimal?) -> Decimal? {
    var sum: Decimal = 0
    for key in keys {
      guard let term = number(key) else { return nil }
      sum += term
    }
    return sum
  }

  /// Picks the suspect by the number of failing equations that each figure is a term of.
  ///
  /// What a formula computes is right by itself; somebody typed one of the others.
  private mutating func blame(
    _ counts: [FigureKey: Int], _ report: Report, _ number: (FigureKey) -> Decimal?
  ) {
    let typed = instance.terms.filter { !report[$0].isComputed }
    let candidates = typed.isEmpty ? instance.terms : typed
    suspect = candidates.first ?? suspect
    // `max` would give the last of equals; a total, or else the first left term, comes first here.
    for term in candidates where counts[term, default: 0] > counts[suspect, default: 0] {
      suspect = term
    }
    let rest = instance.left.contains(suspect) ? right - left : left - right
    let value = (number(suspect) ?? 0) + rest
    expected = value < 0 ? nil : value
  }
}

extension Equation.Relation {
  /// Whether two sums stand to each other as the relation says.
  func holds(_ left: Decimal, _ right: Decimal) -> Bool {
    switch self {
    case .equal: left == right
    case .atMost: left <= right
    case .atLeast: left >= right
    }
  }
}
