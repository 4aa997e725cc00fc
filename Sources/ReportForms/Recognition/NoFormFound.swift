public import ReportModel

/// No table of a known form was found in a file, with what came nearest.
public struct NoFormFound: Error, Sendable {
  /// The code of the error in JSON.
  public var code: String {
    if !otherYears.isEmpty { return "no-such-year" }
    if isCommaSeparated { return "comma-separated" }
    return isRunTogether ? "figures-run-together" : "no-form-found"
  }
  /// The official labels that the most promising sheet does hold.
  public var nearest: [String]
  /// The name of that sheet.
  public var sheet: String?
  /// The titles that were looked for.
  public var expected: [String]
  /// Whether the labels are there, with figures that nothing separates from them.
  public var isRunTogether = false
  /// Whether commas stand between the fields, which are not told from the text then.
  public var isCommaSeparated = false
  /// The years that the file does hold, where another one was asked for.
  public var otherYears: [Int] = []

  /// The sentence for people.
  public var message: LocalizedText {
    guard otherYears.isEmpty else {
      let years = otherYears.map(String.init).joined(separator: "、")
      return LocalizedText(
        zh: "文件里没有所要年度的报告，有的是 \(years) 年。请检查 --year。",
        en: "The file does not hold the year asked for, but \(years). Check --year.")
    }
    guard !isCommaSeparated else {
      return LocalizedText(
        zh: "这是逗号分隔的文本（CSV），没有读取。请用 Excel 或 WPS 打开后另存为 .xlsx 工作簿，或直接用原来的工作簿。",
        en: "This is a text with commas between its fields (CSV), which is not read. Open it in"
          + " Excel or WPS and save it as an Excel workbook (.xlsx), or use the original workbook.")
    }
    guard !isRunTogether else {
      return LocalizedText(
        zh: "表格里的标签和数字连在一起了，分不清各是多少，没有读取。请从原网页或原文件重新复制表格，使各格之间有制表符，或直接用原来的文件。",
        en: "The labels and figures of the tables run together, so that no figure can be told from"
          + " the next. Copy the tables again with tabs between the cells, or use the original file."
      )
    }
    let titles = expected.joined(separator: "、")
    let labels = nearest.prefix(5).joined(separator: "、")
    let place = sheet.map { "工作表“\($0)”" } ?? "文本"
    let placeInEnglish = sheet.map { "sheet “\($0)”" } ?? "the text"
    return nearest.isEmpty
      ? LocalizedText(
        zh: "没有找到年度报告的表格（要找的是：\(titles)），文件里没有任何一个表内标签。请确认发来的是政府信息公开工作年度报告。",
        en:
          "No table of the annual report was found (looked for: \(titles)), nor any of its labels."
          + " Check that this is the report.")
      : LocalizedText(
        zh: "没有找到完整的表格（要找的是：\(titles)）。最接近的是\(place)，里面有：\(labels)。请确认表头和行名齐全。",
        en: "No table of the annual report was found (looked for: \(titles)). Nearest is"
          + " \(placeInEnglish), which holds: \(labels). Check its headings and row labels.")
  }
}
