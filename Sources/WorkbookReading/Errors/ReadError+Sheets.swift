import Spreadsheet

// The problems of single sheets.
extension ReadError {
  static func missingSheet(_ name: String) -> ReadError {
    ReadError(
      .missingPart, part: name,
      LocalizedText(
        zh: "工作簿列有工作表“\(name)”，但文件中没有它的内容。"
          + "请用 Excel 或 WPS 打开后另存，或删除该表。",
        en: "The workbook lists the sheet “\(name)”, but its cells are not in the file. "
          + "Open the file in Excel or WPS and save it anew, or delete the sheet."))
  }

  static func sameSheet(_ name: String) -> ReadError {
    ReadError(
      .missingPart, part: name,
      LocalizedText(
        zh: "工作表“\(name)”指向另一张工作表的内容，未读取。请用 Excel 或 WPS 打开后另存。",
        en: "The sheet “\(name)” names the cells of another sheet as its own; it was left out. "
          + "Open the file in Excel or WPS and save it anew."))
  }

  /// The same error, reported for the sheet that the part belongs to.
  func inSheet(_ name: String) -> ReadError {
    var error = self
    error.part = name
    error.message = LocalizedText(zh: "工作表“\(name)”未读取。", en: "The sheet “\(name)” was left out. ")
      .appending(message)
    return error
  }

  /// The same error, with the part filled in if none was named.
  func inPart(_ part: String) -> ReadError {
    var error = self
    error.part = error.part ?? part
    return error
  }
}
