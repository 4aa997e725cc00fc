extension StringProtocol {
  /// The text without white space, including ideographic spaces, at either end.
  func trimmed() -> String {
    // Most texts have none: finding characters is slow.
    if unicodeScalars.first?.isOrdinary == true, unicodeScalars.last?.isOrdinary == true {
      return String(self)
    }
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether the text has more than `limit` characters; no more than these are counted.
  func isLonger(than limit: Int) -> Bool {
    utf8.count > limit && index(startIndex, offsetBy: limit + 1, limitedBy: endIndex) != nil
  }
}

extension Unicode.Scalar {
  /// Whether the character is one that most texts are made of: visible, and a character by itself.
  fileprivate var isOrdinary: Bool {
    switch self {
    case "!"..."~", "、"..."】", "一"..."龥", "！"..."～": true
    default: false
    }
  }
}
