import Foundation
import ReportModel
import Spreadsheet

/// The content of the cells of a filled blank, and the results of its formulas.
///
/// The stored values of formulas are computed as a spreadsheet program would, so that nothing
/// changes when the file is opened.
struct BlankValues {
  /// The content of a figure's cell.
  enum Entry: Hashable {
    /// Nothing.
    case blank
    /// A number that was read.
    case number(Decimal)
    /// What was read, if it is not a number.
    case text(String)
    /// The formula of a total; nil if all its terms are blank.
    case sum(Decimal?)
  }

  private let report: Report
  private var entries: [FigureKey: Entry] = [:]

  init(_ report: Report) {
    self.report = report
    var open: Set<FigureKey> = []
    for key in report.form.figureKeys { _ = settle(key, open: &open) }
  }

  /// The content of a figure's cell.
  subscript(key: FigureKey) -> Entry { entries[key] ?? .blank }

  /// Whether a cell holds a value rather than the formula of a total.
  func isTypedTotal(_ key: FigureKey) -> Bool {
    guard report.form.totalEquation(for: key) != nil, case .sum = self[key] else { return true }
    return false
  }

  /// The sum of some figures; text is ignored.
  func sum(_ keys: [FigureKey]) -> Decimal { keys.compactMap { number($0) }.reduce(0, +) }

  /// Whether spreadsheet programs see a number in the cell, as they always do for a formula.
  func holdsNumber(_ key: FigureKey) -> Bool {
    switch self[key] {
    case .number, .sum: true
    case .blank, .text: false
    }
  }

  /// Marks for “not applicable” that the formulas know; they count as missing.
  static let marks = ["/", "-", "—", "无"]

  /// Whether a cell holds anything but a possible number, a blank or a mark.
  func isFaulty(_ key: FigureKey) -> Bool {
    switch self[key] {
    case .blank, .sum: false
    case .text(let text): !Self.marks.contains(text)
    case .number(let number): !(report.form.figure(key)?.kind.allows(number) ?? true)
    }
  }

  /// The entries that some figures are ultimately computed from; an entry stands for itself.
  func entries(under keys: [FigureKey]) -> [FigureKey] {
    var seen: Set<FigureKey> = []
    var entries: [FigureKey] = []
    var waiting = keys
    while let key = waiting.popLast() {
      guard seen.insert(key).inserted else { continue }
      if !isTypedTotal(key), let total = report.form.totalEquation(for: key) {
        waiting += total.right
      } else {
        entries.append(key)
      }
    }
    return entries
  }

  /// The sides of an equation, for counting missing figures.
  ///
  /// In the equation of a total, the total counts on one side, and all entries of its terms on the
  /// other.
  func sides(of instance: EquationInstance) -> (left: EquationSide, right: EquationSide) {
    if let total = instance.left.first, report.form.totalEquation(for: total) == instance {
      return (
        EquationSide(entries: [total], totals: []),
        EquationSide(entries: entries(under: instance.right), totals: [])
      )
    }
    func side(_ keys: [FigureKey]) -> EquationSide {
      EquationSide(
        entries: keys.filter(isTypedTotal), totals: keys.filter { !isTypedTotal($0) })
    }
    return (side(instance.left), side(instance.right))
  }

  /// The verdict on a line of 校验.
  func verdict(_ equation: Equation, _ instance: EquationInstance) -> String {
    guard !(instance.terms + entries(under: instance.terms)).contains(where: isFaulty) else {
      return BlankText.Verdict.unfinished
    }
    let sides = sides(of: instance)
    let isMissing = { (side: EquationSide) in
      (side.entries + self.entries(under: side.totals)).contains { !self.holdsNumber($0) }
    }
    let isLeftOpen = isMissing(sides.left)
    let isRightOpen = isMissing(sides.right)
    var difference = sum(instance.left) - sum(instance.right)
    // The formulas round to six decimals.
    if abs(difference) < Decimal(sign: .plus, exponent: -7, significand: 5) { difference = 0 }
    guard
      equation.relation.canHold(
        difference, isLeftOpen: isLeftOpen, isRightOpen: isRightOpen)
    else { return EquationFormula.fault(equation.severity) }
    return isLeftOpen || isRightOpen ? BlankText.Verdict.unfinished : BlankText.Verdict.passed
  }

  private func number(_ key: FigureKey) -> Decimal? {
    switch self[key] {
    case .number(let number): number
    case .sum(let sum): sum
    case .blank, .text: nil
    }
  }

  /// Determines the content of a cell, after that of all cells that it sums.
  private mutating func settle(_ key: FigureKey, open: inout Set<FigureKey>) -> Entry {
    if let known = entries[key] { return known }
    let figure = report[key]
    var entry: Entry
    switch figure.state {
    case .number(let number): entry = .number(number)
    case .blank: entry = .blank
    case .notApplicable, .unreadable: entry = .text(report.written(key).raw.printable)
    }
    if let total = report.form.totalEquation(for: key), open.insert(key).inserted {
      for term in total.right { _ = settle(term, open: &open) }
      let terms = total.right.compactMap { number($0) }
      let sum = terms.isEmpty ? nil : terms.reduce(0, +)
      // A total that differs from the sum is kept, for the check to find.
      if entry == .blank || sum != nil && entry == sum.map({ .number($0) }) { entry = .sum(sum) }
    }
    entries[key] = entry
    return entry
  }
}
