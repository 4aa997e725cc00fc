import ReportModel

/// The numbers that an equality of the form cannot check, because it lacks another figure.
///
/// Beside a figure in doubt, which is told at its own cell, one sum of the others is enough; not beside
/// merged cells, which may hide one of them.
///
/// A figure that only bounds concern is never one, nor one in a table with formulas: there is no
/// check to miss. Nor is one in a table of which less than half is filled in and nothing else is wrong:
/// that it is not finished needs no further words.
struct UncheckedFigures {
  /// The figures, in the order of the form.
  let keys: [FigureKey]

  /// Finds the unchecked figures of a report; `zeros` are the blanks that can only be 0.
  init(_ report: Report, structure: ReportStructure, entries: Entries, zeros: Set<FigureKey>) {
    guard !entries.open.isSubset(of: zeros) || !entries.doubtful.isEmpty else {
      keys = []
      return
    }
    let blanks = entries.open.filter { report[$0].source != nil }
    let tables = Set(
      report.form.tables.filter { table in
        let keys = table.figures.map(\.key)
        return structure.isFound(table.key) && keys.allSatisfy(entries.isEntry)
          && (report.isHalfFilled(table) || !structure.holds(table.key)
            || keys.contains(where: entries.doubtful.contains))
      }.map(\.key))
    var checked: Set<FigureKey> = []
    var doubtful: Set<FigureKey> = []
    var unchecked: Set<FigureKey> = []
    for equation in report.form.equations
    where equation.relation == .equal && equation.severity == .error
      && tables.contains(equation.table)
    {
      for instance in equation.instances {
        let equality = EntryEquation(equation, instance, entries)
        switch equality.gap(zeros: zeros, blanks: blanks) {
        case nil: checked.formUnion(equality.entries)
        case .doubt: doubtful.formUnion(equality.entries)
        case .missing: unchecked.formUnion(equality.entries)
        }
      }
    }
    unchecked.formUnion(doubtful.subtracting(checked))
    keys = report.form.figureKeys.filter { key in
      unchecked.contains(key) && report[key].number != nil && !entries.doubtful.contains(key)
    }
  }
}

extension Report {
  /// Whether at least half of the figures of a table are numbers.
  fileprivate func isHalfFilled(_ table: FormTable) -> Bool {
    table.figures.count { self[$0.key].number != nil } * 2 >= table.figures.count
  }
}
