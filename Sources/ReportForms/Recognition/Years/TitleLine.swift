import ReportModel
import Spreadsheet

/// The title line of a report, split into unit and year.
struct TitleLine {
  /// The unit; nil if the title does not name it.
  var unit: String?
  var year: Int?

  /// Reads a title; nil for any other text.
  init?(_ text: String) {
    guard Self.mayBe(text) else { return nil }
    let shown = text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.isUnseen }
      .map { $0.likeness ?? $0 }
    guard shown.count <= 80 else { return nil }
    let plain = String(String.UnicodeScalarView(shown.map(\.plainHan)))
    guard plain.unicodeScalars.last.map(Self.ends.contains) == true,
      plain.has("政府信息公开"), plain.has("报告"),
      let (unit, year) = Self.usualOrder(plain) ?? Self.otherOrder(plain)
    else { return nil }
    self.year = year
    // The name keeps the characters in which it was found.
    self.unit = unit.map { range in
      let scalars = plain.unicodeScalars
      let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
      let count = scalars.distance(from: range.lowerBound, to: range.upperBound)
      return String(String.UnicodeScalarView(shown[start..<start + count]))
    }
  }

  /// Whether a text may be a title: every title contains 告, and few other texts do.
  static func mayBe(_ text: String) -> Bool {
    text.utf8.count <= 1000 && text.unicodeScalars.contains("告")
  }

  /// The characters that titles end with.
  private static let ends = Array("告表》）)".unicodeScalars)

  private static let usual = SharedPattern(
    /(.*?)(?:关于)?([0-9０-９〇○零一二三四五六七八九]{4})年(?:度)?政府信息公开.*年度报告(?:附表|报表|数据表|统计表|表)?(?:[（(].*[）)])?/
  )

  /// Reads a title in the usual order: the unit's name, the year, the name of the report.
  private static func usualOrder(_ plain: String) -> (unit: Range<String.Index>?, year: Int)? {
    guard plain.has("年度报告"),
      let match = plain.wholeMatch(of: Self.usual.regex),
      !match.1.contains(where: { ">＞»›".contains($0) }),
      let year = Int(year: match.2), (2000...2099).contains(year)
    else { return nil }
    return (match.1.isEmpty ? nil : match.1.startIndex..<match.1.endIndex, year)
  }
}

extension SheetView {
  /// The year in the first report title among the first lines.
  var titleYear: Int? { textRows.prefix(20).lazy.compactMap(titleYear).first }

  /// The year in a report title in a row.
  func titleYear(inRow row: Int) -> Int? {
    texts[row]?.lazy.compactMap { known.title($0.text)?.year }.first
  }
}

extension TitleLine {
  /// A title on two lines of a sheet or a text, usually the unit's name above the rest.
  struct Broken {
    var title: TitleLine
    var text: String
    var rows: ClosedRange<Int>
    /// The cell of the first line.
    var cell: CellAddress

    /// Joins two lines; nil if they are not a title, or if the second alone is all of it.
    init?(
      _ first: SheetView.TextCell, _ second: SheetView.TextCell, isOpening: Bool, known: KnownTexts
    ) {
      let text = first.text.trimmed() + second.text.trimmed()
      guard known.title(first.text) == nil,
        let title = known.title(text) ?? (isOpening ? Self.yearless(first, text) : nil),
        !first.text.contains(where: { "，。；：,;:".contains($0) })
      else { return nil }
      if let alone = known.title(second.text), alone.unit != nil || !title.isOfUnit { return nil }
      self.title = title
      self.text = text
      rows = first.address.row...second.address.row
      cell = first.address
    }

    /// A title without a year whose first line is the unit.
    private static func yearless(_ first: SheetView.TextCell, _ text: String) -> TitleLine? {
      guard let title = TitleLine(opening: text), title.isOfUnit,
        title.unit == first.text.filter({ !$0.isWhitespace })
      else { return nil }
      return title
    }
  }

  /// The first title on two lines; nil if there is none among the first lines.
  static func broken(in view: SheetView) -> Broken? {
    let rows = view.textRows.prefix(20)
    for (row, next) in zip(rows, rows.dropFirst()) where next - row <= 2 {
      guard view.isText || view.texts[row]?.count == 1 && view.texts[next]?.count == 1,
        let first = view.line(row), let second = view.line(next),
        let broken = Broken(first, second, isOpening: row == rows.first, known: view.known)
      else { continue }
      return broken
    }
    return nil
  }

  /// Whether the words before the year end like the name of an office.
  ///
  /// Above a title that is complete by itself, `附件2` is just as likely.
  fileprivate var isOfUnit: Bool { unit.map(Self.isNameOfOffice) ?? false }

  /// Whether some words end like the name of an office.
  static func isNameOfOffice(_ words: String) -> Bool {
    let endings = "府局委办室厅处科所队站院校司部署会社镇乡道区县市州盟旗团心行"
    return words.unicodeScalars.last.map { endings.unicodeScalars.contains($0.plainHan) } ?? false
  }
}
