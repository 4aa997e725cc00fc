import ReportModel
package import Spreadsheet

/// The error if a file holds no table of a known form, or none that was asked for.
package enum NoFormFound: Error, Hashable, Sendable {
  /// The file holds no table of a form and no label of one; the expected titles are given.
  case nothing(expected: [String])
  /// The file holds only some labels; those given are from the most promising sheet, whose name is
  /// nil for a text.
  case labels([String], sheet: String?, expected: [String])
  /// The file holds only titles of sections, without any label of their tables.
  case titles([String])
  /// The labels and figures are in lines, with only spaces between them.
  case spaceSeparated
  /// The labels are there, but nothing separates them from the figures.
  case runTogether
  /// The text has commas between its fields, which cannot be distinguished from commas within them.
  case commaSeparated
  /// The file holds a table of statistics from before there were forms, recognised by these
  /// headings.
  case statistics(headings: [String])
  /// The file holds these years, but not the one asked for.
  case otherYears([Int])

  /// The code of the error in JSON.
  package var code: String {
    switch self {
    case .nothing, .labels, .titles: "no-form-found"
    case .runTogether, .spaceSeparated: "figures-run-together"
    case .commaSeparated: "comma-separated"
    case .statistics: "statistics-before-2019"
    case .otherYears: "no-such-year"
    }
  }

  /// The message for people.
  package var message: LocalizedText {
    switch self {
    case .nothing(let expected):
      let titles = expected.joined(separator: "、")
      return LocalizedText(
        zh: "没有找到年度报告的表格（要找的是：\(titles)），文件里没有年报的任何一个行名、列名。请确认发来的是政府信息公开工作年度报告。",
        en:
          "No table of the annual report was found (looked for: \(titles)), nor any of its labels. "
          + "Check that this is the report.")
    case .labels(let found, let sheet, let expected): return Self.nearest(found, sheet, expected)
    case .titles(let found):
      let list = found.map { "“\($0)”" }
      return LocalizedText(
        zh: "找到了\(list.joined())的标题，标题下面没有表格。表格可能是图片，或在复制时丢失了。"
          + "请重新复制表格，或直接用原来的文件。",
        en: "The titles \(list.joined(separator: ", ")) were found, but no table below them. "
          + "The tables may be pictures, or were lost in copying. Copy them again, or use the original file."
      )
    case .spaceSeparated: return Self.onlySpaces
    case .runTogether: return Self.nothingBetween
    case .commaSeparated: return Self.commas
    case .statistics(let headings):
      let heads = headings.map { "“\($0)”" }.joined()
      return LocalizedText(
        zh: "看表头\(heads)，这是 2019 年以前的政府信息公开情况统计表，指标与年度报告的格式不同，不能转换。"
          + "请用“模板”（template）命令生成空白表，按现行格式填写。",
        en:
          "By its headings \(heads) this is a table of statistics from before 2019, whose items are "
          + "not those of the annual report; it cannot be converted. Make a blank with the command "
          + "template and fill it in.")
    case .otherYears(let years):
      let list = years.map(String.init).joined(separator: "、")
      return LocalizedText(
        zh: "文件里没有所要年度的报告，有的是 \(list) 年。请检查 --year。",
        en: "The file does not hold the year asked for, but \(list). Check --year.")
    }
  }

  private static let onlySpaces = LocalizedText(
    zh: "表格各格之间只有空格，分不清各格的内容，没有读取。请从原网页或原文件重新复制表格，使各格之间有制表符，或直接用原来的文件。",
    en: "Only spaces stand between the cells of the tables, so that none can be told from the "
      + "next. Copy the tables again with tabs between the cells, or use the original file.")

  private static let nothingBetween = LocalizedText(
    zh: "表格里的行名和数字连在一起了，分不清各是多少，没有读取。请从原网页或原文件重新复制表格，使各格之间有制表符，或直接用原来的文件。",
    en: "The labels and figures of the tables run together, so that no figure can be told from "
      + "the next. Copy the tables again with tabs between the cells, or use the original file."
  )

  private static let commas = LocalizedText(
    zh: "这是逗号分隔的文本（CSV），没有读取。请用 Excel 或 WPS 打开后另存为 .xlsx 工作簿，或直接用原来的工作簿。",
    en: "This is a text with commas between its fields (CSV), which is not read. Open it in "
      + "Excel or WPS and save it as an Excel workbook (.xlsx), or use the original workbook.")

  private static func nearest(
    _ found: [String], _ sheet: String?, _ expected: [String]
  ) -> LocalizedText {
    let titles = expected.joined(separator: "、")
    let labels = found.prefix(5).joined(separator: "、")
    let place = sheet.map { "工作表“\($0)”" } ?? "文本"
    let placeInEnglish = sheet.map { "sheet “\($0)”" } ?? "the text"
    return LocalizedText(
      zh: "没有找到完整的表格（要找的是：\(titles)）。最接近的是\(place)，里面有：\(labels)。请确认表头和行名齐全。",
      en: "No table of the annual report was found (looked for: \(titles)). Nearest is "
        + "\(placeInEnglish), which holds: \(labels). Check its headings and row labels.")
  }
}
