extension String {
  /// The text normalised for comparison: half-width characters, no white space, years in plain
  /// digits.
  ///
  /// It is written by hand over scalars because every paragraph of every report passes through it.
  var foldedForRules: String {
    var folded = String.UnicodeScalarView()
    var numerals: [Unicode.Scalar] = []
    for scalar in unicodeScalars where !scalar.properties.isWhitespace {
      if scalar.yearDigit != nil {
        numerals.append(scalar)
        continue
      }
      let isYear = scalar == "年" && numerals.count == 4
      // Appended one by one, because appending a sequence copies the whole view.
      for numeral in numerals { folded.append(isYear ? numeral.yearDigit ?? numeral : numeral) }
      numerals = []
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      folded.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    for numeral in numerals { folded.append(numeral) }
    return String(folded)
  }
}

extension Unicode.Scalar {
  /// The digit for a Chinese numeral in a year.
  fileprivate var yearDigit: Unicode.Scalar? {
    switch self {
    case "〇", "○", "零": "0"
    case "一": "1"
    case "二": "2"
    case "三": "3"
    case "四": "4"
    case "五": "5"
    case "六": "6"
    case "七": "7"
    case "八": "8"
    case "九": "9"
    default: nil
    }
  }
}
