import Spreadsheet

/// The label of an amount of money that names a unit: its words before the unit, and whether that is
/// another unit than 万元.
struct LabelWithMoney {
  /// The words before the unit.
  let stem: String
  /// Whether the unit is another than 万元.
  let isOther: Bool

  /// Takes a label apart; nil where it names no unit of money.
  init?(_ text: FoldedLabel) {
    let words = text.body
    guard words.count < 60, let unit = MoneyUnit.any(in: words) else { return nil }
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

  /// Whether the words before the unit are what people write for those of an official label: 收费金额
  /// for 本年收费金额.
  func isShort(for official: String) -> Bool {
    let words = stem.replacing("本年", with: "").replacing("总", with: "").replacing("数", with: "")
    return !words.isEmpty && ["收费金额", "金额", "收费", "收费额"].contains(words)
      && official.contains("金额")
  }
}
