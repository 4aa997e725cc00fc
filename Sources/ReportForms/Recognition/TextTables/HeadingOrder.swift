import ReportModel
import Spreadsheet

/// The order of the values in a line of text, according to the headings above.
///
/// Headings span several lines, and the lower ones belong to a group in the upper one. Once fields
/// are missing, positions say nothing, but the order still does.
struct HeadingOrder {
  /// A heading or other words among the headings, in reading order.
  enum Item: Equatable {
    /// The heading of a column.
    case heading(String)
    /// The heading of a group of columns.
    case group([String])
    /// Words that are not in the form; they may have values below them as well.
    case other
    /// A heading for something other than figures, such as 备注.
    case remark
  }

  /// The column of each value in a line; nil under words that are not a heading of the table.
  let columns: [String?]

  /// Puts the items in the order of columns; nil if the order is uncertain.
  ///
  /// - Parameters:
  ///   - items: The items, line by line.
  ///   - table: The table.
  ///   - isOneLine: Whether the items beside a group are in the same line, so that their order is
  ///     meaningful; otherwise only the official order can be trusted.
  init?(_ items: [Item], in table: FormTable, isOneLine: Bool = false) {
    // Words before all headings are above the row labels.
    let items = Array(items.drop { !$0.isOfForm })
    let found = Set(items.compactMap(\.column))
    let headings = items.compactMap(\.column)
    if headings.count > found.count {
      // Headings that were merged over two lines were written into both; the lower line has them
      // all.
      let last = Array(headings.suffix(found.count))
      guard Set(last) == found else { return nil }
      columns = last
      return
    }
    // A group of all columns says nothing about their order.
    let groups = items.compactMap(\.members).filter { !found.isSubset(of: $0) }
    let members = groups.first ?? Self.officialGroup(in: table, found)
    let first = Self.firstMember(of: members, among: items)
    guard let first, items[first...].allSatisfy({ $0.column.map(members.contains) ?? true })
    else {
      columns = items.compactMap(\.value)
      return
    }
    // The members come after all others, because they are in a line below their group.
    let lower = items[first...].compactMap(\.value)
    let upper = items[..<first]
    if groups.count == 1, let place = upper.firstIndex(of: .group(members)) {
      guard isOneLine || Self.isOfficial(upper, in: table) else { return nil }
      columns = upper[..<place].compactMap(\.value) + lower + upper[place...].compactMap(\.value)
    } else {
      let all = upper.compactMap(\.value) + lower
      let official = table.columns.filter(found.contains)
      let ranks = { (part: [String?]) in part.map { $0.flatMap(official.firstIndex) ?? -1 } }
      let isOfficial = [ranks(upper.compactMap(\.value)), ranks(lower)].allSatisfy {
        $0 == $0.sorted() && !$0.contains(-1)
      }
      guard groups.isEmpty, isOfficial, all.count == official.count else { return nil }
      columns = official
    }
  }

  /// Where a group's headings begin, including words before the first known one if exactly one is
  /// unknown.
  private static func firstMember(of members: [String], among items: [Item]) -> Int? {
    guard let first = items.firstIndex(where: { $0.column.map(members.contains) ?? false }) else {
      return nil
    }
    let unnamed = items[first...].count { $0 == .other }
    let lacking = members.count - Set(items.compactMap(\.column)).intersection(members).count
    return first > 0 && items[first - 1] == .other && lacking == unnamed + 1 ? first - 1 : first
  }

  /// Whether headings and groups follow each other as in the form.
  private static func isOfficial(_ items: ArraySlice<Item>, in table: FormTable) -> Bool {
    let ranks = items.compactMap { item in
      (item.column ?? item.members?.first).flatMap(table.columns.firstIndex)
    }
    return ranks == ranks.sorted()
  }

  /// The columns of the first official group that contains only some of those found.
  private static func officialGroup(in table: FormTable, _ found: Set<String>) -> [String] {
    table.headingGroups.map(\.columns).first { !found.isSubset(of: $0) } ?? []
  }
}

extension HeadingOrder.Item {
  var isOfForm: Bool { self != .other && self != .remark }

  var isHeading: Bool { column != nil }

  fileprivate var column: String? {
    if case .heading(let column) = self { column } else { nil }
  }

  fileprivate var members: [String]? {
    if case .group(let members) = self { members } else { nil }
  }

  /// The column of the values under the item: none under a group, an unknown one under other words.
  fileprivate var value: String?? {
    switch self {
    case .heading(let column): .some(column)
    case .other, .remark: .some(nil)
    case .group: nil
    }
  }
}

extension LabelIndex {
  /// Headings of columns that hold no figures.
  private static let remarks: Set<String> = ["备注", "说明", "备注说明", "序号", "编号", "行次", "栏次"]

  /// The role of a text among headings in the order of values; nil for labels of other places and
  /// for numbers.
  func headingItem(_ text: FoldedLabel) -> HeadingOrder.Item? {
    if let column = column(text) { return .heading(column.key) }
    let group = headingGroups.first { group in
      let limit = Self.allowance(group.label.whole.count)
      return editDistance(text.whole, group.label.whole, limit: limit) <= limit
    }
    if let group { return .group(group.columns) }
    let isNone = isOfForm(text) || FigureText(text.whole).state != .unreadable
    if isNone { return nil }
    return Self.remarks.contains(text.whole) ? .remark : .other
  }

  /// The first line that begins another part of the table, whose own headings are unknown; the
  /// lines below it do not belong to the headings above.
  func headRow(below headings: ClosedRange<Int>, in view: SheetView) -> Int? {
    view.textRows(below: headings.upperBound, before: Int.max).first { row in
      view.texts[row]?.contains { isHead($0.folded) } ?? false
    }
  }

  /// Whether groups and headings follow each other as in the form, even if repeated in each field
  /// they were merged over.
  func isOfficialOrder(_ labels: [FoldedLabel]) -> Bool {
    let figures = table.figures
    let headings = labels.compactMap { column($0)?.key }
    var groups: [String] = []
    for case let group? in labels.map({ group($0)?.key }) where group != groups.last {
      groups.append(group)
    }
    return groups == table.rows && headings.suffix(figures.count) == figures.map(\.key.column)[...]
  }
}
