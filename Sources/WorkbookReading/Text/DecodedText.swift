import Spreadsheet

/// A text, and how it came out of its bytes.
struct DecodedText {
  /// The text.
  var text: String
  /// Whether it broke off within a character, which was left out.
  var isCut: Bool
  /// Whether bytes that are no character were replaced by `�`.
  var isRepaired = false
}

extension DecodedText {
  /// What is told of it.
  var notes: [Workbook.Note] {
    (isCut ? [.cutText] : [])
      + (isRepaired ? [.damagedText(RepairedText.lines(damagedIn: text))] : [])
  }
}
