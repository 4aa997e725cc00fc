package import Foundation
package import ReportModel
package import Spreadsheet

/// Computes formulas made only of `SUM`, `+`, `-`, numbers and references to cells of the workbook.
///
/// A formula is computed only if Excel would give the same result. A sum of nothing but blanks is
/// blank, not 0, because nobody has entered anything yet. Every cell is computed once.
package final class FormulaArithmetic {
  /// The result of a formula.
  package enum Result: Equatable {
    /// A number, without and with the numbers that are stored as text in ranges of `SUM`.
    ///
    /// Excel ignores those numbers; other programs count them.
    case number(Decimal, withTexts: Decimal)
    /// Nothing, because every cell it depends on is blank.
    case blank
    /// No number, because it depends on its own result.
    case circular
    /// It cannot be computed here.
    case unknown
  }

  /// A formula for which some needed results are not yet known.
  private struct Waiting {
    let cell: CellReference
    var rest: [CellReference]
    var restsOnCycle = false
  }

  private let grids: [String: Grid]
  private var results: [CellReference: Result] = [:]
  private var sums: [CellReference: FormulaSum?] = [:]

  /// The number of cells that formulas may still refer to.
  private var budget = 500_000
  /// The largest number of cells that one formula may refer to.
  private static let cellLimit = 20_000

  /// Prepares the sheets that formulas may refer to.
  package init(_ grids: [Grid]) {
    // Formulas may write a sheet's name in either case.
    self.grids = Dictionary(
      grids.compactMap { grid in grid.name.map { ($0, grid) } }
        + grids.compactMap { grid in grid.name.map { ($0.lowercased(), grid) } }
    ) { first, _ in first }
  }

  private func grid(_ name: String) -> Grid? { grids[name] ?? grids[name.lowercased()] }

  subscript(cell: CellReference) -> Cell? { grid(cell.sheet ?? "")?[cell.address] }

  /// The result of the formula in a cell.
  package func result(of cell: CellReference) -> Result {
    if let known = results[cell] { return known }
    var path: [Waiting] = []
    var open: Set<CellReference> = []
    wait(for: cell, &path, &open)
    while var last = path.popLast() {
      guard let next = last.rest.popLast() else {
        open.remove(last.cell)
        results[last.cell] = last.restsOnCycle ? .circular : value(of: last.cell)
        continue
      }
      if open.contains(next) {
        // The formulas from there on depend on each other; each sees that the next one is circular.
        last.restsOnCycle = true
      } else if results[next] == nil {
        last.rest.append(next)
      } else if results[next] == .circular {
        last.restsOnCycle = true
      }
      path.append(last)
      if !open.contains(next), results[next] == nil { wait(for: next, &path, &open) }
    }
    return results[cell] ?? .unknown
  }

  /// Adds a formula to the path, to wait for everything it refers to.
  private func wait(
    for cell: CellReference, _ path: inout [Waiting], _ open: inout Set<CellReference>
  ) {
    guard let sum = sum(in: cell) else {
      results[cell] = .unknown
      return
    }
    open.insert(cell)
    path.append(
      Waiting(cell: cell, rest: sum.parts.map(\.cell).filter { self[$0]?.formula != nil }))
  }

  /// The sum in a cell's formula; nil if it has no formula or one of another kind.
  func sum(in cell: CellReference) -> FormulaSum? {
    if let known = sums[cell] { return known }
    let sum = self[cell]?.formula.flatMap { formulaSum($0, on: cell.sheet) }
    sums[cell] = .some(sum)
    return sum
  }

  private func formulaSum(_ formula: String, on sheet: String?) -> FormulaSum? {
    var scanner = FormulaScanner(formula)
    guard let terms = scanner.terms() else { return nil }
    var sum = FormulaSum()
    for term in terms {
      switch term.operand {
      case .number(let number):
        sum.constant = (sum.constant ?? 0) + (term.isNegative ? -number : number)
      case .range(let name, let range):
        let count = range.rows.count * range.columns.count
        guard count <= Self.cellLimit, count <= budget,
          let grid = grid(name ?? sheet ?? "")
        else { return nil }
        budget -= count
        sum.parts += range.addresses.map { address in
          FormulaSum.Part(
            cell: CellReference(sheet: grid.name, address: address),
            isNegative: term.isNegative, isInSum: term.isInSum)
        }
      }
    }
    return sum
  }
}

extension FormulaArithmetic {
  /// The value of a formula, once those of all formulas it refers to are known.
  private func value(of cell: CellReference) -> Result {
    guard let formula = sum(in: cell) else { return .unknown }
    var total = formula.constant ?? 0
    var totalWithTexts = total
    var hasValue = formula.constant != nil
    for part in formula.parts {
      switch value(of: part) {
      case .number(let number, let withTexts):
        total += part.isNegative ? -number : number
        totalWithTexts += part.isNegative ? -withTexts : withTexts
        hasValue = true
      case .blank: continue
      case .circular, .unknown: return .unknown
      }
    }
    return hasValue ? .number(total, withTexts: totalWithTexts) : .blank
  }

  /// What a cell adds to a sum.
  private func value(of part: FormulaSum.Part) -> Result {
    guard let content = self[part.cell] else { return .blank }
    if content.formula != nil, let known = results[part.cell], known != .unknown { return known }
    switch content.value {
    case nil: return content.formula == nil ? .blank : .unknown
    case .number(let number):
      return Decimal(figure: number).map { .number($0, withTexts: $0) } ?? .unknown
    case .text(let text): return value(of: text, isInSum: part.isInSum)
    case .boolean, .date, .error: return .unknown
    }
  }

  /// What a text adds to a sum: nothing in a range of `SUM`, as in Excel.
  ///
  /// Beside `+`, only a plain number counts, the same in all programs; anything else is an error
  /// there.
  private func value(of text: String, isInSum: Bool) -> Result {
    switch FigureText(text).state {
    case .number(let number) where isInSum: .number(0, withTexts: number)
    case .number(let number) where Double(text) != nil: .number(number, withTexts: number)
    case .blank where isInSum: .blank
    case _ where isInSum: .number(0, withTexts: 0)
    default: .unknown
    }
  }

  /// The cells that a formula depends on whose numbers are stored as text in ranges of `SUM`, in
  /// order.
  func textNumbers(under cell: CellReference) -> [CellReference] {
    var found: Set<CellReference> = []
    var seen: Set<CellReference> = []
    var waiting = [cell]
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      for part in sum(in: next)?.parts ?? [] {
        if self[part.cell]?.formula != nil, let known = results[part.cell], known != .unknown {
          waiting.append(part.cell)
        } else if part.isInSum, case .text(let text)? = self[part.cell]?.value,
          case .number = FigureText(text).state
        {
          found.insert(part.cell)
        }
      }
    }
    return found.sorted { ($0.sheet ?? "", $0.address) < ($1.sheet ?? "", $1.address) }
  }
}
