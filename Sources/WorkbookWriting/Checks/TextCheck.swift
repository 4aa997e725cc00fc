import Spreadsheet

/// Which texts can be written, depending on where they go.
enum TextCheck {
  /// The control characters that are allowed.
  enum Breaks {
    /// None.
    case none
    /// Line feeds.
    case lines
    /// Tabs, line feeds and carriage returns.
    case all
  }

  /// The first character that cannot be written, such as `U+0007`; nil if there is none.
  ///
  /// XML cannot represent most control characters, U+FFFE and U+FFFF, and a NUL ends a C string.
  /// This works on bytes because a large sheet has many texts.
  static func illegalCharacter(in text: String, allowing breaks: Breaks) -> String? {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20, !isAllowed(byte, in: breaks) {
        return "U+00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
      if byte >= 0xBE, previous == (0xEF, 0xBF) {
        return byte == 0xBE ? "U+FFFE" : "U+FFFF"
      }
      previous = (previous.1, byte)
    }
    return nil
  }

  private static func isAllowed(_ byte: UInt8, in breaks: Breaks) -> Bool {
    switch breaks {
    case .none: false
    case .lines: byte == 0x0A
    case .all: byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
  }

  /// Whether a text has more UTF-16 units than the limit, which is how Excel counts.
  static func isLonger(_ text: String, than limit: Int) -> Bool {
    // No text has more UTF-16 units than bytes, and counting bytes takes constant time.
    text.utf8.count > limit && text.utf16.count > limit
  }

  /// The beginning of a text, for a message.
  static func excerpt(_ text: String) -> String {
    text.unicodeScalars.count > 40
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(40))) + "…" : text
  }
}
