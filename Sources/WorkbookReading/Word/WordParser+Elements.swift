extension WordParser {
  /// The kind of an open element that contains others, which decides what those mean.
  enum Opened {
    case paragraph, paragraphProperties, run, table, row, rowProperties, cell, textBox
    /// A content control; its content is skipped while it is only a placeholder.
    case control(isPlaceholder: Bool)
    /// Deleted or superseded content.
    case skipped
    /// An element where it does not belong.
    case misplaced
  }

  /// Elements that contain others.
  static let parents: Set<String> = [
    "p", "pPr", "r", "tbl", "tr", "trPr", "tc", "txbxContent", "sdt", "del", "moveFrom", "rt",
    "pPrChange", "rPrChange", "tcPrChange", "trPrChange", "tblPrChange", "sectPrChange",
  ]

  /// Elements that represent a character.
  static let characters = [
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
  ]

  /// Elements whose content is in other parts, or is a choice from a list.
  static let unreadElements: Set<String> = ["altChunk", "subDoc", "object", "ddList"]
}
