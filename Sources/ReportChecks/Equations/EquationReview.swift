import Foundation
import ReportModel

/// The faults that the equations of a report reveal.
struct EquationReview {
  /// The faults, in the order of their first equations in the form.
  private(set) var faults: [EquationFault] = []
  /// The figures that may have slipped by one cell; no advice relies on them or concerns them.
  private(set) var slipped: Set<FigureKey> = []
  /// The entries, after replacing wrong formulas of totals by the right sums.
  private(set) var entries: Entries
  /// The entries with the formulas as read.
  let entriesAsRead: Entries
  /// The equations that are judged: those that prove something and have no entry in doubt.
  private(set) var judged: [EntryEquation] = []

  private let form: ReportForm

  /// Judges the equations of a report.
  ///
  /// Those of a table with a broken structure are judged for themselves: what explains them may be
  /// that the figures belong elsewhere, so that nothing is concluded from them.
  init(_ report: Report, structure: ReportStructure, entries: Entries) {
    form = report.form
    entriesAsRead = entries
    self.entries = entries
    guard !Self.holdsAtSight(report, structure) else { return }
    for equation in form.equations where structure.holds(equation.table) {
      judged += equation.instances.map { EntryEquation(equation, $0, entries) }
    }
    let sound = Set(judged.filter(\.isEmpty).flatMap(\.instance.left))
    judged.removeAll { $0.isEmpty || $0.isInDoubt }
    addFormulaFaults(otherThan: sound)
    let failing = errors.filter(\.fails)
    for group in EquationGroup.groups(of: failing, among: errors, entries) {
      addFault(group, in: report, failing: failing)
    }
    for equation in judged
    where equation.equation.severity == .warning && equation.fails {
      addFault(equation, with: [], crossings: [])
    }
    addFaults(besideBreaksIn: structure)
  }

  private var errors: [EntryEquation] { judged.filter { $0.equation.severity == .error } }

  /// Fast path: whether all figures are numbers and all equations hold, as in most reports.
  private static func holdsAtSight(_ report: Report, _ structure: ReportStructure) -> Bool {
    report.form.equations.allSatisfy { equation in
      !structure.isFound(equation.table)
        || equation.instances.allSatisfy { instance in
          var difference = Decimal(0)
          for key in instance.left {
            guard let number = report[key].number else { return false }
            difference += number
          }
          for key in instance.right {
            guard let number = report[key].number else { return false }
            difference -= number
          }
          return equation.relation.canHold(difference)
        }
    }
  }

  /// The distinct figures, in the order of the form.
  private func inOrder(_ keys: some Sequence<FigureKey>) -> [FigureKey] {
    let keys = Set(keys)
    return form.figureKeys.filter(keys.contains)
  }
}

extension EquationReview {
  /// Adds faults for the equations of broken tables that no numbers in their blanks can make hold.
  private mutating func addFaults(besideBreaksIn structure: ReportStructure) {
    for equation in form.equations
    where equation.severity == .error && !structure.holds(equation.table)
      && structure.isFound(equation.table)
    {
      for instance in equation.instances {
        let judged = EntryEquation(equation, instance, entriesAsRead)
        if !judged.isEmpty, !judged.isInDoubt, judged.fails {
          addFault(judged, with: [], crossings: [])
        }
      }
    }
  }

  /// Adds faults for totals whose formulas are not the sums of their terms, and corrects those
  /// formulas.
  ///
  /// - Parameter sound: Totals that are the sum of their terms in one direction; the other may fail
  ///   for different reasons.
  private mutating func addFormulaFaults(otherThan sound: Set<FigureKey>) {
    // A total corrected in one direction may still fail in the other; it is reported once.
    var sound = sound
    while true {
      let wrong = errors.filter { equation in
        guard equation.equation.relation == .equal, let total = equation.instance.left.first,
          equation.instance.left.count == 1, !entries.isEntry(total), !sound.contains(total)
        else { return false }
        return equation.fails
      }
      let totals = Set(wrong.flatMap(\.instance.left))
      // A formula that only propagates the fault of another is right.
      guard
        let equation = wrong.first(where: { equation in
          !equation.instance.left.contains { entries.formula(of: $0, restsOn: totals) }
        })
      else { return }
      correct(equation)
      sound.formUnion(equation.instance.left)
    }
  }

