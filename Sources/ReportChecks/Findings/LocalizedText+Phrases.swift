import ReportModel
import Spreadsheet

extension LocalizedText {
  /// A list of quoted texts, cut after the first few, with the total number.
  static func list(_ items: [String], limit: Int = 5, counter: String = "处") -> LocalizedText {
    let shown = items.prefix(limit).map { "“\($0)”" }
    let isCut = items.count > limit
    return LocalizedText(
      zh: shown.joined(separator: "、") + (isCut ? "等 \(items.count) \(counter)" : ""),
      en: shown.joined(separator: ", ") + (isCut ? " and \(items.count - limit) more" : ""))
  }

  /// The phrase for a sheet in a sentence; a text has no sheet.
  static func sheet(_ name: String?) -> LocalizedText {
    guard let name else { return LocalizedText(zh: "文本中", en: "In the text") }
    // A table of a document, which is called 表1, is not a sheet.
    if name.hasPrefix("表") { return LocalizedText(zh: "“\(name)”中", en: "In “\(name)”") }
    if name.isTableNumber { return LocalizedText(zh: "表\(name)中", en: "On sheet “\(name)”") }
    return LocalizedText(zh: "工作表“\(name)”中", en: "On sheet “\(name)”")
  }
}

extension String {
  /// Whether a sheet's name is the number of one of the form's tables, which people call 表三.
  var isTableNumber: Bool { count == 1 && allSatisfy("一二三四五六七八九十".contains) }
}
