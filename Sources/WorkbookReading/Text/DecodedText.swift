import Spreadsheet

/// A decoded text, and what happened while decoding it.
struct DecodedText {
  var text: String
  /// Whether it was cut off within a character, which was left out.
  var isCut: Bool
  /// Whether invalid bytes were replaced by `�`.
  var isRepaired = false
}

extension DecodedText {
  /// The notes to report.
  var notes: [Workbook.Note] {
    (isCut ? [.cutText] : [])
      + (isRepaired ? [.damagedText(RepairedText.lines(damagedIn: text))] : [])
  }
}
