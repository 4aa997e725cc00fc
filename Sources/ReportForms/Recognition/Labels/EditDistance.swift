/// The number of single-character slips between two texts: one left out, added, replaced, or two
/// neighbours exchanged.
///
/// - Parameters:
///   - one: A text.
///   - other: Another text.
///   - limit: The number past which the exact distance does not matter.
/// - Returns: The distance, or `limit + 1` for anything beyond it.
package func editDistance(_ one: String, _ other: String, limit: Int) -> Int {
  // Known without looking at the characters, of which a text that is no label may have millions: a
  // slip changes the bytes by three at most.
  guard abs(one.utf8.count - other.utf8.count) <= 3 * limit else { return limit + 1 }
  // Labels are of characters that are one unit each; those that are not differ by more than one.
  let left = Array(one.utf16)
  let right = Array(other.utf16)
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2],
        left[row - 2] == right[column - 1]
      {
        best = min(best, beforeLast[column - 2] + 1)
      }
      current.append(best)
    }
    if current.allSatisfy({ $0 > limit }) { return limit + 1 }
    beforeLast = last
    last = current
  }
  return min(last[right.count], limit + 1)
}
