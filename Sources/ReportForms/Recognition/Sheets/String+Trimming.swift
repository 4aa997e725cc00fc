extension StringProtocol {
  /// The text without white space at either end, the ideographic space among it.
  func trimmed() -> String {
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether the text has more characters than a number, of which no more are counted.
  func isLonger(than limit: Int) -> Bool {
    utf8.count > limit && index(startIndex, offsetBy: limit + 1, limitedBy: endIndex) != nil
  }
}
