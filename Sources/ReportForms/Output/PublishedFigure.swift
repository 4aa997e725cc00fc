import ReportModel

/// What is published of a figure.
struct PublishedFigure: Sendable {
  /// The number in plain digits, or else what was found.
  let text: String
  /// Whether the text is a number.
  let isNumber: Bool
  /// Whether it could not be read.
  let isRefused: Bool

  init(_ figure: Figure) {
    text =
      switch figure.state {
      case .number(let number): number.plain
      case .blank: ""
      case .notApplicable, .unreadable: figure.raw.printable
      }
    isNumber = figure.number != nil
    isRefused = figure.state == .unreadable
  }
}
