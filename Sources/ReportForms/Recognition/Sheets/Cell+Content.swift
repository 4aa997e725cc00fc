import ReportModel
import Spreadsheet

extension Cell {
  /// The content as a person would read it in the cell.
  var displayText: String {
    switch value {
    case nil: formula.map { "=\($0)" } ?? ""
    case .text(let text): text
    case .number(let number): Self.text(number)
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .date(let text, _): text
    case .error(let text): text
    }
  }

  /// A number in its shortest form: without `.0` if it is whole.
  static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Cell {
  /// Whether the cell holds nothing, or only white space.
  var isVacant: Bool {
    switch value {
    case nil: formula == nil
    case .text(let text):
      text.unicodeScalars.allSatisfy {
        switch $0 {
        case "!"..."~", "一"..."龥": false
        default: $0.properties.isWhitespace || $0.isUnseen
        }
      }
    default: false
    }
  }

  /// Whether a cell with content holds a number, a mark for one, or a formula that may give one.
  var mayHoldFigure: Bool {
    // The range covers any count and any amount.
    if case .number(let number)? = value, number == 0 || (1...1e9).contains(number) { return true }
    if value == nil, let formula { return !formula.contains { $0 == "&" || $0 == "\"" } }
    return FigureText(displayText).state != .unreadable
  }
}
