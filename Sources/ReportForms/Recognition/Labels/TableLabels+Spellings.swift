import ReportModel
import Spreadsheet

/// Other spellings of labels that say the same: with the groups before them, without a remark in
/// brackets, with the unit behind them, in words that everybody uses for the official ones.
extension TableLabels {
  /// The labels of a table in every layout in which people make it, the official one first.
  static func layouts(of table: FormTable, title: String) -> [TableLabels] {
    let official = TableLabels(table, title: title)
    return official.hasRowLabels
      ? [official] : [official, TableLabels(table, title: title, layout: .stacked)]
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

  /// What each of the synonyms holds, and what each of the units ends with.
  private static let inSynonyms = Array("合它案讯".utf16)
  private static let lastOfUnits = Array("件条)".utf16)

  /// All that such a text holds and the official words do not.
  static var otherSpellings: [String] { synonyms.keys + units }

  /// A text with the official words in place of others, and without a unit; nil where it has none.
  static func respelled(_ text: FoldedLabel) -> FoldedLabel? {
    var words = text.whole
    // Comparing and replacing texts takes long, and nearly none has such words.
    if text.units.units.last.map(lastOfUnits.contains) == true,
      let unit = units.first(where: words.hasSuffix)
    {
      words.removeLast(unit.count)
    }
    if text.units.units.contains(where: inSynonyms.contains) {
      for (word, official) in synonyms { words = words.replacing(word, with: official) }
    }
    return words == text.whole ? nil : FoldedLabel(words)
  }

  /// The rows of a table by the words of their labels with those of their groups before them, and by
  /// those without a remark in brackets.
  ///
  /// The groups stand to the left of the rows, or over those that the form prints side by side.
  static func rowsWithGroups(_ table: FormTable, _ layout: Layout) -> [LabelUnits: Match] {
    var found: [LabelUnits: [Match]] = [:]
    let labels = table.labels
    for (label, range) in labels {
      guard let row = label.row, label.column == nil else { continue }
      let match = { Match(key: row, official: label.text, quality: $0) }
      let folded = FoldedLabel(label.text)
      var spelling = folded.words
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
        spelling = LabelUnits(FoldedLabel(group.label.text).words.units + spelling.units)
        found[spelling, default: []].append(match(.exact))
      }
      if let full = table.figures.first(where: { $0.key.row == row })?.fullRowLabel,
        full != label.text
      {
        found[FoldedLabel(full).words, default: []].append(match(.exact))
      }
      if let bracket = folded.body.firstIndex(of: "("), bracket != folded.body.startIndex {
        let short = FoldedLabel(folded.number + folded.body[..<bracket]).words
        found[short, default: []].append(match(.near))
      }
    }
    return found.compactMapValues { matches in
      Set(matches.map(\.key)).count == 1 ? matches.first : nil
    }
  }

  /// The label of an amount of money that agrees with another but for the unit.
  func match(
    _ money: LabelWithMoney, among entries: LabelEntries, quality: LabelIndex.Quality
  ) -> Match? {
    entries.all.first { entry in
      guard amounts.contains(entry.key) else { return false }
      if money.isOther, money.isShort(for: entry.stem) { return true }
      let limit = Self.allowance(entry.stem.count)
      return editDistance(money.stem, entry.stem, limit: limit) <= limit
        && money.stem.isSlip(of: entry.stem)
    }?.match(quality)
  }
}

extension FoldedLabel {
  /// The label without a remark in brackets at its end; nil where there is none, or where the remark
  /// makes it the label of something else: another unit, another year, a part of the whole.
  var withoutRemark: FoldedLabel? {
    guard bodyUnits.units.last == UInt16(ascii: ")"), let bracket = body.firstIndex(of: "("),
      bracket != body.startIndex
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
  var words: LabelUnits {
    let scalars = whole.unicodeScalars.filter { scalar in
      switch scalar {
      case "一"..."龥", "0"..."9", "a"..."z", "A"..."Z": true
      case "\0"..."\u{7F}": false
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
    return LabelUnits(Array(String(scalars).utf16))
  }
}
