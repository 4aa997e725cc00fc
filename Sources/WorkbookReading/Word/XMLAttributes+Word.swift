extension XMLAttributes {
  /// The `w:val` attribute, which most elements of a document have.
  var value: String? { self["val", .wordprocessing] }

  /// The character that a symbol element represents.
  ///
  /// Symbol fonts place their characters in Unicode's private use area, 0xF000 above their codes in
  /// the font. Only the font Symbol has digits at the usual codes; a telephone sign of another font
  /// must not become part of a number.
  var symbol: String {
    let code = self["char", .wordprocessing].flatMap { UInt32($0, radix: 16) } ?? 0xFFFD
    let fontCode = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    let isUsualCode =
      fontCode > 0x7F || self["font", .wordprocessing] == "Symbol" || fontCode == 0x20
    let scalar = fontCode < 0x20 ? nil : Unicode.Scalar(isUsualCode ? fontCode : 0xF000 + fontCode)
    return String(Character(scalar ?? "\u{FFFD}"))
  }

  /// Whether an on/off property is on, which it is without a value.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value ?? "") }

  /// A number of columns.
  func columns(atLeast least: Int) -> Int {
    // More columns than a sheet can have are refused when the cell is placed.
    min(max(value.flatMap(NumberText.integer) ?? least, least), 1 << 15)
  }
}
