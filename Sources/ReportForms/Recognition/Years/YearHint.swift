import ReportModel
import Spreadsheet

/// The year that a text, a title or a sheet's name mentions, as a number or as “上年”.
struct YearHint: Hashable {
  /// The year as a number, if it is given.
  var year: Int?
  /// Whether it is described as earlier than the year of the report.
  var isEarlier = false

  /// The first year before 年 in a text that may be the year of a report.
  static func year(in text: some StringProtocol) -> Int? {
    guard text.contains("年") else { return nil }
    return years(in: text) { $0 == "年" }
  }

  /// The year in a sheet's name, where 年 may be missing.
  static func year(inSheetName name: String) -> Int? {
    year(in: name) ?? years(in: name) { $0 != "月" }
  }

  /// The year in a cell meant for nothing but a year: `2026`, `2026年度`, `二〇二六年`, or a date in it;
  /// nil if it states none.
  static func year(stated cell: Cell) -> Int? {
    let text =
      if case .date(let date, _)? = cell.value { String(date.prefix(4)) } else { cell.displayText }
    var words = FoldedLabel.fold(text)[...]
    for ending in ["年度", "年"] where words.count > 4 && words.hasSuffix(ending) {
      words = words.dropLast(ending.count)
    }
    if words.count > 4, words.dropFirst(4).first == ".",
      words.dropFirst(5).allSatisfy({ $0 == "0" })
    {
      words = words.prefix(4)
    }
    // The letter O is typed for 〇.
    guard let year = Int(year: words.replacing("O", with: "0")), Report.years.contains(year) else {
      return Self.year(in: text)
    }
    return year
  }

  /// The first run of four digits that is a year and is followed by an accepted character.
  private static func years(
    in text: some StringProtocol, before isFollower: (Character?) -> Bool
  ) -> Int? {
    guard
      text.unicodeScalars.contains(where: { ("0"..."9").contains($0) || ("０"..."９").contains($0) })
    else { return nil }
    let folded = FoldedLabel.fold(text)
    var rest = folded[...]
    while let start = rest.firstIndex(where: \.isASCIIDigit) {
      let digits = rest[start...].prefix(while: \.isASCIIDigit)
      rest = rest[digits.endIndex...]
      if let year = Int(year: digits), Report.years.contains(year),
        isFollower(rest.first)
      {
        return year
      }
    }
    return nil
  }
}

extension YearHint {
  /// What people call an earlier year and the year of the report.
  private static let earlierYears = ["上年同期", "上一年度", "上一年", "上年度", "上年", "去年度", "去年", "往年"]
  private static let thisYear = ["本年度", "本年", "今年", "当年"]
  /// The words that a heading may have beside its year; with any others it is a remark or a date.
  private static let headingWords = [
    "政府信息公开", "年度报告", "工作", "年度", "年报", "报告", "报表", "统计", "附表", "附件", "汇总", "数据", "数字", "情况",
    "对照", "参考", "部分", "表", "数", "的", "度", "第",
  ]
  /// Words that precede a year in a remark or a signature, and that no office has in its name.
  private static let remarkWords = [
    "注", "备", "说明", "与", "比", "较", "截", "至", "填", "报送", "日期", "时间", "从", "自",
  ]

  /// What a heading says about the year.
  ///
  /// Nil for any other text, including labels such as 上年结转 and remarks such as 与2024年相比.
  init?(heading text: String) {
    guard Self.mayBe(text) else { return nil }
    self.init(heading: text, title: TitleLine(text))
  }

  /// Whether a text may mention a year: hardly any has 年, or a character that looks like it.
  static func mayBe(_ text: String) -> Bool {
    text.unicodeScalars.contains {
      switch $0 {
      case "年", "\u{F900}"..."\u{FAFF}", "\u{2F800}"..."\u{2FA1F}": true
      default: false
      }
    } && !text.isLonger(than: 60)
  }

  /// What a heading says about the year, for a text that passed `mayBe`, with its title if it is
  /// one.
  init?(heading text: String, title: TitleLine?) {
    if let title {
      self.init(year: title.year)
    } else if let year = Self.year(ofHeading: text) {
      self.init(year: year)
    } else if Self.isCall(text, among: Self.earlierYears) {
      self.init(isEarlier: true)
    } else if Self.isCall(text, among: Self.thisYear) {
      self.init()
    } else {
      return nil
    }
  }

  /// The year of a heading such as `附件2：清河县2025年度数据`.
  private static func year(ofHeading text: String) -> Int? {
    guard let year = year(in: text) else { return nil }
    let folded = plain(text)
    guard let place = folded.firstRange(of: "\(year)年") else { return nil }
    let before = String(folded[..<place.lowerBound])
    let behind = String(folded[place.upperBound...])
    let isOffice =
      TitleLine.isNameOfOffice(before) && !remarkWords.contains { before.contains($0) }
    return (isOffice || isOfHeading(before)) && isOfHeading(behind) ? year : nil
  }

  /// Whether a text consists only of heading words and their numbers.
  private static func isOfHeading(_ text: String) -> Bool {
    var rest = text[...]
    while let first = rest.first {
      if let word = headingWords.first(where: { rest.hasPrefix($0) }) {
        rest = rest.dropFirst(word.count)
      } else if first.isASCIIDigit && rest.count <= 2 || "一二三四五六,.-".contains(first) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  private static func isCall(_ text: String, among words: [String]) -> Bool {
    guard !text.isLonger(than: 12) else { return false }
    let folded = plain(text)
    return words.contains { word in
      folded.hasPrefix(word) && isOfHeading(String(folded.dropFirst(word.count)))
    }
  }

  private static func plain(_ text: String) -> String {
    FoldedLabel.fold(text).filter { !"()[]【】〔〕《》:".contains($0) }
  }

  /// Whether a sheet's name says that it is an earlier year's.
  static func isEarlier(sheetName name: String) -> Bool {
    earlierYears.contains(where: name.has)
  }
}
