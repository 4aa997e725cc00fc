import Foundation
import ReportModel
import TestSupport

extension Report {
  /// A report whose figures fit each other, as a county's offices file it: many zeros, some of them
  /// left blank.
  static func consistent(
    form: ReportForm, using generator: inout SeededGenerator
  ) -> Report {
    var report = Report.distinct(form: form)
    let sparseness: Double = [0.1, 0.5, 0.8].randomElement(using: &generator) ?? 0.5
    let blanks: Double = Bool.random(using: &generator) ? 0.3 : 0
    let totals = Set(form.figureKeys.filter { form.totalEquation(for: $0) != nil })
    var numbers: [FigureKey: Decimal] = [:]
    for key in form.figureKeys where !totals.contains(key) {
      let isZero = Double.random(in: 0..<1, using: &generator) < sparseness
      numbers[key] = isZero ? 0 : Decimal(Int.random(in: 1...60, using: &generator))
    }
    for key in numbers.keys where key.column == "in-force" {
      numbers[key] = (numbers[key] ?? 0) + (numbers[FigureKey(key.table, key.row, "issued")] ?? 0)
    }
    numbers.balance(requests: form.table("requests"))
    // Totals of totals come last.
    for _ in 0..<2 {
      for key in totals {
        numbers[key] = form.totalEquation(for: key)?.right.reduce(0) { $0 + (numbers[$1] ?? 0) }
      }
    }
    for key in form.figureKeys {
      guard let number = numbers[key] else { continue }
      let mayBeBlank = number == 0 && !totals.contains(key)
      let isBlank = mayBeBlank && Double.random(in: 0..<1, using: &generator) < blanks
      report.figures[key]?.state = isBlank ? .blank : .number(number)
    }
    return report
  }

  /// Whether all equations of a table, or those on one figure, may hold, blanks standing for any
  /// number.
  func keepsEquations(of table: String, on key: FigureKey? = nil) -> Bool {
    form.equations.filter { $0.table == table && $0.severity == .error }.allSatisfy { equation in
      equation.instances.allSatisfy { instance in
        if let key, !instance.terms.contains(key) { return true }
        let sum = { (keys: [FigureKey]) in
          keys.reduce(Decimal(0)) { $0 + (self[$1].number ?? 0) }
        }
        let isOpen = { (keys: [FigureKey]) in keys.contains { self[$0].number == nil } }
        return equation.relation.canHold(
          sum(instance.left) - sum(instance.right), isLeftOpen: isOpen(instance.left),
          isRightOpen: isOpen(instance.right))
      }
    }
  }
}

extension [FigureKey: Decimal] {
  /// Sets what was newly received so that the balance of table three is kept.
  fileprivate mutating func balance(requests table: FormTable?) {
    for column in table?.columns ?? [] where column != "total" {
      let sum = { (rows: [String], numbers: Self) in
        rows.reduce(Decimal(0)) { $0 + (numbers[FigureKey("requests", $1, column)] ?? 0) }
      }
      let results = (table?.rows ?? []).filter {
        !["newly-received", "carried-in", "handled-total", "carried-out"].contains($0)
      }
      let all = sum(results, self) + sum(["carried-out"], self)
      self[FigureKey("requests", "carried-in", column)] = Swift.min(sum(["carried-in"], self), all)
      self[FigureKey("requests", "newly-received", column)] = all - sum(["carried-in"], self)
    }
  }
}
