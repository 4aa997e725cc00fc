import Foundation
import ReportModel
import Spreadsheet

/// What people see in the cell of a figure, where its format shows something else than the value.
struct CellLook {
  private let cell: Cell
  /// What is shown, where it is known.
  let shown: String?

  /// What the look of the cell says.
  var appearance: Cell.Appearance { cell.appearance }

  /// Looks at a cell.
  init(_ cell: Cell, shown: String?) {
    self.cell = cell
    self.shown = shown
  }

  /// The content of a cell that shows a date or a time, in words that no one takes for a figure; nil
  /// for any other.
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
    // The time of a day alone says nothing that a person typed.
    return date.map { String($0.prefix(10)) } ?? "（时间格式）"
  }

  /// The unit in which an amount is shown where that is another than 万元; 0 is 0 in any unit.
  func otherMoney(for number: Decimal) -> String? {
    guard number != 0, cell.appearance.contains(.otherMoney) else { return nil }
    return shown.flatMap { MoneyUnit.other(in: $0) } ?? "元"
  }

  /// What is told of a number that is shown as something else.
  func shownOtherwise(_ number: Decimal) -> Observation.Kind? {
    let isOther =
      cell.appearance.contains(.shownOtherwise)
      || cell.appearance.contains(.otherMoney) && number != 0
    guard isOther || cell.appearance.contains(.rounded) else { return nil }
    return .shownOtherwise(shown: shown, isRounded: !isOther)
  }
}
