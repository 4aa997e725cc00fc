extension StringProtocol {
  /// Whether the text has a line break of any kind.
  package var hasLineBreak: Bool {
    utf8.withContiguousStorageIfAvailable { unsafe $0.span.hasLineBreak }
      ?? contains(where: \.isNewline)
  }

  /// The text split at its line breaks, empty lines included.
  package var lines: [SubSequence] {
    guard hasLineBreak else { return [self[...]] }
    return split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a text have a line break.
  ///
  /// Hardly any text has one, and finding characters is slow.
  fileprivate var hasLineBreak: Bool {
    var (last, lastButOne): (UInt8, UInt8) = (0, 0)
    for place in indices {
      let byte = self[place]
      if (0x0A...0x0D).contains(byte) { return true }
      // U+0085, U+2028 and U+2029.
      if byte == 0x85, last == 0xC2 { return true }
      if byte == 0xA8 || byte == 0xA9, last == 0x80, lastButOne == 0xE2 { return true }
      (lastButOne, last) = (last, byte)
    }
    return false
  }
}
