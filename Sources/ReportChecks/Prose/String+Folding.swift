import ReportModel

extension String {
  /// The text as labels are compared, but with its punctuation, and with years in plain digits.
  ///
  /// It is written by hand over scalars because every paragraph of every report passes through it.
  var foldedForRules: String {
    var folded = String.UnicodeScalarView()
    var numerals: [Unicode.Scalar] = []
    for case let scalar? in unicodeScalars.lazy.map(\.folded) {
      if scalar.yearDigit != nil {
        numerals.append(scalar)
        continue
      }
      let isYear = scalar == "年" && numerals.count == 4
      // Appended one by one, because appending a sequence copies the whole view.
      for numeral in numerals { folded.append(isYear ? numeral.yearDigit ?? numeral : numeral) }
      numerals = []
      folded.append(scalar)
    }
    for numeral in numerals { folded.append(numeral) }
    return String(folded)
  }
}
