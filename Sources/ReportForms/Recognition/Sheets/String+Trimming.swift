extension StringProtocol {
  /// The text without white space at either end, the ideographic space among it.
  func trimmed() -> String {
    var text = Substring(self).drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
