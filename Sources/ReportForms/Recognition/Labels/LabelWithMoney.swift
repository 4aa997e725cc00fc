import Spreadsheet

/// The label of an amount that names a unit of money, split into the words before the unit and
/// whether the unit is other than 万元.
struct LabelWithMoney {
  /// The words before the unit.
  let stem: String
  /// Whether the unit is other than 万元.
  let isOther: Bool

  /// Splits a label; nil if it names no unit of money.
  init?(_ text: FoldedLabel) {
    let words = text.body
    guard text.bodyUnits.count < 200, text.bodyUnits.units.contains(where: Self.mayBeOfMoney),
      words.count < 60, let unit = MoneyUnit.any(in: words)
    else { return nil }
    isOther = unit != MoneyUnit.tenThousandYuan
    let cut = words.firstIndex { "([/:,".contains($0) } ?? words.endIndex
    let place = words.firstRange(of: "单位")?.lowerBound ?? words.endIndex
    var end = min(cut, place)
    if end == words.endIndex, words.hasSuffix(unit) {
      end = words.index(words.endIndex, offsetBy: -unit.count)
    }
    let tail = String(words[end...])
    guard end > words.startIndex, MoneyStatement.unit(statedBy: tail) != nil else { return nil }
    stem = String(words[..<end])
  }

  /// Whether a UTF-16 unit may be part of a currency's name or sign.
  ///
  /// Signs other than the dollar's are neither ASCII nor Chinese.
  static func mayBeOfMoney(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x41...0x5A, 0x61...0x7A, UInt16(ascii: "$"): true
    case 0x00...0x7F, 0x2010...0x2027, 0x3000...0x303F: false
    case 0x4E00...0x9FFF: names.contains(unit)
    default: true
    }
  }

  /// The Chinese characters in the names of currencies.
  static let names = UnitSet(["元圆圓镑铢布币"])

  /// Whether the words before the unit are a common short form of an official label: 收费金额 for
  /// 本年收费金额.
  func isShort(for official: String) -> Bool {
    let words = stem.replacing("本年", with: "").replacing("总", with: "").replacing("数", with: "")
    return !words.isEmpty && ["收费金额", "金额", "收费", "收费额"].contains(words)
      && official.contains("金额")
  }
}
