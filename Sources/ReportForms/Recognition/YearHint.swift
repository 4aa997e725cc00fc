import Spreadsheet

/// The year that a text, a title or a sheet's name speaks of, by its number or as “上年”.
struct YearHint: Equatable {
  /// The number of the year, where it is said.
  var year: Int?
  /// Whether it is called an earlier year than the one reported on.
  var isEarlier = false

  /// The first year from 2008, when disclosure began, to 2099 that stands before 年.
  static func year(in text: some StringProtocol) -> Int? {
    guard text.contains("年") else { return nil }
    return years(in: text) { $0 == "年" }
  }

  /// The year in a sheet's name, where 年 may be left out.
  static func year(inSheetName name: String) -> Int? {
    year(in: name) ?? years(in: name) { $0 != "月" }
  }

  /// The first run of four digits that is a year and is followed by what is asked for.
  private static func years(
    in text: some StringProtocol, before isFollower: (Character?) -> Bool
  ) -> Int? {
    let folded = FoldedLabel.fold(text)
    var rest = folded[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let digits = rest[start...].prefix(while: \.isASCIIDigit)
      rest = rest[digits.endIndex...]
      if digits.count == 4, let year = Int(digits), (2008...2099).contains(year),
        isFollower(rest.first)
      {
        return year
      }
    }
    return nil
  }
}

extension YearHint {
  /// How people call an earlier year and the one reported on, and what they put behind it.
  private static let earlierYears = ["上年同期", "上一年度", "上一年", "上年度", "上年", "去年度", "去年", "往年"]
  private static let thisYear = ["本年度", "本年", "今年", "当年"]
  private static let additions = ["", "数", "数据", "数字", "情况", "报告", "报表", "对照", "参考"]

  /// What a heading says of the year; nil for any other text, labels such as 上年结转 among them.
  init?(heading text: String) {
    // A sentence may speak of any year.
    guard text.count <= 60, !text.contains(where: { "。，；".contains($0) }) else { return nil }
    if let year = Self.year(in: text) {
      self.init(year: year)
    } else if Self.isCall(text, among: Self.earlierYears) {
      self.init(isEarlier: true)
    } else if Self.isCall(text, among: Self.thisYear) {
      self.init()
    } else {
      return nil
    }
  }

  private static func isCall(_ text: String, among words: [String]) -> Bool {
    guard text.count <= 12 else { return false }
    let folded = FoldedLabel.fold(text).filter { !"()[]【】:".contains($0) }
    return words.contains { word in
      folded.hasPrefix(word) && additions.contains(String(folded.dropFirst(word.count)))
    }
  }

  /// What is said of the year of a table: by the nearest heading above its columns, by the nearest
  /// above any others, or by the name of the sheet.
  ///
  /// What stands in a row of figures is a remark, whatever year it speaks of.
  init(above row: Int, lane: ClosedRange<Int>, in view: GridView, figureRows: Set<Int> = []) {
    let name = view.grid.name ?? ""
    let isEarlierSheet = Self.earlierYears.contains { name.contains($0) }
    var own: YearHint?
    var other: Int?
    for candidate in view.textRows.reversed()
    where candidate <= row && !figureRows.contains(candidate) {
      for cell in view.texts[candidate] ?? [] {
        guard let hint = YearHint(heading: cell.text) else { continue }
        if lane.contains(cell.address.column) {
          let nearest = own ?? hint
          own = YearHint(year: nearest.year ?? hint.year, isEarlier: nearest.isEarlier)
        } else {
          other = other ?? hint.year
        }
      }
    }
    let isEarlier = own?.isEarlier ?? false || isEarlierSheet
    let year = own?.year ?? (isEarlier ? nil : other) ?? Self.year(inSheetName: name)
    self.init(year: own?.isEarlier == true ? nil : year, isEarlier: isEarlier)
  }
}
