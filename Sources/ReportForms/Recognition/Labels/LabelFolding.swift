import ReportModel

/// The characters of a text, folded in one pass over its bytes.
struct LabelFolding {
  /// The folded characters.
  private(set) var units: [UInt16] = []
  /// Whether they are those of the text.
  private(set) var isUnchanged = true

  /// Takes a text that was folded character by character.
  init(slowly folded: String) {
    units = LabelUnits(folded).units
    isUnchanged = false
  }

  /// Folds a text of ASCII, Chinese characters, and their punctuation, as nearly all are; nil if it
  /// has any others.
  ///
  /// What becomes of each is what `FoldedLabel.fold` makes of it.
  init?(_ text: some StringProtocol) {
    guard
      let isFolded = text.utf8.withContiguousStorageIfAvailable({ bytes in
        unsafe fold(bytes.span)
      }), isFolded
    else { return nil }
  }

  private mutating func fold(_ bytes: Span<UInt8>) -> Bool {
    units.reserveCapacity(bytes.count)
    let (plainForms, first) = (HanVariant.plainForms, HanVariant.listed.lowerBound)
    var place = 0
    while place < bytes.count, units.count < FoldedLabel.longest {
      let byte = bytes[place]
      var unit = UInt16(byte)
      if byte < 0x80 {
        place += 1
      } else {
        // UTF-8 is valid in a string: three bytes are a character up to U+FFFF.
        guard byte & 0xF0 == 0xE0 else { return false }
        unit =
          UInt16(byte & 0xF) << 12 | UInt16(bytes[place + 1] & 0x3F) << 6
          | UInt16(bytes[place + 2] & 0x3F)
        place += 3
      }
      switch unit {
      case 0x4E00...0x9FA5: add(plainForms[Int(unit - first)], for: unit)
      case 0x22, 0x27, 0...0x20, 0x7F, 0x2018, 0x2019, 0x201C, 0x201D, 0x3000: isUnchanged = false
      case 0x21...0x7E, 0x2010...0x2027, 0x3003...0x3011: units.append(unit)
      case 0x3001: add(UInt16(ascii: ","), for: unit)
      case 0x3002: add(UInt16(ascii: "."), for: unit)
      case 0xFF01...0xFF5E: add(unit - 0xFEE0, for: unit)
      default: return false
      }
    }
    if place < bytes.count { isUnchanged = false }
    return true
  }

  private mutating func add(_ unit: UInt16, for original: UInt16) {
    units.append(unit)
    if unit != original { isUnchanged = false }
  }
}
