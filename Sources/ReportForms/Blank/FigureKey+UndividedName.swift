import ReportModel

extension FigureKey {
  /// The defined name of the figure's cell while the figure includes others.
  var undividedName: String {
    "nb.undivided.\(table).\(row).\(column)".replacing("-", with: "_")
  }
}
