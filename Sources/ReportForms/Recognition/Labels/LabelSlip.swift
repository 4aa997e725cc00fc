extension String {
  /// Whether a text that is near a label may be a slip of it, and not the words for something else.
  ///
  /// 上年 for 本年, 非自然人 for 自然人 and 国家秘密 for 商业秘密 are as near as slips are. Both texts are
  /// folded.
  func isSlip(of label: String) -> Bool {
    years == label.years && negations == label.negations && units == label.units
      && replacedCharacters(of: label) <= (label.count > 8 ? 2 : 1)
  }

  /// The words for years, in order: 上年, 本年, 下年.
  private var years: [Character] {
    let words = Array(replacing("上一年", with: "上年").replacing("去年", with: "上年"))
    return zip(words, words.dropFirst()).filter { $1 == "年" && "上本下今前".contains($0) }.map(\.0)
  }

  /// The number of characters that turn a meaning round.
  private var negations: Int { count { "非不未无".contains($0) } }

  /// The units of money: `万元`, `元`.
  var units: [String] {
    split(separator: "元", omittingEmptySubsequences: false).dropLast().map { words in
      String(words.reversed().prefix { "百千万亿".contains($0) }.reversed())
    }
  }

  /// How many characters stand for others, wherever they stand.
  private func replacedCharacters(of label: String) -> Int {
    var rest: [Character: Int] = [:]
    for character in label { rest[character, default: 0] += 1 }
    var added = 0
    for character in self {
      if rest[character, default: 0] > 0 { rest[character, default: 0] -= 1 } else { added += 1 }
    }
    return Swift.min(added, rest.values.reduce(0, +))
  }
}
