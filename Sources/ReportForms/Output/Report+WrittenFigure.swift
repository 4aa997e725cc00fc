import ReportModel

extension Report {
  /// What stands behind the content of a cell that would read as a number although it was refused.
  static let doubt = "（待核实）"

  /// A figure as it is written into a sheet, a text or a page.
  ///
  /// Where digits are struck out or raised, what is left of them without their look is a plain number.
  /// So that nobody takes it for one, neither a reader nor the program itself, words stand behind it.
  func written(_ key: FigureKey) -> Figure {
    var figure = self[key]
    guard figure.state == .unreadable else { return figure }
    let text = figure.raw.printable
    let units = form.figure(key)?.acceptedUnits ?? []
    if FigureText(text, accepting: units).state != .unreadable { figure.raw = text + Self.doubt }
    return figure
  }
}

extension Figure {
  /// What is published at its place: the number in plain digits, else what was found.
  var published: String {
    switch state {
    case .number(let number): number.plain
    case .blank: ""
    case .notApplicable, .unreadable: raw.printable
    }
  }
}
