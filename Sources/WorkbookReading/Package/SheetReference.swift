import Spreadsheet

/// Parses references such as `'一、总表'!$A$1:$B$2`.
enum SheetReference {
  /// The sheet and the range; nil if the text is anything else.
  static func parse(_ text: String) -> (sheet: String, range: CellRange)? {
    let text = text.trimmingXMLSpace
    guard let separator = text.lastIndex(of: "!"),
      let range = CellRange(text[text.index(after: separator)...])
    else { return nil }
    var sheet = String(text[..<separator])
    if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count >= 2 {
      sheet = String(sheet.dropFirst().dropLast())
      // Replacing is slow, and few names have an apostrophe.
      if sheet.has("'") {
        guard !sheet.replacing("''", with: "").has("'") else { return nil }
        sheet = sheet.replacing("''", with: "'")
      }
    } else if !sheet.allSatisfy({ !$0.isASCII || $0.isLetter || $0.isNumber || "._[]".contains($0) }
    ) {
      return nil  // a union, a function, #REF!
    }
    // `[1]Sheet1` is in another workbook.
    guard !sheet.isEmpty, !sheet.contains("[") else { return nil }
    return (sheet, range)
  }
}
