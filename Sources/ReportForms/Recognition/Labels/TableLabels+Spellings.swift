import ReportModel
import Spreadsheet

/// Other spellings of labels: with the groups before them, without a remark in brackets, with the
/// unit after them, or with common words in place of the official ones.
extension TableLabels {
  /// The labels of a table in every layout that people use, the official one first.
  static func layouts(of table: FormTable, title: String) -> [TableLabels] {
    let official = TableLabels(table, title: title)
    return official.hasRowLabels
      ? [official] : [official, TableLabels(table, title: title, layout: .stacked)]
  }

  /// The number of slips allowed in a label of some length; the shortest allow none.
  static func allowance(_ count: Int) -> Int {
    switch count {
    case ...2: 0
    case 3...4: 1
    case 5...8: 2
    default: min(count / 4, 6)
    }
  }

  /// Common words and the official words that they stand in for.
  private static let synonyms = ["合计": "总计", "其它": "其他", "档案": "文件", "资讯": "信息"]

  /// The units of figures for which a form states no unit.
  private static let units = ["件", "条"].flatMap { ["(\($0))", "(单位:\($0))", "/\($0)"] }

  /// A character of each synonym, and the last characters of the units, to rule out most texts.
  private static let inSynonyms = Array("合它案讯".utf16)
  private static let lastOfUnits = Array("件条)".utf16)

  /// The text that other spellings may have and the official words do not.
  static var otherSpellings: [String] { synonyms.keys + units }

  /// A text in the official words and without a unit; nil if it is so already.
  static func respelled(_ text: FoldedLabel) -> FoldedLabel? {
    var words = text.whole
    // Comparing and replacing texts is slow, and hardly any text has such words.
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

  /// The rows of a table by other spellings of their labels: with their groups before them, or
  /// without a remark in brackets.
  ///
  /// The groups are to the left of the rows, or above rows that the form prints side by side.
  static func rowsWithGroups(
    _ table: FormTable, _ labels: [(label: FormLabel, range: CellRange, folded: FoldedLabel)],
    _ layout: Layout
  ) -> [LabelUnits: Match] {
    var found: [LabelUnits: [Match]] = [:]
    let plain = labels.filter { $0.label.row == nil && $0.label.column == nil }
      .map { (range: $0.range, words: $0.folded.words) }
    for (label, range, folded) in labels {
      guard let row = label.row, label.column == nil else { continue }
      let match = { Match(key: row, official: label.text, quality: $0) }
      var spelling = folded.words
      let groups = plain.filter { group, _ in
        switch layout {
        case .official:
          group.rows.contains(range.first.row) && group.last.column < range.first.column
        case .stacked:
          group.columns.contains(range.first.column) && group.last.row < range.first.row
        }
      }
      for group in groups.sorted(by: { $0.range.first.column > $1.range.first.column }) {
        spelling = LabelUnits(group.words.units + spelling.units)
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

  /// The amount of money whose label matches another one except for the unit.
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
  /// The label without a remark in brackets at its end.
  ///
  /// Nil if there is no remark, or if it makes this a label of something else: another unit,
  /// another year, a part of the whole.
  var withoutRemark: FoldedLabel? {
    guard mayEndInRemark, let bracket = body.firstIndex(of: "("),
      bracket != body.startIndex
    else { return nil }
    let remark = String(body[bracket...].dropFirst().dropLast())
    guard !remark.isEmpty, !Self.saysOther(remark), YearHint(heading: remark) == nil else {
      return nil
    }
    return FoldedLabel(number + body[..<bracket])
  }

  private static let otherWords = [
    "元", "其中", "%", "占比", "比例", "同比", "增幅", "上年", "上一年", "去年", "往年",
  ]
  private static let firstOfOtherWords = UnitSet(otherWords.map { String($0.prefix(1)) })

  /// Whether a remark makes a label one of something else.
  private static func saysOther(_ remark: String) -> Bool {
    // Searching a text is slow, and most remarks have none of the characters.
    remark.utf16.contains(where: firstOfOtherWords.contains)
      && otherWords.contains(where: remark.has)
  }

  /// The letters and digits, without any mark between them.
  var words: LabelUnits {
    LabelUnits(
      units.units.filter { unit in
        switch unit {
        case 0x4E00...0x9FA5, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0...0x7F: false
        default:
          // The halves of rare characters are kept: most of those are Chinese.
          Unicode.Scalar(unit).map {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
          } ?? true
        }
      })
  }
}
