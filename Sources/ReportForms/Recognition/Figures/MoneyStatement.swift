import Foundation
import ReportModel
import Spreadsheet

/// Words of a table that give the unit of its amounts.
struct MoneyStatement {
  /// The unit, another than 万元.
  var unit: String
  /// The words.
  var words: String
  /// The cell that holds them.
  var cell: CellAddress

  /// The unit that some folded words state and nothing else: `单位:件,元`, `(元)`; nil for others.
  static func unit(statedBy words: String) -> String? {
    guard words.utf16.contains(where: LabelWithMoney.mayBeOfMoney), words.count < 20,
      let unit = MoneyUnit.any(in: words)
    else { return nil }
    var rest = words
    for word in [unit] + remarks { rest = rest.replacing(word, with: "") }
    return rest.allSatisfy { !$0.isLetter && !$0.isNumber } ? unit : nil
  }

  /// What may stand beside a unit where it is stated.
  private static let remarks = [
    "人民币", "计量", "货币", "收费", "金额", "数额", "单位", "均为", "均以", "为", "以", "按", "计", "件", "条", "注",
  ]
}

extension TableReading {
  /// The lines before and behind a table in which a unit of its amounts may be stated.
  private static let reach = 3

  /// What says that an amount of the table is in another unit than 万元: its heading, its row's label, a
  /// cell of the table beside it, also one that is covered, or a line around the table.
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
  /// Whether an amount may be in a unit that something beside it states; not where the cell itself
  /// names 万元, or its unit is told already.
  func isIn(_ unit: String) -> Bool {
    state != .unreadable && !raw.contains(MoneyUnit.tenThousandYuan)
  }

  /// Makes an amount of money that is in another unit one that cannot be read; 0 is 0 in any unit.
  mutating func become(_ unit: String) {
    guard let number, number != 0 else { return }
    state = .unreadable
    raw += unit
  }
}
