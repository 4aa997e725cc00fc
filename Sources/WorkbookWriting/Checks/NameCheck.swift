import Spreadsheet

/// What sheets and ranges may be called.
enum NameCheck {
  /// Whether Excel allows a sheet to be called so.
  static func isLegalSheetName(_ name: String) -> Bool {
    guard !name.isEmpty, !TextCheck.isLonger(name, than: 31) else { return false }
    guard !name.utf8.contains(where: { "[]:*?/\\".utf8.contains($0) }) else { return false }
    let apostrophe = UInt8(ascii: "'")
    guard name.utf8.first != apostrophe, name.utf8.last != apostrophe else { return false }
    guard TextCheck.illegalCharacter(in: name, allowing: .none) == nil else { return false }
    // Excel keeps this name for the list of changes in a shared workbook.
    return name.lowercased() != "history" && !name.holdsEscape
  }

  /// Whether Excel allows a range to be called so, and the library can hold the name.
  static func isLegalDefinedName(_ name: String) -> Bool {
    // The library cuts a name after 127 bytes, and Excel refuses one over 255 characters.
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

  /// Whether a name in small letters reads as a place in the other way of writing them: `r1c1`, `r`.
  private static func isRowColumn(_ name: String) -> Bool {
    var rest = name.utf8[...]
    for letter in "rc".utf8 where rest.first == letter {
      rest = rest.dropFirst().drop { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return rest.isEmpty
  }
}
