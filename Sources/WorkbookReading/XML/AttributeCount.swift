/// Counts the attributes of a tag: the parser's time grows with the square of their number.
///
/// Text between tags that looks like an attribute is counted too: no formula has that many.
struct AttributeCount {
  /// The most attributes between one `<` and the next.
  static let limit = 3_000

  private var count = 0
  /// Whether a value may follow.
  private(set) var isAfterEquals = false

  mutating func take(_ character: UInt8) throws(MarkupScanner.Finding) {
    switch character {
    case UInt8(ascii: "="): isAfterEquals = true
    case UInt8(ascii: "<"): beginTag()
    case 0x20, 0x09, 0x0A, 0x0D: break
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard isAfterEquals else { break }
      isAfterEquals = false
      try add()
    default: isAfterEquals = false
    }
  }

  mutating func beginTag() { count = 0 }

  /// Counts an attribute.
  mutating func add() throws(MarkupScanner.Finding) {
    count += 1
    guard count <= Self.limit else { throw .tooManyAttributes }
  }
}
