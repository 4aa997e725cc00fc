/// Where lines of Chinese and Western text may break, and how wide characters are.
///
/// Closing punctuation never starts a line, opening punctuation never ends one, and words of letters
/// and digits are not broken.
package enum LineBreaking {
  /// The units between which a line may break.
  package static func units(_ text: Substring) -> [Substring] {
    var units: [Substring] = []
    var start = text.startIndex
    var (isOpen, isInWord) = (true, false)
    for index in text.indices {
      let character = text[index]
      let isNarrow = !isWide(character)
      if !isOpen, !(isNarrow && isInWord), !isClosing(character) {
        units.append(text[start..<index])
        start = index
      }
      isOpen = isOpening(character)
      isInWord = isNarrow && character != " "
    }
    units.append(text[start...])
    return units
  }

  /// The width in ems: a Chinese character is one em, any other half an em.
  package static func ems(_ text: String) -> Double { ems(text[...]) }

  /// The width of a part of a text in ems.
  package static func ems(_ text: Substring) -> Double {
    var ems = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case " "..."~": ems += 0.5
      case "一"..."龥", "\u{3000}"..."〕", "！"..."～", "‘"..."”": ems += 1
      // Such characters may be part of the one before, which only finding characters tells.
      default: return text.reduce(0) { $0 + (isWide($1) ? 1 : 0.5) }
      }
    }
    return ems
  }

  /// A text in lines of at most some columns, of which a Chinese character takes two.
  ///
  /// A word that is longer than a line is not broken: a path that is to be copied stays whole.
  package static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0.0
    for unit in units(text[...]) {
      let width = 2 * ems(unit.trimmingSuffix(" "))
      if used > 0, used + width > Double(columns) {
        lines.append(String(line.trimmingSuffix(" ")))
        (line, used) = ("", 0)
      }
      line += unit
      used += 2 * ems(unit)
    }
    return lines + [line]
  }

  // The first scalar is looked at, because looking characters up in a set takes several times as
  // long, and this is done for every character of a report.

  private static func isOpening(_ character: Character) -> Bool {
    switch character.unicodeScalars.first {
    case "（", "《", "“", "‘", "〔", "【", "「", "(": true
    default: false
    }
  }

  private static func isClosing(_ character: Character) -> Bool {
    switch character.unicodeScalars.first {
    case "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "〕", "】", "」", ")", "%", "％": true
    default: false
    }
  }

  /// Whether a character is a full em wide in a Chinese font.
  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x2E80 || (0x2010...0x203B).contains(scalar.value)
      || (0x2190...0x2BFF).contains(scalar.value)
  }
}

extension StringProtocol {
  /// Without the spaces at the end.
  fileprivate func trimmingSuffix(_ character: Character) -> SubSequence {
    var rest = self[...]
    while rest.last == character { rest = rest.dropLast() }
    return rest
  }
}
