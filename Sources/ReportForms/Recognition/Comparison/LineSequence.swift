/// The rows of a table, or the columns of a block, in the order of their places, beside those of the form.
///
/// Where the cell of a label is deleted, in Excel as in Word, the labels behind it move up or to the
/// left: one of the form is missing, and elsewhere figures stand without any, or two labels lead to
/// one line. Where a cell is inserted they move down or to the right, and one stands where nothing is.
/// Nothing says how far the move went, so that no line between the two places can be trusted.
struct LineSequence {
  /// What matters of a line here.
  struct Item {
    /// The lines of the form that its labels name, by their order.
    var ranks: [Int]
    /// Whether its own label may have moved away.
    var isBare: Bool
    /// Whether it holds as much as a line of figures does, and does not number the others.
    var holdsFigures: Bool
    /// Whether anything stands in it.
    var isFilled: Bool
    /// Whether it numbers the others.
    var isNumbering: Bool
  }

  private let items: [Item]
  /// The items that keep the form's order: the longest run of them.
  private let kept: [Int]
  /// The lines of the form that stand nowhere.
  private let missing: Set<Int>
  /// The items without a label that more of stand in a place than the form lacks there.
  private var holes: [Int] = []
  /// The gaps before kept items, and behind the last, that lack more lines than stand there unnamed.
  private var lacking: [Int] = []

  /// Compares the lines.
  ///
  /// - Parameters:
  ///   - items: The lines.
  ///   - official: The lines of the form that may stand there.
  ///   - mayBeReordered: Whether lines are put into another order on purpose, which no one does in a
  ///     table whose columns stand in groups.
  init(_ items: [Item], official: Set<Int>, mayBeReordered: Bool) {
    self.items = items
    let known = items.indices.filter { items[$0].ranks.count == 1 }
    let kept = known.map { items[$0].ranks[0] }.longestIncreasingRun.map { known[$0] }
    let outside = mayBeReordered ? [] : Set(known).subtracting(kept)
    let there = items.indices.filter { !outside.contains($0) }.flatMap { items[$0].ranks }
    missing = official.subtracting(there)
    self.kept = kept
    let last = items.lastIndex { !$0.ranks.isEmpty } ?? -1
    let bare = items.indices.filter { place in
      let item = items[place]
      if outside.contains(place) { return true }
      guard item.ranks.isEmpty, !item.isNumbering else { return false }
      // Behind the last line words of another table, or of a note, may have moved up to figures.
      return place > last ? item.holdsFigures : item.isBare
    }
    let named = items.indices.filter { $0 < last && items[$0].ranks.isEmpty && !items[$0].isBare }
    for gap in 0...kept.count {
      let lost = missing.count { gapOf(rank: $0) == gap }
      let lines = bare.filter { gapOf(place: $0) == gap }
      if lines.count > lost { holes += lines }
      if lines.count + named.count(where: { gapOf(place: $0) == gap }) < lost {
        lacking.append(gap)
      }
    }
  }

  private func gapOf(place: Int) -> Int { kept.firstIndex { $0 > place } ?? kept.count }

  private func gapOf(rank: Int) -> Int {
    kept.firstIndex { items[$0].ranks[0] > rank } ?? kept.count
  }

  /// The lines that cannot be trusted; nil where nothing has moved.
  var displaced: ClosedRange<Int>? {
    guard !holes.isEmpty else { return nil }
    // Between two items there is half a place.
    let gaps = lacking.map { $0 < kept.count ? 2 * kept[$0] - 1 : 2 * (kept.last ?? -1) + 1 }
    let crowded = items.indices.filter { items[$0].ranks.count > 1 }.map { 2 * $0 }
    let excess = gaps + crowded + (holes.contains(where: isInside) ? idle : [])
    let all = excess + holes.map { 2 * $0 }
    guard !excess.isEmpty, let first = all.min(), let last = all.max() else { return nil }
    return (first + 1) / 2...max((first + 1) / 2, last / 2)
  }

  /// Whether an item holds figures before the last label.
  private func isInside(_ place: Int) -> Bool {
    items[place].holdsFigures && items[(place + 1)...].contains { !$0.ranks.isEmpty }
  }

  /// The items with a label that stand before the first filled one or behind the last, doubled.
  private var idle: [Int] {
    guard let first = items.firstIndex(where: \.isFilled),
      let last = items.lastIndex(where: \.isFilled)
    else { return [] }
    return items.indices.filter { !items[$0].ranks.isEmpty && !(first...last).contains($0) }
      .map { 2 * $0 }
  }
}

extension [Int] {
  /// The positions of the longest run of numbers that grow, which others may stand between.
  var longestIncreasingRun: [Int] {
    var lengths = Array(repeating: 1, count: count)
    var before: [Int?] = Array<Int?>(repeating: nil, count: count)
    for index in indices {
      for earlier in 0..<index
      where self[earlier] < self[index] && lengths[earlier] + 1 > lengths[index] {
        lengths[index] = lengths[earlier] + 1
        before[index] = earlier
      }
    }
    var run: [Int] = []
    var current = lengths.indices.max { lengths[$0] < lengths[$1] }
    while let index = current {
      run.append(index)
      current = before[index]
    }
    return run.reversed()
  }
}
