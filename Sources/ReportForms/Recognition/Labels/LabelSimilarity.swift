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
