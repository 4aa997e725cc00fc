/// The number of single-character slips between two texts: a character left out, added or replaced,
/// or two neighbours swapped.
///
/// - Parameters:
///   - one: A text.
///   - other: Another text.
///   - limit: The largest distance that matters.
/// - Returns: The distance, or `limit + 1` if it exceeds `limit`.
package func editDistance(_ one: String, _ other: String, limit: Int) -> Int {
  // Decided without looking at the characters, of which a text that is not a label may have
  // millions: a slip changes the length by three bytes at most.
  guard abs(one.utf8.count - other.utf8.count) <= 3 * limit else { return limit + 1 }
  return editDistance(LabelUnits(one), LabelUnits(other), limit: limit)
}

/// The number of slips between two texts whose characters are one UTF-16 unit each, as in labels.
func editDistance(_ one: LabelUnits, _ other: LabelUnits, limit: Int) -> Int {
  let beyond = limit + 1
  guard one.mayBeNear(other, limit: limit) else { return beyond }
  let (left, right) = (one.units, other.units)
  guard limit > 0, !left.isEmpty, !right.isEmpty else {
    return left == right ? 0 : min(max(left.count, right.count), beyond)
  }
  // A rolling window of three rows. Cells further than the limit from the diagonal exceed it.
  let width = right.count + 1
  var distances = Array(repeating: beyond, count: 3 * width)
  for column in 0...min(limit, right.count) { distances[column] = column }
  for row in 1...left.count {
    let (current, last) = (row % 3 * width, (row - 1) % 3 * width)
    let columns = max(1, row - limit)...min(right.count, row + limit)
    distances[current + columns.lowerBound - 1] = columns.lowerBound == 1 ? row : beyond
    var least = distances[current + columns.lowerBound - 1]
    for column in columns {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var best = min(
        distances[last + column] + 1, distances[current + column - 1] + 1,
        distances[last + column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        best = min(best, distances[(row - 2) % 3 * width + column - 2] + 1)
      }
      distances[current + column] = best
      least = min(least, best)
    }
    if least > limit { return beyond }
    if columns.upperBound < right.count { distances[current + columns.upperBound + 1] = beyond }
  }
  return min(distances[left.count % 3 * width + right.count], beyond)
}

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
