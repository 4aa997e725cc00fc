import ReportModel
import Spreadsheet

/// An equation in the formulas of a workbook.
///
/// 校验 and the colours of the tables are made from the same pieces, so that they always agree.
struct EquationFormula {
  /// The sum of the left side.
  let left: String
  /// The sum of the right side.
  let right: String
  /// True while a figure that it needs is missing.
  let isUnfinished: String

  private let isFinished: String
  private let relation: Equation.Relation

  /// Words an equation, with its cells named as the place of the formula asks for.
  init(_ line: BlankPlan.Line, _ plan: BlankPlan, _ notation: CellAreas.Notation) {
    let table = plan.tables[line.table]
    let needed = table.areas(plan.needed(for: line.instance))
    left = table.areas(line.instance.left).sum(notation)
    right = table.areas(line.instance.right).sum(notation)
    isUnfinished = "\(needed.numbers(notation))<\(needed.count)"
    isFinished = "\(needed.numbers(notation))=\(needed.count)"
    relation = line.equation.relation
  }

  /// True while everything is filled in and the equation does not hold.
  var isBroken: String {
    "AND(\(isFinished),NOT(\(Self.holds(left, relation, right))))"
  }

  /// True where two sums stand to each other as they should; amounts have at most six decimals.
  static func holds(_ left: String, _ relation: Equation.Relation, _ right: String) -> String {
    "ROUND(\(left)-\(right),6)\(relation.rawValue)0"
  }

  /// What an equation says where it does not hold.
  static func fault(_ severity: Equation.Severity) -> String {
    switch severity {
    case .error: BlankText.Verdict.wrong
    case .warning: BlankText.Verdict.warning
    }
  }
}

/// The row and the column that an equation holds for, in words.
struct CheckPlace {
  /// The label of the row, or that it is a whole column.
  let row: String
  /// The label of the column, or that it is a whole row.
  let column: String

  /// Finds what the terms of an equation have in common.
  init(_ instance: EquationInstance, in form: ReportForm) {
    let figure = instance.terms.first.flatMap { form.figure($0) }
    let rows = Set(instance.terms.map(\.row))
    let columns = Set(instance.terms.map(\.column))
    row = rows.count == 1 ? figure?.fullRowLabel ?? "" : BlankText.Check.wholeColumn
    column = columns.count == 1 ? figure?.columnLabel ?? "" : BlankText.Check.wholeRow
  }
}
