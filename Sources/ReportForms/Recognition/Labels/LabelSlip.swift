extension String {
  /// Whether a text similar to a label may be a slip of it rather than words for something else.
  ///
  /// 上年 for 本年, 非自然人 for 自然人 and 国家秘密 for 商业秘密 are as similar as slips are. Both texts must be
  /// folded.
  func isSlip(of label: String) -> Bool {
    years == label.years && negations == label.negations && units == label.units
      && replacedCharacters(of: label) <= (label.count > 8 ? 2 : 1)
  }

  /// The characters that say which year is meant, in order: 上 for 上年, 本 for 本年.
  private var years: [Character] {
    let words = Array(replacing("上一年", with: "上年").replacing("去年", with: "上年"))
    return zip(words, words.dropFirst()).filter { $1 == "年" && "上本下今前".contains($0) }.map(\.0)
  }

  /// The number of characters that negate a meaning.
  private var negations: Int { count { "非不未无".contains($0) } }

  /// What precedes 元 in each unit of money: `万` in 万元, nothing in 元.
  var units: [String] {
    split(separator: "元", omittingEmptySubsequences: false).dropLast().map { words in
      String(words.reversed().prefix { "百千万亿".contains($0) }.reversed())
    }
  }

  /// The number of characters replaced by others, wherever they occur.
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
