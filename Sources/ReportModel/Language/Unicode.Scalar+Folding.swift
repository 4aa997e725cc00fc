extension Unicode.Scalar {
  /// This character as texts are compared: in half width, a variant in its standard form; nil for
  /// white space and characters nobody sees.
  package var folded: Unicode.Scalar? {
    switch self {
    // What most texts are made of needs no look-up.
    case "!"..."~", "‐"..."‧", "、"..."】": self
    case "\u{FF01}"..."\u{FF5E}": halfWidth
    case "一"..."龥": plainHan
    case _ where isUnseen || properties.isWhitespace: nil
    default: plainHan
    }
  }

  /// Whether the character is invisible: a direction mark, a joiner, a soft hyphen or a control.
  package var isUnseen: Bool {
    guard value < 0x20 || value > 0x7E else { return false }
    return properties.isDefaultIgnorableCodePoint
      || [.control, .format].contains(properties.generalCategory)
  }

  /// This character in half width, if it is an ASCII character in full width.
  package var halfWidth: Unicode.Scalar {
    guard ("\u{FF01}"..."\u{FF5E}").contains(self) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// The digit for a Chinese numeral in a year, such as 〇 or 二.
  package var yearDigit: Unicode.Scalar? {
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

extension Int {
  /// The year written in exactly four digits, of either width or as Chinese numerals.
  package init?(year text: some StringProtocol) {
    let digits = text.unicodeScalars.map { $0.yearDigit ?? $0.halfWidth }
    guard digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    self = digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }
}
