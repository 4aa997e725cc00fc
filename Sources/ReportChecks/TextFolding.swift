extension String {
  /// The words as rules compare them: half-width signs, no white space, years in plain digits.
  var foldedForRules: String {
    let halfWidth = unicodeScalars.filter { !$0.properties.isWhitespace }.map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    let text = String(String.UnicodeScalarView(halfWidth))
    return text.replacing(/[〇○零一二三四五六七八九]{4}年/) { match in
      String(match.output.map { Self.digits[$0] ?? $0 })
    }
  }

  private static let digits: [Character: Character] = [
    "〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
    "六": "6", "七": "7", "八": "8", "九": "9",
  ]
}
