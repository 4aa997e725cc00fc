import ReportModel

/// A year in a folded text, with the text around it.
///
/// Texts are scanned by hand: compiling a pattern for each report would take longer than all other
/// checks.
struct StatedYear {
  /// The year.
  var year: Int
  /// The text before `2023年`.
  var before: Substring
  /// The text after `2023年`.
  var after: Substring

  /// The years from 2000 to 2099 in a text.
  static func all(in text: String) -> [StatedYear] {
    text.indices.compactMap { index in
      guard text[index] == "年",
        let start = text.index(index, offsetBy: -4, limitedBy: text.startIndex),
        let year = Int(year: text[start..<index]), (2000...2099).contains(year),
        text[..<start].last?.isASCIIDigit != true
      else { return nil }
      return StatedYear(
        year: year, before: text[..<start], after: text[text.index(after: index)...])
    }
  }

  /// Whether the year is part of the name of a report: `2023年政府信息公开工作年度报告`.
  var namesReport: Bool {
    var rest = after
    for word in ["度", "政府信息公开", "工作", "年度"] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    return rest.hasPrefix("报告")
  }
}
