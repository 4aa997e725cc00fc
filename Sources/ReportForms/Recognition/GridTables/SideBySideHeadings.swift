import Spreadsheet

/// Splits the headings in some rows of a sheet into those of tables side by side.
struct SideBySideHeadings {
  /// The headings of each table, from left to right.
  private(set) var parts: [[HeadingBand.Heading]] = []
  private let index: LabelIndex
  /// The columns of the sheet with headings that are not the table's, in order.
  private let others: [Int]
  /// Those of them with the word above the labels of rows, where a table begins.
  private let heads: Set<Int>

  /// The most such columns, which people have added, between two headings of the table.
  private static let reach = 3

  /// Splits headings at each repetition, and where there is another table between them.
  init(
    _ headings: [HeadingBand.Heading], others: Set<Int>, heads: Set<Int>, index: LabelIndex
  ) {
    self.index = index
    self.others = others.sorted()
    self.heads = heads
    for heading in headings.sorted(by: { $0.cell.address.column < $1.cell.address.column }) {
      if let near = nearHeading(before: heading) {
        parts[parts.count - 1].remove(at: near)
      } else if parts.last?.contains(where: heading.isSame) ?? true || !isNear(heading) {
        parts.append([])
      }
      parts[parts.count - 1].append(heading)
    }
    joinTorn()
  }

  /// The heading that similar words made the same as an official one of its table, such as 合计 above
  /// sub-totals before 总计.
  ///
  /// The official one of a copy would not come next in the order of the form.
  private func nearHeading(before heading: HeadingBand.Heading) -> Int? {
    guard !heading.isNear, isNear(heading), let part = parts.last,
      let last = part.last(where: { !$0.isSame(as: heading) }), index.isInOrder(last, heading)
    else { return nil }
    return part.firstIndex { $0.isNear && $0.isSame(as: heading) }
  }

  private func isNear(_ heading: HeadingBand.Heading) -> Bool {
    parts.last?.last.map { isNear(heading, to: $0) } ?? false
  }

  /// Whether there is no other table between two headings.
  private func isNear(_ heading: HeadingBand.Heading, to last: HeadingBand.Heading) -> Bool {
    let first = others.firstPosition { $0 > last.cell.address.column }
    let end = others.firstPosition { $0 >= heading.cell.address.column }
    return end - first <= Self.reach
      && !others[first..<max(first, end)].contains(where: heads.contains)
  }

  /// Joins the parts of a table that was split because a heading appears in it twice.
  ///
  /// Together they have more headings than either, so neither is a copy of the other; or they lack a
  /// heading, over which that of few others may have been written.
  private mutating func joinTorn() {
    var joined: [[HeadingBand.Heading]] = []
    for part in parts {
      guard let last = joined.last, let first = part.first, let end = last.last,
        isNear(first, to: end)
      else {
        joined.append(part)
        continue
      }
      let (before, behind) = (Set(last.map(\.identity)), Set(part.map(\.identity)))
      let isCopy = before.isSubset(of: behind) || behind.isSubset(of: before)
      if before.isDisjoint(with: behind) || isCopy && !isOverwritten(last, part) {
        joined.append(part)
      } else {
        joined[joined.count - 1] = Self.once(last + part)
      }
    }
    parts = joined
  }

  /// Whether few of the headings in two parts are repeated, and another one is missing.
  private func isOverwritten(
    _ part: [HeadingBand.Heading], _ other: [HeadingBand.Heading]
  ) -> Bool {
    let counts = [part.count, other.count].sorted()
    return counts[0] * 2 <= counts[1] && !index.isWhole(part + other)
  }

  /// The headings of a table, each at most once.
  ///
  /// Of several that mean the same, one is kept only if it alone is official: of two official ones
  /// nobody can tell which is wrong.
  private static func once(_ headings: [HeadingBand.Heading]) -> [HeadingBand.Heading] {
    let groups = Dictionary(grouping: headings, by: \.identity)
    return headings.filter { heading in
      let same = groups[heading.identity] ?? []
      return same.count == 1 || !heading.isNear && same.count(where: { !$0.isNear }) == 1
    }
  }
}
