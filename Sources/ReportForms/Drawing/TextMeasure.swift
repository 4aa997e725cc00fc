import Foundation
import Spreadsheet

/// Counts the lines of a text in a cell, so that row heights do not depend on the program that
/// opens the file.
///
/// Chinese characters count as one em, all others as half an em. The count may be too high: closing
/// punctuation never starts a line, and words of letters and digits are not broken.
struct TextMeasure {
  /// The size of the font in points.
  var fontSize: Double
  /// The width of the cell in points.
  var width: Double

  /// The total horizontal padding of a cell in Excel, in points.
  static let padding = 4.5

  /// The number of full-width characters that fit on a line; at least one.
  private var capacity: Double { max(1, (width - Self.padding) / fontSize) }

  /// The number of lines of a text, which may contain line breaks; at least one.
  func lineCount(_ text: String) -> Int {
    // Fast path for nearly all labels and figures. No character is wider than half an em a byte.
    let isShort = Double(text.utf8.count) / 2 <= capacity
    if isShort, !text.hasLineBreak { return 1 }
    return text.lines.reduce(0) { $0 + lineCount(ofParagraph: $1) }
  }

  /// The width of a text on one line, in points.
  func width(of text: String) -> Double { LineBreaking.ems(text) * fontSize }

  /// The end of the longest beginning of a text that fits on some lines and ends at a possible line
  /// break; if not even the first word fits, it is broken.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - lines: The number of lines.
  ///   - indent: The indent before the text on its first line.
  /// - Returns: The end of the beginning, which has at least one character unless the text is
  ///   empty.
  func end(of text: Substring, fitting lines: Int, indent: String = "") -> Substring.Index {
    var filler = LineFiller(capacity: capacity)
    filler.add(LineBreaking.ems(indent))
    // No character is narrower than half an em, so more characters than this cannot fit.
    let most = text.prefix(Int((Double(lines) * capacity * 2).rounded(.up)) + 1)
    for paragraph in most.lines {
      if paragraph.startIndex > text.startIndex { filler.breakLine() }
      for unit in LineBreaking.units(paragraph) {
        filler.add(LineBreaking.ems(unit))
        guard filler.lines > lines else { continue }
        if unit.startIndex > text.startIndex { return unit.startIndex }
        let count = max(1, Int((Double(lines) * capacity).rounded(.down)))
        return text.index(unit.startIndex, offsetBy: count, limitedBy: unit.endIndex)
          ?? unit.endIndex
      }
    }
    return most.endIndex
  }

  /// The number of lines of a text without line breaks.
  private func lineCount(ofParagraph text: Substring) -> Int {
    guard LineBreaking.ems(text) > capacity else { return 1 }
    var filler = LineFiller(capacity: capacity)
    for unit in LineBreaking.units(text) { filler.add(LineBreaking.ems(unit)) }
    return filler.lines
  }

  /// Fills lines with words.
  private struct LineFiller {
    /// The length of a line in ems.
    let capacity: Double
    var lines = 1
    private var used = 0.0

    init(capacity: Double) { self.capacity = capacity }

    /// Adds a word to the line, or to the next one if it does not fit.
    mutating func add(_ width: Double) {
      if used > 0, used + width > capacity { breakLine() }
      let over = max(0, (width / capacity).rounded(.up) - 1)
      lines += Int(over)
      used += width - over * capacity
    }

    mutating func breakLine() {
      lines += 1
      used = 0
    }
  }
}
