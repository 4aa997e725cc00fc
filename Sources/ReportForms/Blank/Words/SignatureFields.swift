import ReportModel

/// The lines of 填报人, 审核人 and the like, split into the entries of 单位信息.
struct SignatureFields {
  /// The known value of each entry.
  private(set) var values: [UnitSheet.Field: String] = [:]
  /// What fits none of the entries, or contradicts a known value.
  private(set) var rest: [Report.Paragraph] = []

  /// The labels before a colon; those without an entry are listed so that values end before them.
  private static let labels: [(words: String, field: UnitSheet.Field?)] = [
    ("填报单位（盖章）", .name), ("填报单位(盖章)", .name), ("填报单位", .name),
    ("填报人", .filler), ("填表人", .filler), ("制表人", .filler),
    ("审核人", .checker), ("审签人", .checker), ("联系电话", .phone),
    ("填报日期", .date), ("填表日期", .date), ("日期", .date),
    ("单位负责人", nil), ("负责人", nil), ("联系人", nil), ("电话", .phone),
  ]

  private static let folded = labels.map { FoldedLabel($0.words).whole }

  /// Whether a text is only a label, whose value may be in the next cell.
  static func isLabel(_ text: FoldedLabel) -> Bool {
    mayBegin(text) && folded.contains(text.whole)
  }

  static func beginsWithLabel(_ text: FoldedLabel) -> Bool {
    mayBegin(text) && folded.contains { text.whole.hasPrefix($0) }
  }

  private static let firstUnits = UnitSet(folded.map { String($0.prefix(1)) })

  /// Whether a text has the first character of a label; comparing texts is slow.
  private static func mayBegin(_ text: FoldedLabel) -> Bool {
    text.units.units.first.map(firstUnits.contains) == true
  }

  /// Whether a text is a signature line that has been filled in.
  static func isFilledLine(_ text: FoldedLabel) -> Bool {
    guard beginsWithLabel(text), text.whole.count <= 60,
      let colon = text.whole.firstIndex(of: ":")
    else { return false }
    return text.whole[colon...].dropFirst().contains { $0.isLetter || $0.isNumber }
  }

  /// Splits signature lines.
  ///
  /// - Parameters:
  ///   - lines: The lines; in a filled blank, they repeat on each table.
  ///   - unit: The name of the unit, if it is known from elsewhere.
  init(_ lines: [Report.Paragraph], unit: String?) {
    values[.name] = unit
    for line in lines {
      guard let parts = Self.parts(of: line.text) else {
        keep(line)
        continue
      }
      for (label, value) in parts where !value.isEmpty {
        guard let field = label.field, values[field] == nil || values[field] == value else {
          keep(Report.Paragraph("\(label.words)：\(value)", source: line.source))
          continue
        }
        values[field] = value
      }
    }
  }

  private mutating func keep(_ line: Report.Paragraph) {
    if !rest.contains(where: { $0.text == line.text }) { rest.append(line) }
  }

  /// The labels and values of a line such as `填报人：张某　审核人：李某`; nil if a colon does not follow a
  /// known label.
  private static func parts(
    of text: String
  ) -> [(label: (words: String, field: UnitSheet.Field?), value: String)]? {
    // A date cell is read with its time, whose colons do not end labels.
    let pieces = text.replacing("T00:00:00", with: "").split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "：" || $0 == ":" })
    guard let first = pieces.first, pieces.count > 1,
      var (before, label) = labelAtEnd(of: first), before.isEmpty
    else { return nil }
    var parts: [(label: (words: String, field: UnitSheet.Field?), value: String)] = []
    for (index, piece) in pieces.dropFirst().enumerated() {
      guard index < pieces.count - 2 else {
        parts.append((label, piece.trimmed()))
        break
      }
      guard let next = labelAtEnd(of: piece) else { return nil }
      before = next.before
      parts.append((label, before))
      label = next.label
    }
    return parts
  }

  /// The label at the end of a text, ignoring white space in it, and the text before it.
  private static func labelAtEnd(
    of text: Substring
  ) -> (before: String, label: (words: String, field: UnitSheet.Field?))? {
    let plain = text.filter { !$0.isWhitespace }
    guard let label = labels.first(where: { plain.hasSuffix($0.words) }) else { return nil }
    var rest = text
    for _ in label.words {
      while rest.last?.isWhitespace == true { rest.removeLast() }
      rest.removeLast()
    }
    return (rest.trimmed(), label)
  }
}
