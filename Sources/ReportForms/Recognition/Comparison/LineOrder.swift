import ReportModel

/// The lines of a table that cross one of its rows or columns, in the order of their places.
struct LineOrder {
  /// The figures whose labels stand between a place that lacks lines and one that has too many.
  private(set) var displaced: Set<FigureKey> = []
  /// The places without a known label where more such lines stand than the form has.
  private(set) var bare: Set<Int> = []

  /// A line whose label is not known.
  struct Unknown {
    /// Its place on the sheet.
    var place: Int
    /// Whether its own label may have moved away; one with other words at it was added or renamed.
    var mayBeBare: Bool
  }

  /// A line by its official rank and its place on the sheet.
  private typealias Line = (rank: Int, place: Int)

  /// Finds what moved; nothing where each missing line may be one without a known label, or where lines
  /// stand in another order than the form's, so that their places say nothing.
  ///
  /// - Parameters:
  ///   - found: The figures, and the places of their lines.
  ///   - official: The figures of the form that the lines may hold, in order.
  ///   - unknown: The lines without a known label.
  ///   - mayBeReordered: Whether lines are put into another order on purpose, which no one does in a
  ///     table whose columns stand in groups.
  init(
    found: [(key: FigureKey, place: Int)], official: [FigureKey], unknown: [Unknown],
    mayBeReordered: Bool
  ) {
    let lines = found.map { (rank: official.firstIndex(of: $0.key) ?? 0, place: $0.place) }
      .sorted { $0.place < $1.place }
    let run = lines.map(\.rank).longestIncreasingRun
    let kept = run.map { lines[$0] }
    let moved = lines.indices.filter { !run.contains($0) }.map { lines[$0] }
    let missing = Set(official.indices).subtracting(lines.map(\.rank))
    guard !missing.isEmpty, moved.isEmpty || !mayBeReordered else { return }
    let strangers = unknown + moved.map { Unknown(place: $0.place, mayBeBare: true) }
    let gaps = Self.gaps(
      between: kept, missing: missing.union(moved.map(\.rank)), unknown: strangers)
    let crowded = gaps.indices.filter { gaps[$0].bare > gaps[$0].missing }
    let lacking = gaps.indices.filter { gaps[$0].bare + gaps[$0].named < gaps[$0].missing }
    guard let first = lacking.first, let last = lacking.last, !crowded.isEmpty else { return }
    bare = Set(
      unknown.filter { $0.mayBeBare && crowded.contains(Self.gap(of: $0.place, in: kept)) }
        .map(\.place))
    var ranks = Set(moved.map(\.rank))
    for gap in crowded {
      ranks.formUnion(kept[min(first, gap)..<max(last, gap)].map(\.rank))
    }
    displaced = Set(ranks.map { official[$0] })
  }

  /// What stands between two lines: how many of the form are missing there, and how many are there
  /// without a label or with one that is not known.
  private struct Gap {
    var missing = 0
    var bare = 0
    var named = 0
  }

  /// The gaps before each line, and the one behind all.
  private static func gaps(
    between lines: [Line], missing: Set<Int>, unknown: [Unknown]
  ) -> [Gap] {
    var gaps = Array(repeating: Gap(), count: lines.count + 1)
    for stranger in unknown {
      let gap = gap(of: stranger.place, in: lines)
      if stranger.mayBeBare { gaps[gap].bare += 1 } else { gaps[gap].named += 1 }
    }
    for rank in missing {
      gaps[lines.firstIndex { $0.rank > rank } ?? lines.endIndex].missing += 1
    }
    return gaps
  }

  /// The gap in which a place lies.
  private static func gap(of place: Int, in lines: [Line]) -> Int {
    lines.firstIndex { $0.place > place } ?? lines.endIndex
  }
}
