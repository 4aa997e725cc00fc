extension WordParser {
  /// Elements that hold others.
  static let holders: Set<String> = [
    "p", "pPr", "r", "tbl", "tr", "trPr", "tc", "txbxContent", "sdt", "del", "moveFrom", "rt",
    "pPrChange", "rPrChange", "tcPrChange", "trPrChange", "tblPrChange", "sectPrChange",
  ]

  /// Elements that stand for a sign.
  static let signs = [
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-",
  ]

  /// Elements whose content stands in other parts, or is a choice from a list.
  static let unread: Set<String> = ["altChunk", "subDoc", "object", "ddList"]
}
