import ReportModel

/// A period with days that a text gives for its statistics.
struct StatedPeriod {
  /// The words.
  var words: String
  /// Whether it may be that of the report: it begins on 1 January, or its sentence speaks of
  /// statistics or data.
  ///
  /// Office hours and the days on which a report is displayed are not.
  var mayBeOfReport: Bool
  private var start: Day
  private var end: Day

  /// A day, with or without its year.
  private struct Day {
    var year: Int?
    var month: Int
    var day: Int
  }

  /// Whether the period is exactly a given year.
  func isWhole(year: Int) -> Bool {
    let startYear = start.year ?? year
    return startYear == year && (end.year ?? startYear) == year
      && [start.month, start.day, end.month, end.day] == [1, 1, 12, 31]
  }

  /// The periods in a text; with `needsWords`, only in sentences about statistics.
  static func all(in text: String, needsWords: Bool) -> [StatedPeriod] {
    // Fast path: a period names two months, and most paragraphs do not.
    var marks = 0
    for scalar in text.unicodeScalars {
      if scalar == "月" {
        marks += 2
      } else if ".-/．－／".unicodeScalars.contains(scalar) {
        marks += 1
      }
    }
    guard marks >= 4 else { return [] }
    return text.foldedForRules.split { $0 == "。" || $0 == ";" }.flatMap { sentence in
      let spans = spans(in: sentence)
      let isJudged = spans.isEmpty || !needsWords || speaksOfStatistics(sentence)
      return isJudged ? spans : []
    }
  }

  private static func speaksOfStatistics(_ sentence: Substring) -> Bool {
    ["统计期限", "统计时限", "统计时间", "统计范围", "统计数据", "报告期", "所列数据"]
      .contains { !sentence.ranges(of: $0).isEmpty }
  }

  private static func spans(in sentence: Substring) -> [StatedPeriod] {
    var spans: [StatedPeriod] = []
    var rest = sentence
    while let first = rest.first {
      var scan = rest
      if isNumeral(first), let start = day(&scan), skipLink(&scan), let end = day(&scan) {
        let words = String(rest[..<scan.startIndex])
        let mayBeOfReport =
          (start.month, start.day) == (1, 1)
          || ["统计", "数据", "报告期"].contains { sentence.contains($0) }
        spans.append(
          StatedPeriod(words: words, mayBeOfReport: mayBeOfReport, start: start, end: end))
        rest = scan
      } else {
        // Skip the whole number, so that its later digits are not read as another one.
        let digits = rest.prefix(while: isNumeral).count
        rest = rest.dropFirst(max(digits, 1))
      }
    }
    return spans
  }

  /// Reads `2023年12月31日`, in which the year and the last character are optional, with numerals
  /// of either kind, or `2023.12.31`.
  private static func day(_ text: inout Substring) -> Day? {
    guard var number = number(&text) else { return nil }
    var year: Int?
    if let mark = text.first, ".-/".contains(mark), (2000...2099).contains(number) {
      return day(ofYear: number, separatedBy: mark, &text)
    }
    if text.first == "年" {
      text.removeFirst()
      year = number
      guard let month = Self.number(&text) else { return nil }
      number = month
    }
    guard text.first == "月" else { return nil }
    text.removeFirst()
    guard let day = Self.number(&text) else { return nil }
    if text.first == "日" { text.removeFirst() }
    return Day(year: year, month: number, day: day)
  }

  /// Reads the rest of `2023.12.31`.
  private static func day(
    ofYear year: Int, separatedBy mark: Character, _ text: inout Substring
  ) -> Day? {
    text.removeFirst()
    guard let month = number(&text), (1...12).contains(month), text.first == mark else {
      return nil
    }
    text.removeFirst()
    guard let day = number(&text), (1...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private static func number(_ text: inout Substring) -> Int? {
    let digits = text.prefix(while: isNumeral)
    text = text.dropFirst(digits.count)
    return digits.count > 4 ? nil : Int(digits) ?? upTo99(digits)
  }

  private static func isNumeral(_ character: Character) -> Bool {
    character.isASCIIDigit || "一二三四五六七八九十".contains(character)
  }

  /// The number written as `三`, `十二` or `三十一`.
  private static func upTo99(_ numerals: Substring) -> Int? {
    let places = numerals.split(separator: "十", omittingEmptySubsequences: false)
    let digits = places.map { $0.unicodeScalars.first?.yearDigit.flatMap { Int(String($0)) } }
    guard places.allSatisfy({ $0.count <= 1 }), !numerals.isEmpty else { return nil }
    return switch digits.count {
    case 1: digits[0]
    case 2: (digits[0] ?? 1) * 10 + (digits[1] ?? 0)
    default: nil
    }
  }

  /// Skips the words between two days; returns false if they do not mean a period.
  private static func skipLink(_ text: inout Substring) -> Bool {
    for word in ["零时", "0时", "(含)", "以来", "起", "开始", ","] where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    let link = text.prefix { "至到-—–~".contains($0) }
    text = text.dropFirst(link.count)
    for word in ["同年", "当年", "本年"] where text.hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    return !link.isEmpty
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
