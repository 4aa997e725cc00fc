import ReportModel

/// One side of an equation, as its missing figures are counted in a blank.
struct EquationSide {
  /// The figures that are counted by themselves.
  let entries: [FigureKey]
  /// The totals whose own entries are counted as long as each is the sum of its terms; one that somebody
  /// typed over is an entry.
  let totals: [FigureKey]
}
