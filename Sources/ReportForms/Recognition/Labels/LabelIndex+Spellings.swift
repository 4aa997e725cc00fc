import ReportModel
import Spreadsheet

/// Other spellings of labels that say the same: with the groups before them, without a remark in
/// brackets, with the unit behind them, in words that everybody uses for the official ones.
extension LabelIndex {
  /// The labels of a table in every layout in which people make it, the official one first.
  static func layouts(of table: FormTable, title: String) -> [LabelIndex] {
    let official = LabelIndex(table, title: title)
    return official.hasRowLabels
      ? [official] : [official, LabelIndex(table, title: title, layout: .stacked)]
  }

  /// The number of slips that a label of so many characters may have; short ones may have none.
  static func allowance(_ count: Int) -> Int {
    switch count {
    case ...2: 0
    case 3...4: 1
    case 5...8: 2
    default: min(count / 4, 6)
    }
  }

  /// Words that people use for official ones.
  private static let synonyms = ["合计": "总计", "其它": "其他", "档案": "文件", "资讯": "信息"]

  /// The units in which every figure of a form without another unit is counted.
  private static let units = ["件", "条"].flatMap { ["(\($0))", "(单位:\($0))", "/\($0)"] }

  /// All that such a text holds and the official words do not.
  static var otherSpellings: [String] { synonyms.keys + units }

  /// A text with the official words in place of others, and without a unit; nil where it has none.
  static func respelled(_ text: FoldedLabel) -> FoldedLabel? {
    var words = text.whole
    if let unit = units.first(where: words.hasSuffix) { words.removeLast(unit.count) }
    for (word, official) in synonyms { words = words.replacing(word, with: official) }
    return words == text.whole ? nil : FoldedLabel(words)
  }

  /// The rows of a table by the words of their labels with those of their groups before them, and by
  /// those without a remark in brackets.
  ///
  /// The groups stand to the left of the rows, or over those that the form prints side by side.
  static func rowsWithGroups(_ table: FormTable, _ layout: Layout) -> [String: Match] {
    var found: [String: [Match]] = [:]
    let labels = table.labels
    for (label, range) in labels {
      guard let row = label.row, label.column == nil else { continue }
      let match = { Match(key: row, official: label.text, quality: $0) }
      var spelling = FoldedLabel(label.text).words
      let groups = labels.filter {
        let group = $0.range
        guard $0.label.row == nil, $0.label.column == nil else { return false }
        return switch layout {
        case .official:
          group.rows.contains(range.first.row) && group.last.column < range.first.column
        case .stacked:
          group.columns.contains(range.first.column) && group.last.row < range.first.row
        }
      }
      for group in groups.sorted(by: { $0.range.first.column > $1.range.first.column }) {
        spelling = FoldedLabel(group.label.text).words + spelling
        found[spelling, default: []].append(match(.exact))
      }
      if let full = table.figures.first(where: { $0.key.row == row })?.fullRowLabel,
        full != label.text
      {
        found[FoldedLabel(full).words, default: []].append(match(.exact))
      }
      let remark = FoldedLabel(label.text)
      if let bracket = remark.body.firstIndex(of: "("), bracket != remark.body.startIndex {
        let short = FoldedLabel(remark.number + remark.body[..<bracket]).words
        found[short, default: []].append(match(.near))
      }
    }
    return found.compactMapValues { matches in
      Set(matches.map(\.key)).count == 1 ? matches.first : nil
    }
  }

  /// The label of an amount of money that agrees with another but for the unit.
  func match(
    _ money: LabelWithMoney, among entries: [Entry], quality: Quality
  ) -> Match? {
    entries.first { entry in
      let official = LabelWithMoney(entry.folded)?.stem ?? entry.folded.body
      let limit = Self.allowance(official.count)
      let isSame =
        editDistance(money.stem, official, limit: limit) <= limit
        && money.stem.isSlip(of: official)
      return amounts.contains(entry.key)
        && (isSame || money.isOther && money.isShort(for: official))
    }?.match(quality)
  }
}

extension FoldedLabel {
  /// The label without a remark in brackets at its end; nil where there is none, or where the remark
  /// makes it the label of something else: another unit, another year, a part of the whole.
  var withoutRemark: FoldedLabel? {
    guard body.last == ")", let bracket = body.firstIndex(of: "("), bracket != body.startIndex
    else { return nil }
    let remark = String(body[bracket...].dropFirst().dropLast())
    let isOther =
      ["元", "其中", "%", "占比", "比例", "同比", "增幅", "上年", "上一年", "去年", "往年"].contains {
        remark.contains($0)
      }
      || YearHint(heading: remark) != nil
    return remark.isEmpty || isOther ? nil : FoldedLabel(number + body[..<bracket])
  }

  /// The letters and digits, without any mark between them.
  var words: String { whole.filter { $0.isLetter || $0.isNumber } }
}
