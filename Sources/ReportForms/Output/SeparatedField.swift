/// A field of tab-separated text.
package enum SeparatedField {
  /// Makes a text safe as a field: on one line, without tabs, and not a formula.
  ///
  /// Spreadsheet programs evaluate fields that begin with `=`, `+`, `-` or `@`. Such a field gets a
  /// leading `'`, which our reader removes, unless it is a number or a single dash.
  package static func text(_ text: String) -> String {
    let line = oneLine(text)
    return needsGuard(line) ? "'" + line : line
  }

  /// The text with each run of tabs and line breaks replaced by one space.
  private static func oneLine(_ text: String) -> String {
    guard text.contains(where: { isBreak($0) }) else { return text }
    var result = ""
    var isInBreak = false
    for character in text {
      if !isBreak(character) {
        result.append(character)
      } else if !isInBreak {
        result.append(" ")
      }
      isInBreak = isBreak(character)
    }
    return result
  }

  private static func isBreak(_ character: Character) -> Bool {
    character == "\t" || character.isNewline
  }

  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else {
      return false
    }
    return text != "-" && !isNumber(text)
  }

  /// Whether the whole text is a number in plain digits, with or without a sign.
  private static func isNumber(_ text: String) -> Bool {
    let digits =
      text.utf8.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } == true
      ? text.utf8.dropFirst() : text.utf8[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
