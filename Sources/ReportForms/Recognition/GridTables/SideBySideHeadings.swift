import Spreadsheet

/// Parts the headings in some rows of a sheet into those of tables that stand side by side.
struct SideBySideHeadings {
  /// The headings of each table, from left to right.
  private(set) var parts: [[HeadingBand.Heading]] = []
  /// The columns of the sheet with headings that are none of the table's, in order.
  private let others: [Int]

  /// As many of them, of added columns, may stand between two headings of the table.
  private static let reach = 3

  /// Parts headings at the first that comes again, and where another table stands between.
  init(_ headings: [HeadingBand.Heading], others: Set<Int>) {
    self.others = others.sorted()
    for heading in headings.sorted(by: { $0.cell.address.column < $1.cell.address.column }) {
      let isRepeated = parts.last?.contains { $0.isSame(as: heading) } ?? true
      if isRepeated || !isNear(heading) { parts.append([]) }
      parts[parts.count - 1].append(heading)
    }
    joinTorn()
  }

  private func isNear(_ heading: HeadingBand.Heading) -> Bool {
    parts.last?.last.map { isNear(heading, to: $0) } ?? false
  }

  /// Whether no other table stands between two headings.
  private func isNear(_ heading: HeadingBand.Heading, to last: HeadingBand.Heading) -> Bool {
    let first = others.firstPosition { $0 > last.cell.address.column }
    let end = others.firstPosition { $0 >= heading.cell.address.column }
    return end - first <= Self.reach
  }

  /// Joins parts of one table that was torn by a heading standing in it twice.
  ///
  /// Together they say more than either does, so that none is a copy of the other.
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
      let isOfficialAfterNear = part.contains { heading in
        !heading.isNear
          && last.contains { $0.isSame(as: heading) && $0.isNear }
      }
      if before.intersection(behind).isEmpty
        || before.isSubset(of: behind)
        || behind.isSubset(of: before) && !(part.count == 1 && isOfficialAfterNear)
      {
        joined.append(part)
      } else {
        joined[joined.count - 1] = Self.once(last + part)
      }
    }
    parts = joined
  }

  /// The headings of a table of which each may stand in it once: of several only an official one
  /// beside near ones is kept, for of two official ones nobody can tell which is wrong.
  private static func once(_ headings: [HeadingBand.Heading]) -> [HeadingBand.Heading] {
    let groups = Dictionary(grouping: headings, by: \.identity)
    return headings.filter { heading in
      let same = groups[heading.identity] ?? []
      return same.count == 1 || !heading.isNear && same.count(where: { !$0.isNear }) == 1
    }
  }
}
