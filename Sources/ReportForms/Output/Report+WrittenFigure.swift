import ReportModel

extension Report {
  /// The suffix for content that could be read as a number although it was rejected.
  static let doubt = "（待核实）"

  /// A figure as written to a sheet, a text or a page.
  ///
  /// Without their formatting, struck-out or superscript digits are a plain number. A suffix keeps
  /// readers and the program itself from taking them for one.
  func written(_ key: FigureKey) -> Figure {
    var figure = self[key]
    guard figure.state == .unreadable else { return figure }
    let text = figure.raw.printable
    let units = form.figure(key)?.acceptedUnits ?? []
    if FigureText(text, accepting: units).state != .unreadable { figure.raw = text + Self.doubt }
    return figure
  }
}
