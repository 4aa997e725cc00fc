import ReportModel

extension String {
  /// Whether the text could be a figure: a number, perhaps with commas or a unit.
  var isPlainNumber: Bool {
    // Nearly all texts are words, and folding is slow. A numeral of a year has 年 after it.
    let first = unicodeScalars.lazy.compactMap(\.folded).first
    guard let first, first == "-" || ("0"..."9").contains(first) else { return false }
    var rest = foldedForRules[...]
    if rest.first == "-" { rest.removeFirst() }
    // 万元 also ends with 元.
    if let unit = ["万元", "件", "条", "元"].first(where: rest.hasSuffix) {
      rest.removeLast(unit.count)
    }
    return rest.first?.isASCIIDigit == true
      && rest.allSatisfy { $0.isASCIIDigit || $0 == "," || $0 == "." }
  }
}
