/// Splits paragraphs that are too long for one row of a sheet.
enum ParagraphSplitter {
  /// The beginning of a text that fits, cut where a reader would pause.
  struct Piece {
    /// The text up to the cut.
    var text: Substring
    /// Whether the cut is at the end of a sentence, or no cut was needed.
    var endsSentence: Bool
  }

  /// Splits a paragraph into pieces whose concatenation is the paragraph.
  ///
  /// - Parameters:
  ///   - text: The paragraph without its indent.
  ///   - indent: The indent before the first piece only.
  ///   - measure: The font and the width of the row.
  ///   - lines: The number of lines that a piece may take.
  /// - Returns: At least one piece; each ends at the end of a sentence, or of a clause if a
  ///   sentence is too long.
  static func pieces(
    of text: String, indent: String, measure: TextMeasure, lines: Int
  ) -> [Substring] {
    var pieces: [Substring] = []
    var rest = text[...]
    repeat {
      let indent = pieces.isEmpty ? indent : ""
      let piece = first(of: rest, indent: indent, measure: measure, lines: lines).text
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    } while !rest.isEmpty
    return pieces
  }

  /// The longest beginning of a text that fits and ends a sentence, or else a clause, or else a
  /// word.
  static func first(
    of text: Substring, indent: String, measure: TextMeasure, lines: Int
  ) -> Piece {
    let end = measure.end(of: text, fitting: max(1, lines), indent: indent)
    guard end < text.endIndex else { return Piece(text: text, endsSentence: true) }
    if let cut = lastCut(in: text, before: end, after: sentenceEnds) {
      return Piece(text: text[..<cut], endsSentence: true)
    }
    let cut =
      lastCut(in: text, before: end, after: clauseEnds)
      ?? lastCut(in: text, before: end, after: pauses) ?? end
    return Piece(text: text[..<cut], endsSentence: false)
  }

  /// The last position up to `end` after one of the marks and any closing punctuation that follows.
  private static func lastCut(
    in text: Substring, before end: Substring.Index, after marks: Set<Character>
  ) -> Substring.Index? {
    // The next position without closing punctuation; unknown while that extends beyond the end.
    var cut = end == text.endIndex || !followers.contains(text[end]) ? end : nil
    var index = end
    while index > text.startIndex {
      index = text.index(before: index)
      if let cut, marks.contains(text[index]) { return cut }
      if !followers.contains(text[index]) { cut = index }
    }
    return nil
  }

  private static let sentenceEnds: Set<Character> = ["。", "！", "？", "\n"]
  private static let clauseEnds: Set<Character> = ["；", ";", "："]
  private static let pauses: Set<Character> = ["，", "、", "）", ",", " ", "　"]
  private static let followers: Set<Character> = [
    "。", "！", "？", "”", "’", "）", "」", "』", "》", ")", " ", "　", "\n",
  ]
}
