/// A label without what people write differently: width, spaces, line breaks, quotation marks, and
/// the mark behind a number.
package struct FoldedLabel: Hashable {
  /// The number before the words, in one spelling: `(一)`, `一.`, `1.`; empty where there is none.
  package let number: String
  /// The words without the number.
  package let body: String

  /// Number and words.
  package var whole: String { number + body }

  /// Folds a text.
  package init(_ text: some StringProtocol) {
    var folded = Self.fold(text)
    if folded.last == ":" { folded.removeLast() }
    let digits = folded.drop { $0 == "(" }.prefix { Self.numerals.contains($0) || $0.isASCIIDigit }
    let mark = folded[digits.endIndex...].first
    if folded.hasPrefix("("), !digits.isEmpty, mark == ")" {
      number = "(\(digits))"
      body = String(folded[digits.endIndex...].dropFirst())
    } else if !folded.hasPrefix("("), !digits.isEmpty, let mark, ".,)".contains(mark) {
      number = "\(digits)."
      body = String(folded[digits.endIndex...].dropFirst())
    } else if digits.count == 1, digits.first?.isASCIIDigit == true, folded.first != "(",
      mark?.isLetter == true
    {
      number = "\(digits)."
      body = String(folded[digits.endIndex...])
    } else {
      number = ""
      body = String(folded)
    }
  }

  /// Whether the text is a number with a short addition: `251000元`.
  var isNumberWithAddition: Bool {
    let addition = whole.drop { $0.isASCIIDigit || ".,+-".contains($0) }
    return whole.first?.isASCIIDigit == true && (1...4).contains(addition.count)
      && !addition.contains { $0.isASCIIDigit }
  }

  private static let numerals: Set<Character> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  private static let dropped: Set<Unicode.Scalar> = [
    "“", "”", "‘", "’", "\"", "'", "\u{00A0}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}",
    "\u{FEFF}",
  ]

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || dropped.contains(scalar)
  }

  /// The text in half width, without spaces and quotation marks.
  static func fold(_ text: some StringProtocol) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "一"..."龥", "0"..."9": folded.append(scalar)
      case _ where scalar.value < 0x20 || isDropped(scalar): continue
      case "、": folded.append(",")
      case "。": folded.append(".")
      case "﹙": folded.append("(")
      case "﹚": folded.append(")")
      case "\u{FF01}"..."\u{FF5E}":
        folded.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }
}

extension Character {
  /// Whether the character is one of `0` to `9`.
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
