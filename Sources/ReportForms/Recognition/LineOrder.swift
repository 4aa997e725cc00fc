import ReportModel

/// The lines of a table that cross one of its rows or columns, in the order of their places.
struct LineOrder {
  /// The figures whose labels stand between a place that lacks lines and one that has too many.
  private(set) var displaced: Set<FigureKey> = []
  /// The places without a known label where more such lines stand than the form has.
  private(set) var bare: Set<Int> = []

  /// A line by its official rank and its place on the sheet.
  private typealias Line = (rank: Int, place: Int)

  /// Finds what moved; nothing where each missing line may be one without a known label, or where lines
  /// stand in another order than the form's, so that their places say nothing.
  ///
  /// - Parameters:
  ///   - found: The figures, and the places of their lines.
  ///   - official: The figures of the form that the lines may hold, in order.
  ///   - unknown: The places of lines without a known label.
  ///   - mayBeReordered: Whether lines are put into another order on purpose, which no one does in a
  ///     table whose columns stand in groups.
  init(
    found: [(key: FigureKey, place: Int)], official: [FigureKey], unknown: [Int],
    mayBeReordered: Bool
  ) {
    let lines = found.map { (rank: official.firstIndex(of: $0.key) ?? 0, place: $0.place) }
      .sorted { $0.place < $1.place }
    let run = lines.map(\.rank).longestIncreasingRun
    let kept = run.map { lines[$0] }
    let moved = lines.indices.filter { !run.contains($0) }.map { lines[$0] }
    let missing = Set(official.indices).subtracting(lines.map(\.rank))
    guard !missing.isEmpty, moved.isEmpty || !mayBeReordered else { return }
    let surplus = Self.surplus(
      kept, missing: missing.union(moved.map(\.rank)), unknown: unknown + moved.map(\.place))
    let crowded = surplus.indices.filter { surplus[$0] > 0 }
    guard let first = surplus.firstIndex(where: { $0 < 0 }),
      let last = surplus.lastIndex(where: { $0 < 0 }), !crowded.isEmpty
    else { return }
    bare = Set(unknown.filter { crowded.contains(Self.gap(of: $0, in: kept)) })
    var ranks = Set(moved.map(\.rank))
    for gap in crowded {
      ranks.formUnion(kept[min(first, gap)..<max(last, gap)].map(\.rank))
    }
    displaced = Set(ranks.map { official[$0] })
  }

  /// The gap before the first line behind a place; the last gap is the one behind all lines.
  private static func gap(of place: Int, in lines: [Line]) -> Int {
    lines.firstIndex { $0.place > place } ?? lines.endIndex
  }

  /// How many more lines without a known label stand in each gap than lines of the form are missing.
  private static func surplus(
    _ lines: [Line], missing: Set<Int>, unknown: [Int]
  ) -> [Int] {
    var surplus = Array(repeating: 0, count: lines.count + 1)
    for place in unknown { surplus[gap(of: place, in: lines)] += 1 }
    for rank in missing {
      surplus[lines.firstIndex { $0.rank > rank } ?? lines.endIndex] -= 1
    }
    return surplus
  }
}
