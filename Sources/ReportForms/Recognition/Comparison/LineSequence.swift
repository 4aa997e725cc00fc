/// Compares the order of a table's rows, or of a block's columns, with the order in the form.
///
/// When a label's cell is deleted in Excel or Word, the labels after it move up or to the left: one
/// label is missing, and elsewhere figures have no label or a line has two. When a cell is
/// inserted, labels move down or to the right, and one ends up beside an empty line. Nothing shows
/// how far they moved, so no line between the two places can be trusted.
struct LineSequence {
  /// The facts about a line that this comparison needs.
  struct Item {
    /// The lines of the form that its labels name, as positions in the form's order.
    var ranks: [Int]
    /// Whether its own label may have moved away.
    var isBare: Bool
    /// Whether it holds as much as a line of figures does and does not number the others.
    var holdsFigures: Bool
    /// Whether it has content.
    var isFilled: Bool
    /// Whether it numbers the others.
    var isNumbering: Bool
    /// Whether it holds figures that somebody typed, not only zeros.
    var isTyped: Bool
    /// Whether it is a column with content in one of its several rows at most.
    var isSparse: Bool
    /// Whether its label stands beside headings, where no figures are.
    var isBesideHeadings: Bool
  }

  private let items: [Item]
  /// The longest run of items in the form's order.
  private let kept: [Int]
  /// The lines of the form that were not found.
  private let missing: Set<Int>
  /// Items without a label, in gaps where there are more of them than the form lacks.
  private var holes: [Int] = []
  /// Gaps before kept items, or after the last, that lack more lines than they hold without a
  /// label.
  private var lacking: [Int] = []
  /// Items out of order, where nobody reorders lines on purpose.
  private let inverted: [Int]

  /// Compares the lines.
  ///
  /// - Parameters:
  ///   - items: The lines in their order on the sheet.
  ///   - official: The lines of the form that may appear there.
  ///   - mayBeReordered: Whether people may reorder the lines on purpose, which nobody does in a
  ///     table with grouped columns.
  init(_ items: [Item], official: Set<Int>, mayBeReordered: Bool) {
    self.items = items
    let known = items.indices.filter { items[$0].ranks.count == 1 }
    let kept = known.map { items[$0].ranks[0] }.longestIncreasingRun.map { known[$0] }
    let outside = mayBeReordered ? [] : Set(known).subtracting(kept)
    inverted = mayBeReordered ? [] : known.map { items[$0].ranks[0] }.inverted.map { known[$0] }
    let there = items.indices.filter { !outside.contains($0) }.flatMap { items[$0].ranks }
    missing = official.subtracting(there)
    self.kept = kept
    let last = items.lastIndex { !$0.ranks.isEmpty } ?? -1
    let bare = items.indices.filter { place in
      let item = items[place]
      if outside.contains(place) { return true }
      guard item.ranks.isEmpty, !item.isNumbering else { return false }
      // After the last line, words of a note or another table may have moved up beside figures.
      let isLost = !missing.isEmpty && item.isBare && item.isTyped
      return place > last ? item.holdsFigures || isLost : item.isBare
    }
    // Where there are more empty lines than labels are missing, they are part of the layout.
    let empty = bare.filter { !items[$0].isFilled }
    let lines = empty.count > missing.count ? bare.filter { items[$0].isFilled } : bare
    let named = items.indices.filter { $0 < last && items[$0].ranks.isEmpty && !items[$0].isBare }
    for gap in 0...kept.count {
      let lost = missing.count { gapOf(rank: $0) == gap }
      let inGap = lines.filter { gapOf(place: $0) == gap }
      if inGap.count > lost { holes += inGap }
      if inGap.count + named.count(where: { gapOf(place: $0) == gap }) < lost {
        lacking.append(gap)
      }
    }
  }

  private func gapOf(place: Int) -> Int { kept.firstIndex { $0 > place } ?? kept.count }

  private func gapOf(rank: Int) -> Int {
    kept.firstIndex { items[$0].ranks[0] > rank } ?? kept.count
  }

  /// The lines that cannot be trusted; nil if nothing has moved.
  var displaced: ClosedRange<Int>? {
    let risen = items.indices.filter { items[$0].isBesideHeadings && !items[$0].ranks.isEmpty }
    guard !holes.isEmpty || !risen.isEmpty || !inverted.isEmpty else { return nil }
    // Positions are doubled so that a gap between two items has a number too.
    let gaps = lacking.map { $0 < kept.count ? 2 * kept[$0] - 1 : 2 * (kept.last ?? -1) + 1 }
    let crowded = items.indices.filter { items[$0].ranks.count > 1 }.map { 2 * $0 }
    let excess =
      gaps + crowded + (holes.contains(where: isInside) ? idle : []) + slid + sparse
      + (risen + inverted).map { 2 * $0 }
    // Where no line shows what the risen labels left, it is blank and below the last label.
    let isLeftBelow = !risen.isEmpty && !holes.contains { $0 > risen[0] }
    let all = excess + (holes + (isLeftBelow ? [items.count - 1] : [])).map { 2 * $0 }
    guard !excess.isEmpty, let first = all.min(), let last = all.max() else { return nil }
    return (first + 1) / 2...max((first + 1) / 2, last / 2)
  }

  /// Whether an item holds figures before the last label.
  private func isInside(_ place: Int) -> Bool {
    items[place].holdsFigures && items[(place + 1)...].contains { !$0.ranks.isEmpty }
  }

  /// The doubled positions of empty labelled items, if typed figures stand before the first label or
  /// after the last: the lines between may have slid by one.
  private var slid: [Int] {
    let labelled = items.indices.filter { !items[$0].ranks.isEmpty }
    guard let first = labelled.first, let last = labelled.last,
      holes.contains(where: { !(first...last).contains($0) && items[$0].isTyped })
    else { return [] }
    return labelled.filter { !items[$0].isFilled }.map { 2 * $0 }
  }

  /// The doubled positions of labelled columns that are all but blank, if there are no fewer of them
  /// than of filled ones without a label before the last: their headings may have moved beside them.
  private var sparse: [Int] {
    let sparse = items.indices.filter { !items[$0].ranks.isEmpty && items[$0].isSparse }
    let full = holes.filter { isInside($0) && items[$0].isTyped && !items[$0].isSparse }
    return full.isEmpty || sparse.count < full.count ? [] : sparse.map { 2 * $0 }
  }

  /// The doubled positions of labelled items before the first filled one or after the last.
  private var idle: [Int] {
    guard let first = items.firstIndex(where: \.isFilled),
      let last = items.lastIndex(where: \.isFilled)
    else { return [] }
    return items.indices.filter { !items[$0].ranks.isEmpty && !(first...last).contains($0) }
      .map { 2 * $0 }
  }
}

extension [Int] {
  /// The positions of elements with a larger one before them or a smaller one after them.
  var inverted: [Int] {
    var (highest, lowest) = (Int.min, Int.max)
    let rising = indices.filter {
      highest = Swift.max(highest, self[$0])
      return highest > self[$0]
    }
    let falling = indices.reversed().filter {
      lowest = Swift.min(lowest, self[$0])
      return lowest < self[$0]
    }
    return rising + falling
  }

  /// The positions of the longest increasing run, whose elements need not be adjacent.
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
