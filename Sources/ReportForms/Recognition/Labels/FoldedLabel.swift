import ReportModel

/// A label without what people write differently: width, spaces, line breaks, quotation marks, shapes of
/// characters, what nobody sees, and the mark behind a number.
package struct FoldedLabel: Hashable {
  /// The number before the words, in one spelling: `(一)`, `一.`, `1.`; empty where there is none.
  package let number: String
  /// The words without the number.
  package let body: String

  /// Number and words.
  package var whole: String { number + body }

  /// The characters of a text that count; no label is nearly as long, and a hostile text may be
  /// millions of times longer.
  private static let longest = 512

  /// Folds a text, of a very long one the beginning.
  package init(_ text: some StringProtocol) {
    var folded = Self.withPlainNumber(Self.fold(text, upTo: Self.longest))
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

  /// A folded text with a number in a circle, in brackets or with a full stop in one character at its
  /// beginning written out: `③` as `3.`.
  private static func withPlainNumber(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ("①"..."⒛").contains(first) else { return text }
    return "\((first.value - 0x2460) % 20 + 1)." + String(text.dropFirst())
  }

  /// Whether the text is a number with a short addition: `251000元`.
  var isNumberWithAddition: Bool {
    let addition = whole.drop { $0.isASCIIDigit || ".,+-".contains($0) }
    return whole.first?.isASCIIDigit == true && (1...4).contains(addition.count)
      && !addition.contains { $0.isASCIIDigit }
  }

  /// Whether the text numbers a page: `-5-`, `第5页`, `5/8`.
  var isPageMark: Bool {
    // A regular expression is compiled anew for each text, and most are labels or plain numbers.
    guard whole.utf8.count <= 24, let first = whole.first,
      "-—–―─第".contains(first) || first.isASCIIDigit,
      !whole.allSatisfy(\.isASCIIDigit)
    else { return false }
    let text = String(whole.map { "—–―─".contains($0) ? "-" : $0 })
    return text.wholeMatch(of: /-+[0-9]{1,3}-+|第[0-9]{1,3}页(共[0-9]{1,3}页)?|[0-9]{1,3}\/[0-9]{1,3}/)
      != nil
  }

  private static let numerals: Set<Character> = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]

  private static let quotationMarks: Set<Unicode.Scalar> = ["“", "”", "‘", "’", "\"", "'"]

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isUnseen || scalar.properties.isWhitespace || quotationMarks.contains(scalar)
  }

  /// The text in half width, without spaces and quotation marks, up to a number of characters.
  static func fold(_ text: some StringProtocol, upTo limit: Int = .max) -> String {
    var folded = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      guard let scalar = fold(scalar) else { continue }
      guard count < limit else { break }
      folded.append(scalar)
      count += 1
    }
    return String(folded)
  }

  /// The character in half width; nil where it does not count.
  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": scalar
    case "一"..."龥": scalar.plainHan
    case _ where isDropped(scalar): nil
    case "、": ","
    case "。": "."
    case "﹙": "("
    case "﹚": ")"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar.plainHan
    }
  }
}

extension Unicode.Scalar {
  /// Whether nobody sees the character: marks of direction, joiners, soft hyphens and controls.
  var isUnseen: Bool {
    guard value < 0x20 || value > 0x7E else { return false }
    let properties = properties
    return properties.isDefaultIgnorableCodePoint
      || [.control, .format].contains(properties.generalCategory)
  }
}

extension Character {
  /// Whether the character is one of `0` to `9`.
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
