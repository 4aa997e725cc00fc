import ReportModel
import Spreadsheet

/// Titles with the year and the unit in an unusual order, or in unusual words.
extension TitleLine {
  private static let otherOrders = SharedPattern(
    /《?([^，。；：,;:《》]*?)(?:关于)?([0-9０-９〇○零一二三四五六七八九]{4})年(?:度)?([^，。；：,;:《》0-9]*?)政府信息公开(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:工作)?报告》?(?:附表|报表|数据表|统计表|表)?(?:[（(].*[）)])?/
  )

  /// Reads titles such as `2023年清河县水利局政府信息公开工作年度报告` and `清河县水利局关于2023年度政府信息公开工作情况的报告`; nil for any
  /// other text.
  ///
  /// - Parameter words: A text without spaces, in simplified characters.
  /// - Returns: The range of the unit's name, if the title has one, and the year.
  static func otherOrder(_ words: String) -> (unit: Range<String.Index>?, year: Int)? {
    let title = withoutNavigation(words)
    guard words.has("政府信息公开"), words.has("报告"),
      let match = title.wholeMatch(of: otherOrders.regex),
      let year = Int(year: match.2), (2000...2099).contains(year)
    else { return nil }
    let (before, behind) = (match.1, match.3)
    // Words after the year that are not a name, or that follow another name, belong to a sentence.
    guard behind.isEmpty || before.isEmpty && isNameOfOffice(String(behind)) else { return nil }
    let name = behind.isEmpty ? before : behind
    let isOfAll = name.count <= 3 && "全本我各".contains(name.first ?? " ")
    guard isNameOfOffice(String(name)), !isOfAll else { return (nil, year) }
    return (name.startIndex..<name.endIndex, year)
  }

  /// A line without the breadcrumbs that a browser shows before a page's title: `首页 > 政务公开 > …`.
  private static func withoutNavigation(_ words: String) -> Substring {
    guard let last = words.lastIndex(where: { ">＞»›/|｜".contains($0) }) else { return words[...] }
    return words[words.index(after: last)...]
  }
}
