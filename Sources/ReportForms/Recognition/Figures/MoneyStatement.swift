import Foundation
import ReportModel
import Spreadsheet

/// Words in or around a table that state the unit of its amounts.
struct MoneyStatement {
  /// The unit, which is not 万元.
  var unit: String
  var words: String
  var cell: CellAddress

  /// The unit that folded words state without saying anything else: `单位:件,元`, `(元)`; nil for
  /// others.
  static func unit(statedBy words: String) -> String? {
    guard words.utf16.contains(where: LabelWithMoney.mayBeOfMoney), words.count < 20,
      let unit = MoneyUnit.any(in: words)
    else { return nil }
    var rest = words
    for word in [unit] + remarks { rest = rest.replacing(word, with: "") }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber } ? unit : nil
  }

  /// Words that may accompany a unit where it is stated.
  private static let remarks = [
    "人民币", "计量", "货币", "收费", "金额", "数额", "单位", "均为", "均以", "为", "以", "按", "计", "件", "条", "注",
  ]
}

extension TableReading {
  /// How many lines before and after a table may state a unit of its amounts.
  private static let reach = 3

  /// The words that say that an amount of the table is not in 万元.
  ///
  /// They may be in its heading, in its row's label, in a cell of the table beside it, even a
  /// covered one, or in a line around the table.
  func otherMoney(for key: FigureKey, at address: CellAddress) -> MoneyStatement? {
    let heading = headings.last {
      $0.column == key.column && ($0.row ?? key.row) == key.row
        && $0.cell.address.row <= address.row
    }
    let label = row(of: key)?.name
    for cell in [heading?.cell, label].compactMap(\.self) {
      if let unit = MoneyUnit.other(in: cell.folded.whole) { return statement(unit, cell) }
    }
    let rows = view.textRows(
      below: range.lowerBound - Self.reach - 1, before: range.upperBound + Self.reach + 1)
    for cell in rows.flatMap({ view.texts[$0] ?? [] }) where cell.address != address {
      let isInside = range.contains(cell.address.row)
      guard isInside || cell.folded.whole.contains("单位"),
        let unit = MoneyStatement.unit(statedBy: cell.folded.whole),
        unit != MoneyUnit.tenThousandYuan
      else { continue }
      return statement(unit, cell)
    }
    return nil
  }

  private func statement(_ unit: String, _ cell: SheetView.TextCell) -> MoneyStatement {
    MoneyStatement(unit: unit, words: cell.text.trimmed(), cell: cell.address)
  }
}

extension Figure {
  /// Whether an amount may be in a unit stated beside it.
  ///
  /// It is not if the cell itself names 万元, or if its unit has already been reported.
  func isIn(_ unit: String) -> Bool {
    state != .unreadable && !raw.contains(MoneyUnit.tenThousandYuan)
  }

  /// Makes an amount in another unit unreadable, except 0, which is 0 in any unit.
  mutating func become(_ unit: String) {
    guard let number, number != 0 else { return }
    state = .unreadable
    raw += unit
  }
}
