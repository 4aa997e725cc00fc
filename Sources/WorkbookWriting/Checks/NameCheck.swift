import Spreadsheet

/// Which names Excel allows for sheets and ranges.
enum NameCheck {
  /// Whether Excel allows this sheet name.
  static func isLegalSheetName(_ name: String) -> Bool {
    guard !name.isEmpty, !TextCheck.isLonger(name, than: 31) else { return false }
    guard !name.utf8.contains(where: { "[]:*?/\\".utf8.contains($0) }) else { return false }
    let apostrophe = UInt8(ascii: "'")
    guard name.utf8.first != apostrophe, name.utf8.last != apostrophe else { return false }
    guard TextCheck.illegalCharacter(in: name, allowing: .none) == nil else { return false }
    // Excel reserves this name for the change history of a shared workbook.
    return name.lowercased() != "history" && !name.holdsEscape
  }

  /// Whether Excel allows this defined name, and the library can hold it.
  static func isLegalDefinedName(_ name: String) -> Bool {
    // The library truncates a name after 127 bytes, and Excel refuses one over 255 characters.
    guard let first = name.unicodeScalars.first, name.utf8.count <= 127 else { return false }
    guard isLetter(first) || first == "_" || first == "\\" else { return false }
    let isSpelt = name.unicodeScalars.dropFirst().allSatisfy { scalar in
      isLetter(scalar) || isDigitOrMark(scalar) || "._\\?".unicodeScalars.contains(scalar)
    }
    guard isSpelt, !name.holdsEscape else { return false }
    let lowercased = name.lowercased()
    return CellAddress(name) == nil && !isRowColumn(lowercased)
      && !["true", "false"].contains(lowercased) && !lowercased.hasPrefix("_xlnm")
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  private static func isDigitOrMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Whether a lower-case name reads as an R1C1 reference, such as `r1c1` or `r`.
  private static func isRowColumn(_ name: String) -> Bool {
    var rest = name.utf8[...]
    for letter in "rc".utf8 where rest.first == letter {
      rest = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return rest.isEmpty
  }
}
