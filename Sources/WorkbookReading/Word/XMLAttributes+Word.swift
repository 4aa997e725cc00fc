extension XMLAttributes {
  /// The value that most elements of a document have.
  var value: String? { self["val", .wordprocessing] }

  /// The character that a symbol stands for.
  ///
  /// Symbols of fonts with signs of their own stand where Unicode leaves room for private use, 0xF000
  /// above their places in the font. Only the font Symbol has digits where others have them; a
  /// telephone of another one must not become part of a number.
  var symbol: String {
    let code = self["char", .wordprocessing].flatMap { UInt32($0, radix: 16) } ?? 0xFFFD
    let place = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    let isLetter = place > 0x7F || self["font", .wordprocessing] == "Symbol" || place == 0x20
    let scalar = place < 0x20 ? nil : Unicode.Scalar(isLetter ? place : 0xF000 + place)
    return String(Character(scalar ?? "\u{FFFD}"))
  }

  /// Whether a property that is on or off is on; it is where it only stands there.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value ?? "") }

  /// A number of columns.
  func columns(atLeast least: Int) -> Int {
    // One more than a sheet can have is refused where the cell is placed.
    min(max(value.flatMap(NumberText.integer) ?? least, least), 1 << 15)
  }
}
