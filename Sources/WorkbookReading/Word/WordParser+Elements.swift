extension WordParser {
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
