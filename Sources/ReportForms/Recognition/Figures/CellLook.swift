import Foundation
import ReportModel
import Spreadsheet

/// What people see in the cell of a figure when its format shows something other than the value.
struct CellLook {
  private let cell: Cell
  /// The displayed text, if known.
  let shown: String?

  var appearance: Cell.Appearance { cell.appearance }

  init(_ cell: Cell, shown: String?) {
    self.cell = cell
    self.shown = shown
  }

  /// The content of a cell that shows a date or time, in words that cannot be mistaken for a
  /// figure; nil for any other cell.
  var dateOrTime: String? {
    let date: String?
    switch cell.value {
    case .date(let text, _): date = text
    case .number, nil:
      guard cell.appearance.contains(.clock) else { return nil }
      date = nil
    default: return nil
    }
    if let shown, !shown.isEmpty {
      return FigureText(shown).state == .unreadable ? shown : "\(shown)（日期格式）"
    }
    // A time of day without a date does not reveal what a person typed.
    return date.map { String($0.prefix(10)) } ?? "（时间格式）"
  }

  /// The unit in which an amount is shown, if that is not 万元; nil for 0, which is 0 in any unit.
  func otherMoney(for number: Decimal) -> String? {
    guard number != 0, cell.appearance.contains(.otherMoney) else { return nil }
    return shown.flatMap { MoneyUnit.other(in: $0) } ?? "元"
  }

  /// The observation about a number that is displayed as something else.
  func shownOtherwise(_ number: Decimal) -> Observation.Kind? {
    let isOther =
      cell.appearance.contains(.shownOtherwise)
      || cell.appearance.contains(.otherMoney) && number != 0
    guard isOther || cell.appearance.contains(.rounded) else { return nil }
    return .shownOtherwise(shown: shown, isRounded: !isOther)
  }
}
