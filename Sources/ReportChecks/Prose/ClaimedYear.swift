/// A statement in a text about the year of its figures or of the report.
///
/// A text may well mention other years: last year's report, which is published in this one,
/// comparisons, plans. So only phrases that cannot mean anything else count, and none in a sentence
/// that compares years or names a second one.
struct ClaimedYear {
  /// The year.
  var year: Int
  /// The words.
  var words: String

  /// The first statement in a folded paragraph of a year other than the report's.
  ///
  /// - Parameters:
  ///   - text: The paragraph.
  ///   - year: The year reported on.
  ///   - opensText: Whether the paragraph is the first of the report.
  ///   - isDated: Whether the report says elsewhere that its data are as of the end of its year.
  /// - Returns: The claim; nil if there is none.
  static func first(
    in text: String, notOf year: Int, opensText: Bool, isDated: Bool
  ) -> ClaimedYear? {
    guard StatedYear.all(in: text).contains(where: { $0.year != year }) else { return nil }
    var isFirst = opensText
    for sentence in text.split(whereSeparator: { "。!?".contains($0) }) {
      let years = StatedYear.all(in: String(sentence))
      defer { isFirst = false }
      guard let stated = years.first, years.allSatisfy({ $0.year == stated.year }),
        stated.year != year, !compares(sentence)
      else { continue }
      let claim =
        date(stated, reportYear: year, isDated: isDated) ?? statistics(sentence, stated)
        ?? report(sentence, stated, isFirst: isFirst)
      if let claim { return claim }
    }
    return nil
  }

  /// Whether a folded text gives data as of the end of a year.
  static func isDated(_ text: String, year: Int) -> Bool {
    StatedYear.all(in: text).contains { $0.year == year && $0.isEndOfPeriod }
  }

  /// Recognises `数据截至2025年12月31日`; without a word such as 数据, only the previous year counts as a
  /// mistake.
  private static func date(
    _ stated: StatedYear, reportYear: Int, isDated: Bool
  ) -> ClaimedYear? {
    guard stated.isEndOfPeriod else { return nil }
    let clause = stated.before.split(whereSeparator: { ",;:".contains($0) }).last ?? ""
    let isOfData = ["数据", "统计", "信息截", "期限", "报告"].contains { clause.contains($0) }
    guard isOfData || stated.year == reportYear - 1 && !isDated else { return nil }
    return stated.claim(from: "截")
  }

  /// Recognises `统计时间为2025年度`; periods with days are checked by another rule.
  private static func statistics(
    _ sentence: Substring, _ stated: StatedYear
  ) -> ClaimedYear? {
    let words = ["统计期限", "统计时限", "统计时间", "统计周期", "统计范围", "报告期", "所列数据", "数据统计"]
    guard let word = words.first(where: { stated.before.contains($0) }),
      stated.before.ranges(of: word).last.map({ stated.before[$0.upperBound...].count <= 4 })
        == true,
      StatedPeriod.all(in: String(sentence), needsWords: false).isEmpty
    else { return nil }
    return stated.claim(from: word)
  }

  /// Recognises `现公布2025年度报告`, and `根据要求编制2025年度报告` in an opening sentence.
  private static func report(
    _ sentence: Substring, _ stated: StatedYear, isFirst: Bool
  ) -> ClaimedYear? {
    let own = ["现将", "现公布", "现予公布", "现发布", "现编制", "特编制", "特向社会公布"]
    if let word = own.first(where: { stated.before.contains($0) }), stated.namesReport {
      return stated.claim(from: word)
    }
    let bases = ["根据", "按照", "依据", "依照", "遵照"]
    let verbs = ["编制", "编写", "撰写", "起草", "形成", "发布", "公布", "编制发布", "编制并发布", "编制公布"]
    let deeds = ["按时", "及时", "按期", "如期", "完成", "组织", "督促", "指导", "上报", "审核", "汇总", "已"]
    guard isFirst, stated.namesReport, bases.contains(where: { sentence.hasPrefix($0) }),
      !deeds.contains(where: { stated.before.contains($0) }),
      let verb = verbs.last(where: { Self.ends(stated.before, with: $0) })
    else { return nil }
    return stated.claim(from: verb)
  }

  /// Whether a text ends with a verb, ignoring words before its object such as 了 and 本机关.
  private static func ends(_ text: Substring, with verb: String) -> Bool {
    var text = text
    for word in ["本机关", "本单位", "本局", "我局", "我单位", "了", "本", "《"] where text.hasSuffix(word) {
      text = text.dropLast(word.count)
    }
    return text.hasSuffix(verb)
  }

  /// Whether a sentence compares times.
  private static func compares(_ sentence: Substring) -> Bool {
    let words = [
      "较", "相比", "同比", "对比", "比上", "比去", "上年", "上一年", "去年", "今年", "本年", "当年", "以来", "结转", "未办结",
      "尚未",
      "遗留", "将于", "计划", "力争",
    ]
    // 本年度报告 is a name, not a comparison.
    let rest = ["本年度报告", "本年度数据", "本年度统计", "本年报"].reduce(String(sentence)) {
      $0.replacing($1, with: "")
    }
    return words.contains { rest.contains($0) }
  }
}

extension StatedYear {
  /// Whether the year is part of `截至2025年12月31日` or `截至2025年底`.
  fileprivate var isEndOfPeriod: Bool {
    ["截至", "截止", "截止到", "截至到", "截止至"].contains { before.hasSuffix($0) }
      && ["12月31", "12月底", "底", "末", "年底", "年末"].contains { after.hasPrefix($0) }
  }

  /// The claim, quoting the text from the last occurrence of a word on.
  fileprivate func claim(from word: String) -> ClaimedYear {
    let start = before.ranges(of: word).last?.lowerBound ?? before.endIndex
    return ClaimedYear(year: year, words: "\(before[start...])\(year)年\(after.prefix(12))")
  }
}
