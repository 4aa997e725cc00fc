import ReportModel
import Spreadsheet

/// An equation in the formulas of a workbook, with the same reasoning as `check`.
///
/// 校验 and the colours of the tables use the same parts, so they always agree.
struct EquationFormula {
  /// The sum of the left side.
  let left: String
  /// The sum of the right side.
  let right: String
  /// True while an entry holds anything but a possible number: that is reported at its own cell,
  /// and the equation is not judged.
  let isInDoubt: String
  let isUnfinished: String

  private let missingLeft: String
  private let missingRight: String
  private let relation: Equation.Relation

  /// Makes the formulas of an equation, with references in the given notation.
  init(_ line: BlankPlan.Line, _ plan: BlankPlan, _ notation: CellAreas.Notation) {
    let table = plan.tables[line.table]
    left = table.areas(line.instance.left).sum(notation)
    right = table.areas(line.instance.right).sum(notation)
    relation = line.equation.relation
    let sides = plan.values.sides(of: line.instance)
    missingLeft = Self.missing(sides.left, table, plan, notation)
    missingRight = Self.missing(sides.right, table, plan, notation)
    isUnfinished = "\(missingLeft)+\(missingRight)>0"
    let all = line.instance.terms + plan.values.entries(under: line.instance.terms)
    isInDoubt = "\(table.faulty(all, plan.values, notation))>0"
  }

  /// True while no numbers of 0 or more in the missing cells can make the equation hold.
  ///
  /// - Parameter difference: The left side minus the right, as a formula.
  /// - Returns: The condition as a formula.
  func fails(by difference: String) -> String {
    let isMore = "AND(\(difference)>0,\(missingRight)=0)"
    let isLess = "AND(\(difference)<0,\(missingLeft)=0)"
    return switch relation {
    case .equal: "OR(\(isMore),\(isLess))"
    case .atMost: isMore
    case .atLeast: isLess
    }
  }

  /// True while the equation is judged and fails.
  var isBroken: String {
    "AND(NOT(\(isInDoubt)),\(fails(by: Self.difference(left, right))))"
  }

  /// The difference of two numbers; amounts have at most six decimals.
  static func difference(_ left: String, _ right: String) -> String {
    "ROUND(\(left)-\(right),6)"
  }

  /// The verdict on an equation that does not hold.
  static func fault(_ severity: Equation.Severity) -> String {
    switch severity {
    case .error: BlankText.Verdict.wrong
    case .warning: BlankText.Verdict.warning
    }
  }

  /// The number of missing figures on a side.
  private static func missing(
    _ side: EquationSide, _ table: BlankPlan.Table, _ plan: BlankPlan,
    _ notation: CellAreas.Notation
  ) -> String {
    var parts: [String] = []
    if !side.entries.isEmpty {
      parts.append(table.areas(side.entries).missing(notation))
    }
    for total in side.totals {
      let cell = table.areas([total])
      let terms = table.areas(plan.form.totalEquation(for: total)?.right ?? [])
      let entries = table.areas(plan.values.entries(under: [total]))
      parts.append(
        "(\(difference(cell.sum(notation), terms.sum(notation)))=0)*(\(entries.missing(notation)))")
      parts.append(cell.missing(notation))
    }
    return parts.isEmpty ? "0" : "(\(parts.joined(separator: "+")))"
  }
}
