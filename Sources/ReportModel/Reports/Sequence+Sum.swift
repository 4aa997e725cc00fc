public import Foundation

extension Sequence<Report> {
  /// The sum of a figure over reports, in the figure's unit; blanks add nothing.
  ///
  /// - Parameter key: The figure, which has the same meaning in every form that has it.
  /// - Returns: The sum, or nil where it would not be true: none of the reports has a number, or in
  ///   one of them the figure could not be read or its form has no such figure.
  public func sum(of key: FigureKey) -> Decimal? {
    var total: Decimal?
    for report in self {
      guard let figure = report.figures[key] else { return nil }
      switch figure.state {
      case .number(let number): total = (total ?? 0) + number
      case .blank, .notApplicable: continue
      case .unreadable: return nil
      }
    }
    return total
  }
}
