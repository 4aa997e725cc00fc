import ReportModel

/// The numbers that no equality of the form can check, because all of theirs lack another figure.
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
    var waiting: Set<FigureKey> = []
    var checked: Set<FigureKey> = []
    for equation in report.form.equations
    where equation.relation == .equal && equation.severity == .error
      && tables.contains(equation.table)
    {
      for instance in equation.instances {
        let equality = EntryEquation(equation, instance, entries)
        if equality.isSettled(zeros: zeros, blanks: blanks) {
          checked.formUnion(equality.entries)
        } else {
          waiting.formUnion(equality.entries)
        }
      }
    }
    keys = report.form.figureKeys.filter { key in
      waiting.contains(key) && !checked.contains(key) && report[key].number != nil
        && !entries.doubtful.contains(key)
    }
  }
}

extension Report {
  /// Whether at least half of the figures of a table are numbers.
  fileprivate func isHalfFilled(_ table: FormTable) -> Bool {
    table.figures.count { self[$0.key].number != nil } * 2 >= table.figures.count
  }
}
