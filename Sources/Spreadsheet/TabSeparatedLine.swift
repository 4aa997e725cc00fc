/// Lines of tab-separated text: the only writer of their fields, and what reads the guard back.
package enum TabSeparatedLine {
  /// Writes fields as a line with its line feed.
  package static func text(_ fields: [String]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(fields.reduce(0) { $0 + $1.utf8.count + 2 })
    for (number, text) in fields.enumerated() {
      if number > 0 { line.append(UInt8(ascii: "\t")) }
      append(text, to: &line)
    }
    line.append(UInt8(ascii: "\n"))
    return String(decoding: line, as: UTF8.self)
  }

  /// Writes a text as a field.
  package static func append(_ text: String, to line: inout [UInt8]) {
    line.append(contentsOf: field(text).utf8)
  }

  /// Makes a text safe as a field: on one line, without tabs, and not a formula.
  ///
  /// A run of tabs and line breaks becomes one space, and so does each control character, because
  /// people look at tables on terminals. Spreadsheet programs evaluate fields that begin with `=`,
  /// `+`, `-` or `@`. Such a field gets a leading `'`, which `unguarded` removes, unless it is a
  /// number or a single dash; so does one that begins with a guard of its own, `'=`.
  package static func field(_ text: String) -> String {
    let bytes = text.utf8.span
    let line = bytes.indices.allSatisfy { isPlain(bytes[$0]) } ? text : oneLine(text)
    return needsGuard(line) ? "'" + line : line
  }

  /// The field without the `'` that keeps spreadsheets from taking it for a formula.
  package static func unguarded(_ field: String) -> String {
    field.utf8.first == quote && opensFormulaBehindQuotes(field) ? String(field.dropFirst()) : field
  }

  private static let quote = UInt8(ascii: "'")

  private static func opensFormulaBehindQuotes(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let place = bytes.indices.first { bytes[$0] != quote }
    return place.map { opensFormula(bytes[$0]) } == true
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    default: false
    }
  }

  private static func needsGuard(_ text: String) -> Bool {
    opensFormulaBehindQuotes(text) && text != "-" && !text.isPlainDecimal
  }

  /// Whether a byte belongs neither to a control character nor to a line break.
  ///
  /// 0xC2 is the first byte of the control characters from U+0080 on, 0xE2 that of U+2028.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2
  }

  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var isInBreak = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t"..."\r", "\u{85}", "\u{2028}", "\u{2029}":
        if !isInBreak { line.append(" ") }
        isInBreak = true
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}":
        line.append(" ")
        isInBreak = false
      default:
        line.append(scalar)
        isInBreak = false
      }
    }
    return String(line)
  }
}
