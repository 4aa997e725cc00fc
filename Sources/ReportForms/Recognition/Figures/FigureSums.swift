import Foundation
import ReportModel
import Spreadsheet

/// Follows the formulas of figures to other figures.
struct FigureSums {
  private let arithmetic: FormulaArithmetic
  private let keys: [CellReference: FigureKey]
  /// The known sums of formulas outside the tables, which are usually subtotals.
  private var known: [CellReference: FigureSum?] = [:]

  /// Indexes the figures of a report by their cells.
  init(_ report: Report, arithmetic: FormulaArithmetic) {
    self.arithmetic = arithmetic
    keys = Dictionary(
      report.figures.values.compactMap { figure in figure.source.map { ($0, figure.key) } }
    ) { first, _ in first }
  }

  /// Records for each figure of the report what its formula adds up.
  mutating func put(into report: inout Report) {
    for figure in report.figures.values {
      if let sum = sum(of: figure) { report.figures[figure.key]?.sum = sum }
    }
  }

  /// What a figure's formula adds up; nil if it has none that can be followed, or it leads outside
  /// the tables.
  private mutating func sum(of figure: Figure) -> FigureSum? {
    guard let source = figure.source, arithmetic[source]?.formula != nil else { return nil }
    switch arithmetic.result(of: source) {
    case .number, .blank: return sum(in: source, depth: 0)
    case .circular, .unknown: return nil
    }
  }

  /// The depth to which formulas outside the tables are followed.
  private static let depthLimit = 16

  private mutating func sum(in cell: CellReference, depth: Int) -> FigureSum? {
    if let known = known[cell] { return known }
    let sum = followed(cell, depth: depth)
    known[cell] = .some(sum)
    return sum
  }

  private mutating func followed(_ cell: CellReference, depth: Int) -> FigureSum? {
    guard depth < Self.depthLimit, let formula = arithmetic.sum(in: cell) else { return nil }
    var sum = FigureSum(constant: formula.constant ?? 0)
    for part in formula.parts {
      let count = part.isNegative ? -1 : 1
      if let key = keys[part.cell] {
        sum.add(key, times: count)
      } else if let content = arithmetic[part.cell], !content.isVacant {
        if content.formula != nil {
          guard let inner = self.sum(in: part.cell, depth: depth + 1) else { return nil }
          sum.add(inner, times: count)
        } else if !isPassedOver(content, part) {
          return nil
        }
      }
    }
    return sum.isTooLarge ? nil : sum
  }

  /// Whether a cell outside the tables adds nothing: words in a range of `SUM`, such as labels.
  private func isPassedOver(_ cell: Cell, _ part: FormulaSum.Part) -> Bool {
    guard part.isInSum, case .text(let text)? = cell.value else { return false }
    if case .number = FigureText(text).state { return false }
    return true
  }
}
