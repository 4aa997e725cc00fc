import Spreadsheet

extension Workbook.Note {
  /// Cells or rows have an address that cannot be understood.
  static func unplacedCells(_ sheet: String, _ first: CellAddress, _ count: Int) -> Workbook.Note {
    Workbook.Note(
      part: sheet,
      LocalizedText(
        zh: "工作表“\(sheet)”有 \(count) 个单元格或行的地址无法识别，已按文件中的先后顺序读取"
          + "（首个读作 \(first)）。请用 Excel 或 WPS 打开核对后另存。",
        en: "\(count) cells or rows of the sheet “\(sheet)” give an address that no sheet has; "
          + "they were read as the next ones in the file, the first as \(first). "
          + "Open the file in Excel or WPS, check the sheet, and save it anew."))
  }

  /// A text file ends in the middle of a character.
  static let cutText = Workbook.Note(
    part: "",
    LocalizedText(
      zh: "文本在最后一个字符中间断开，该字符没有读取。文件可能不完整，请重新复制或下载。",
      en: "The text breaks off within its last character, which was left out. "
        + "Copy or download the file again."))

  /// Some characters in these lines of a text file are damaged.
  static func damagedText(_ lines: [Int]) -> Workbook.Note {
    let shown = lines.prefix(8).map(String.init)
    return Workbook.Note(
      part: "",
      LocalizedText(
        zh: "文本有损坏：第 \(shown.joined(separator: "、")) 行"
          + (lines.count > shown.count ? "等 \(lines.count) 行" : "")
          + "有字符缺了字节，读作“\u{FFFD}”，其余照常读取。请对照原文核对。",
        en: "The text is damaged: in line \(shown.joined(separator: ", "))"
          + (lines.count > shown.count ? " and others" : "")
          + " characters lost bytes and read as “\u{FFFD}”. Compare the line with the original."))
  }

  /// A sheet is a macro sheet of Excel 4.
  static func macroSheet(_ sheet: String) -> Workbook.Note {
    Workbook.Note(
      part: sheet,
      LocalizedText(
        zh: "工作表“\(sheet)”是 Excel 4 宏表，其单元格没有读取。",
        en: "The sheet “\(sheet)” is a macro sheet of Excel 4; its cells were not read."))
  }

  /// Cells refer to shared strings that are not in the file.
  static func lostTexts(_ sheet: String, _ first: CellAddress, _ count: Int) -> Workbook.Note {
    Workbook.Note(
      part: sheet,
      LocalizedText(
        zh: "工作表“\(sheet)”有 \(count) 个单元格（首个为 \(first)）所引用的文字在文件中不存在，"
          + "按 #REF! 处理。请用 Excel 或 WPS 打开核对后另存。",
        en: "\(count) cells of the sheet “\(sheet)”, the first being \(first), "
          + "refer to texts that are not in the file; they read as #REF!. "
          + "Open the file in Excel or WPS, check these cells, and save it anew."))
  }
}