  private mutating func correct(_ equation: EntryEquation) {
    guard let total = equation.instance.left.first else { return }
    let failing = judged.filter(\.fails)
    // The left side minus the right: what is counted too often minus what is left out.
    let parts = equation.difference.multiples
    let sum = equation.instance.right.reduce(into: FigureSum()) { $0.add($1) }
    entries.replaceFormula(of: total, by: sum)
    judged = judged.map { EntryEquation($0.equation, $0.instance, entries) }
    let mended = failing.filter { before in
      !judged.contains { $0.instance == before.instance && $0.fails }
    }
    judged.removeAll(where: \.isEmpty)
    let right = entries.sum(of: total)
    let isKnown = right.multiples.keys.allSatisfy {
      !entries.open.contains($0) && !entries.doubtful.contains($0)
    }
    faults.append(
      EquationFault(
        cause: .formula(
          leftOut: inOrder(parts.filter { $0.value < 0 }.keys),
          tooOften: inOrder(parts.filter { $0.value > 0 }.keys)),
        suspects: [total], compared: equation.instance.right,
        expected: isKnown ? entries.value(of: right) : nil, equations: mended))
  }

  /// Adds the fault for a group of failing equations, or, if nothing explains the group, one for
  /// each equation.
  private mutating func addFault(
    _ group: EquationGroup, in report: Report, failing: [EntryEquation]
  ) {
    let own = Set(group.all.map(\.instance))
    let others = Set(failing.map(\.instance)).subtracting(own)
    // Equations that fail for another reason exclude nothing.
    let binding = errors.filter { !others.contains($0.instance) }
    let explanations = group.explanations(under: binding, entries, of: form)
    let slip = SlippedRun(report, entries).undoing(group.all, under: binding)
    guard !explanations.isEmpty || slip != nil else {
      let crossings = inOrder(group.crossings)
      for (index, equation) in group.leading.enumerated() {
        addFault(equation, with: index == 0 ? group.implied : [], crossings: crossings)
      }
      return
    }
    slipped.formUnion(slip ?? [])
    let suspects = inOrder(explanations.map(\.key) + (slip ?? []))
    let compared = inOrder(group.leading.flatMap(\.entries)).filter { !suspects.contains($0) }
    var fault = EquationFault(
      cause: .entries, suspects: suspects, compared: compared, equations: group.all)
    if let slip {
      fault.cause = .slip(inOrder(slip))
    } else if let only = explanations.first, explanations.count == 1 {
      fault.cause = .entry(only.numbers)
      fault.expected = only.numbers.only
    }
    faults.append(fault)
  }

  /// Adds the fault for an equation about which nothing else is known.
  private mutating func addFault(
    _ equation: EntryEquation, with implied: [EntryEquation], crossings: [FigureKey]
  ) {
    let terms = equation.instance.terms
    guard let first = equation.instance.left.first else { return }
    let total =
      equation.instance.left.count == 1
      ? first
      : terms.first { form.totalEquation(for: $0)?.place.isAlong(equation.instance.place) ?? false }
        ?? first
    faults.append(
      EquationFault(
        cause: .several(crossings: crossings.filter(terms.contains)), suspects: [total],
        compared: terms.filter { $0 != total }, equations: [equation] + implied))
  }
}

extension EquationPlace {
  /// Whether another equation holds at the same row or column.
  fileprivate func isAlong(_ other: EquationPlace) -> Bool {
    row == other.row && column == other.column
  }
}

extension EquationReview {
  /// The number that the equations imply for a blank, if the other cells are right.
  ///
  /// Every equation in which only this figure is missing must give the same number, and none of its
  /// equations may fail. Nil if no number, several numbers, or an impossible number follow.
  func number(inPlaceOf key: FigureKey) -> Decimal? {
    guard !slipped.contains(key), let kind = form.figure(key)?.kind,
      !equations(of: key).contains(where: \.fails)
    else { return nil }
    let numbers = equations(lackingOnly: key).map { $0.range(of: key, with: entries).only }
    guard Set(numbers).count == 1, let first = numbers.first, let number = first,
      kind.allows(number)
    else { return nil }
    return number
  }

  /// The equalities in which only this figure is missing.
  func equations(lackingOnly key: FigureKey) -> [EntryEquation] {
    equations(of: key).filter { $0.equation.relation == .equal && $0.lacksOnly(key) }
  }

  /// The figures beside a blank that may have slipped by one cell and left it, as far as equations
  /// tell.
  func run(slippedFrom key: FigureKey, in report: Report) -> [FigureKey] {
    let own = equations(of: key)
    guard !own.isEmpty, !own.contains(where: \.fails) else { return [] }
    return SlippedRun(report, entries).undoing(own, under: errors, into: key) ?? []
  }

  private func equations(of key: FigureKey) -> [EntryEquation] {
    errors.filter { $0.difference.multiples[key] != nil }
  }
}
