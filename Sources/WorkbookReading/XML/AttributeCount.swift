/// Counts the attributes of a tag, for whose names the parser takes time as the square of their
/// number.
///
/// What looks like one in a text between tags is counted too: no formula has as many.
struct AttributeCount {
  /// The most that may stand between one `<` and the next.
  static let limit = 3_000

  private var count = 0
  /// Whether a value may follow.
  private(set) var isAfterEquals = false

  mutating func take(_ character: UInt8) throws(MarkupScanner.Finding) {
    switch character {
    case UInt8(ascii: "="): isAfterEquals = true
    case UInt8(ascii: "<"): count = 0
    case 0x20, 0x09, 0x0A, 0x0D: break
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard isAfterEquals else { break }
      isAfterEquals = false
      count += 1
      guard count <= Self.limit else { throw .tooManyAttributes }
    default: isAfterEquals = false
    }
  }
}
