import Spreadsheet

/// Titles without a year, as in a report where nobody has filled it in.
extension TitleLine {
  private static let withoutYear = SharedPattern(
    /(.+?)(?:20)?[_＿]*(?:年度?)?政府信息公开(?:工作)?年度报告(?:附表|报表|数据表|统计表|表)?(?:[（(].*[）)])?/
  )

  /// Reads the title that a report opens with, in which the year may be missing; nil for any other
  /// text.
  ///
  /// Without a year a title is little more than a name before five words, so only the beginning of
  /// a sheet or a text is read this way.
  init?(opening text: String) {
    if let title = TitleLine(text) {
      self = title
      return
    }
    let plain = text.filter { !$0.isWhitespace }
    guard plain.count <= 80, plain.has("政府信息公开"), plain.has("年度报告"),
      let match = plain.wholeMatch(of: Self.withoutYear.regex),
      Self.isName(match.1)
    else { return nil }
    unit = String(match.1)
    year = nil
  }

  /// The cell of a title without a year among the first lines of a sheet or a text; nil if there is
  /// none, or one with a year.
  static func opening(of view: SheetView) -> CellAddress? {
    guard view.titleYear == nil else { return nil }
    for row in view.textRows.prefix(3) {
      guard view.isText || view.texts[row]?.count == 1, let cell = view.line(row),
        TitleLine(opening: cell.text) != nil
      else { continue }
      return cell.address
    }
    return nil
  }

  /// Words that begin a sentence but never a name.
  private static let openings = [
    "本年", "本机关", "本单位", "本局", "本办", "本报告", "我", "各", "该", "上一年", "上年", "关于", "根据", "按照",
    "依据", "依照", "现公布", "现发布", "现将", "现予", "特此", "特编", "编制", "发布", "公布", "做好", "完成", "组织", "认真",
    "及时", "按时", "全国", "全省各", "全市各", "全县各", "全区各",
  ]

  /// Whether some words may be the name of a unit rather than a piece of a sentence.
  private static func isName(_ words: Substring) -> Bool {
    words.count <= 40 && !words.hasSuffix("的") && words.last?.isNumber != true
      && YearHint.year(in: words) == nil
      && !words.contains { "，。；：、！？,.;:!?“”\"《》<>…|".contains($0) }
      && !openings.contains { words.hasPrefix($0) }
  }
}
