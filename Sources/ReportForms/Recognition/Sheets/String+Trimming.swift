extension StringProtocol {
  /// The text without white space, including ideographic spaces, at either end.
  func trimmed() -> String {
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether the text has more than `limit` characters; no more than these are counted.
  func isLonger(than limit: Int) -> Bool {
    utf8.count > limit && index(startIndex, offsetBy: limit + 1, limitedBy: endIndex) != nil
  }
}
