extension StringProtocol {
  /// Whether the text has a line break of any kind.
  package var hasLineBreak: Bool {
    // Over scalars, because hardly any text has one and finding characters is slow.
    unicodeScalars.contains { scalar in
      switch scalar {
      case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
      default: false
      }
    }
  }

  /// The text split at its line breaks, empty lines included.
  package var lines: [SubSequence] {
    guard hasLineBreak else { return [self[...]] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}
