import Foundation

/// Counts the lines that a text takes in a cell, so that row heights do not depend on the program
/// that opens the file.
///
/// Chinese characters are one em wide, all others are taken as half an em. The count errs on the
/// high side: closing marks never begin a line, and words of letters and digits are kept whole.
struct TextMeasure {
  /// The size of the font in points.
  var fontSize: Double
  /// The width of the cell in points.
  var width: Double

  /// What Excel keeps free at the left and right of a cell together, in points.
  static let padding = 4.5

  /// The number of characters of a full em that fit on a line; at least one.
  private var capacity: Double { max(1, (width - Self.padding) / fontSize) }

  /// The number of lines of a text with line breaks in it; at least one.
  func lineCount(_ text: String) -> Int {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + lineCount(ofParagraph: $1) }
  }

  /// The width of a text on one line, in points.
  func width(of text: String) -> Double { Self.ems(text) * fontSize }

  /// The number of lines of a text without line breaks.
  private func lineCount(ofParagraph text: Substring) -> Int {
    var lines = 1
    var used = 0.0
    for unit in Self.units(text) {
      let width = Self.ems(unit)
      if used > 0, used + width > capacity {
        lines += 1
        used = 0
      }
      let over = max(0, (width / capacity).rounded(.up) - 1)
      lines += Int(over)
      used += width - over * capacity
    }
    return lines
  }

  /// The pieces between which a line may break.
  private static func units(_ text: Substring) -> [Substring] {
    var units: [Substring] = []
    var start = text.startIndex
    var isOpen = true
    for index in text.indices {
      let character = text[index]
      let joinsPrevious =
        isOpen || closing.contains(character)
        || (!isWide(character) && text[start..<index].last.map { !isWide($0) && $0 != " " } == true)
      if !joinsPrevious {
        units.append(text[start..<index])
        start = index
      }
      isOpen = opening.contains(character)
    }
    units.append(text[start...])
    return units
  }

  private static let opening: Set<Character> = ["（", "《", "“", "‘", "〔", "【", "「", "("]
  private static let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "”", "’", "〕", "】", "」", ")", "%", "％",
  ]

  /// The width in ems.
  private static func ems(_ text: some StringProtocol) -> Double {
    text.reduce(0) { $0 + (isWide($1) ? 1 : 0.5) }
  }

  /// Whether a character is a full em wide in a Chinese font.
  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x2E80 || (0x2010...0x203B).contains(scalar.value)
      || (0x2190...0x2BFF).contains(scalar.value)
  }
}
