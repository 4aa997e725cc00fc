/// Repairs texts in which other programs lost or changed a few bytes.
enum RepairedText {
  /// One in this many non-ASCII characters may be damaged; if more are, the text is in another
  /// encoding.
  private static let soundPerDamaged = 20

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// The text of bytes that are UTF-8 except for a few, each replaced by `�`; nil for any others.
  static func utf8(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return isMostlySound(text) ? text : nil
  }

  /// The text of bytes that are GB 18030 except for a few lines; nil for any others.
  static func gb18030(_ bytes: ArraySlice<UInt8>) -> String? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let text = lines.map { TextDecoding.wholeGB18030($0) ?? line($0) }.joined(separator: "\n")
    return isMostlySound(text) ? text : nil
  }

  /// A damaged line, decoded piece by piece: bytes that do not form a character become `�`.
  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var rest = bytes
    while let first = rest.first {
      let length = first < 0x80 ? 1 : 2
      if let piece = TextDecoding.wholeGB18030(rest.prefix(length)), rest.count >= length {
        text += piece
        rest = rest.dropFirst(length)
      } else {
        text.unicodeScalars.append(replacement)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static func isMostlySound(_ text: String) -> Bool {
    var (sound, damaged) = (0, 0)
    for scalar in text.unicodeScalars where !scalar.isASCII {
      if scalar == replacement { damaged += 1 } else { sound += 1 }
    }
    return damaged > 0 && sound >= damaged * soundPerDamaged
  }

  /// The lines with a damaged character, counted from one.
  static func lines(damagedIn text: String) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if TextReading.endsLine(scalar), scalar != "\n" || last != "\r" { line += 1 }
      if scalar == replacement, lines.last != line { lines.append(line) }
      last = scalar
    }
    return lines
  }
}
