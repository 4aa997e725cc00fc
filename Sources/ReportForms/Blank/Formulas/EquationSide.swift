import ReportModel

/// One side of an equation, for counting missing figures in a blank.
struct EquationSide {
  /// The figures that are counted themselves.
  let entries: [FigureKey]
  /// The totals whose entries are counted as long as the total is the sum of its terms; a total
  /// that somebody overwrote is an entry.
  let totals: [FigureKey]
}
