import ReportModel

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
      folded.append(scalar.halfWidth)
    }
    for numeral in numerals { folded.append(numeral) }
    return String(folded)
  }
}
