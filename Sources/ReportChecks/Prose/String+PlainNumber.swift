extension String {
  /// Whether the text could be a figure: a number, perhaps with commas or a unit.
  var isPlainNumber: Bool {
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
