package import Foundation
import ReportModel
package import Spreadsheet

/// Computes formulas made only of `SUM`, `+`, `-`, numbers and references to cells of the workbook.
///
/// A sum over nothing but blanks is blank, not 0: nobody has entered anything yet.
package struct FormulaArithmetic {
  /// What a formula gives.
  package enum Result: Equatable {
    /// A number.
    case number(Decimal)
    /// Nothing, since every cell it rests on is blank.
    case blank
  }

  /// A formula that is not of this kind, refers to itself, or rests on such a one.
  private struct NotArithmetic: Error {}

  private let grids: [String: Grid]

  /// The number of cells that one formula may rest on, directly and through others.
  private static let cellLimit = 20_000

  /// Prepares the sheets that formulas may refer to.
  package init(_ grids: [Grid]) {
    self.grids = Dictionary(
      grids.compactMap { grid in grid.name.map { (Self.key($0), grid) } }
    ) { first, _ in first }
  }

  /// The value of a formula on a sheet; nil where it cannot be computed here.
  package func value(of formula: String, on sheet: String?) -> Result? {
    var budget = Self.cellLimit
    return try? evaluate(formula, sheet: sheet ?? "", depth: 0, budget: &budget)
  }

  private static func key(_ name: String) -> String { name.lowercased() }

  private func evaluate(
    _ formula: String, sheet: String, depth: Int, budget: inout Int
  ) throws(NotArithmetic) -> Result {
    guard depth < 64 else { throw NotArithmetic() }
    var scanner = FormulaScanner(formula)
    guard let terms = scanner.terms() else { throw NotArithmetic() }
    var sum = Decimal(0)
    var hasValue = false
    for term in terms {
      switch term.operand {
      case .number(let number):
        sum += term.isNegative ? -number : number
        hasValue = true
      case .range(let name, let range):
        let result = try total(
          of: range, on: name ?? sheet, isSum: term.isInSum, depth: depth, budget: &budget)
        if case .number(let number) = result {
          sum += term.isNegative ? -number : number
          hasValue = true
        }
      }
    }
    return hasValue ? .number(sum) : .blank
  }

  /// The sum of a range, whose cells may be formulas themselves.
  private func total(
    of range: CellRange, on sheet: String, isSum: Bool, depth: Int, budget: inout Int
  ) throws(NotArithmetic) -> Result {
    guard let grid = grids[Self.key(sheet)] else { throw NotArithmetic() }
    budget -= range.rows.count * range.columns.count
    guard budget > 0 else { throw NotArithmetic() }
    var sum = Decimal(0)
    var hasValue = false
    for address in range.addresses {
      guard let cell = grid[address] else { continue }
      let result: Result
      if let formula = cell.formula,
        let computed = try? evaluate(
          formula, sheet: sheet, depth: depth + 1, budget: &budget)
      {
        result = computed
      } else {
        result = try stored(cell, isSum: isSum)
      }
      if case .number(let number) = result {
        sum += number
        hasValue = true
      }
    }
    return hasValue ? .number(sum) : .blank
  }

  /// The stored value of a cell as Excel would add it: `SUM` passes over text, `+` reads it.
  private func stored(_ cell: Cell, isSum: Bool) throws(NotArithmetic) -> Result {
    switch cell.value {
    case nil:
      guard cell.formula == nil else { throw NotArithmetic() }
      return .blank
    case .number(let number):
      guard let decimal = Decimal(figure: number) else { throw NotArithmetic() }
      return .number(decimal)
    case .text(let text):
      if text.allSatisfy(\.isWhitespace) { return .blank }
      if isSum { return .number(0) }
      guard case .number(let number) = FigureText(text).state else { throw NotArithmetic() }
      return .number(number)
    default: throw NotArithmetic()
    }
  }
}
