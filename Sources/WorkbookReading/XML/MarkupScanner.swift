/// Looks through an XML text, on its way to the parser, for what must not reach it.
///
/// A document type declaration can define entities, and the parser neither reports it nor can be
/// told to refuse it. It can only stand before the root element, so there the scan knows comments
/// and instructions apart. An encoding that the scan could not see through is refused too.
struct MarkupScanner {
  /// What must not be there.
  enum Finding: Error, Hashable {
    case documentType
    case unknownEncoding
    case bareInstruction
    case tooManyAttributes
    case unpairedSurrogate
  }

  private enum Place: Equatable {
    case outside
    case afterLess
    case afterBang
    case instruction(afterMark: Bool)
    case root
    case comment(dashes: Int)
  }

  private enum Width {
    case unknown
    case bytes
    case littleEndian
    case bigEndian
  }

  private var place = Place.outside
  private var width = Width.unknown
  private var head: [UInt8] = []
  private var pending: UInt8?
  /// Whether the last unit of UTF-16 was the first half of a character.
  private var isAfterHighSurrogate = false
  private var instruction: [UInt8] = []
  private var bare = BareInstruction()
  private var attributes = AttributeCount()

  /// Takes the next bytes.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(Finding) {
    var index = 0
    while index < bytes.count {
      // Nearly all of a large part is passed over here.
      if width == .bytes, place == .root, bare.isOutside, !attributes.isAfterEquals {
        index = unsafe Self.nextSign(in: bytes, from: index)
        guard index < bytes.count else { return }
      }
      let byte = unsafe bytes[index]
      index += 1
      switch width {
      case .unknown:
        head.append(byte)
        guard head.count == 4 else { continue }
        width = try Self.width(of: head)
        for byte in head { try take(byte) }
      case .bytes where place == .root:
        if byte == UInt8(ascii: "<") || !bare.isOutside { try bare.take(byte) }
        try attributes.take(byte)
      case .bytes, .littleEndian, .bigEndian:
        try take(byte)
      }
    }
  }

  /// The place of the next `<` or `=`: where neither a tag nor a value has just begun, nothing else
  /// matters.
  private static func nextSign(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") { break }
      index += 1
    }
    return index
  }

  private static func width(of head: [UInt8]) throws(Finding) -> Width {
    switch (head[0], head[1], head[2], head[3]) {
    case (0, 0, _, _), (_, 0, 0, 0), (0xFF, 0xFE, 0, 0), (0x4C, 0x6F, 0xA7, 0x94):
      throw .unknownEncoding  // UCS-4 or EBCDIC
    case (0xFF, 0xFE, _, _), (_, 0, _, 0): return .littleEndian
    case (0xFE, 0xFF, _, _), (0, _, 0, _): return .bigEndian
    default: return .bytes
    }
  }

  private mutating func take(_ byte: UInt8) throws(Finding) {
    var character = byte
    if width != .bytes {
      guard let first = pending else {
        pending = byte
        return
      }
      pending = nil
      let (low, high) = width == .littleEndian ? (first, byte) : (byte, first)
      // The parser may end the process at half a character (libxml2 2.9.14).
      guard isAfterHighSurrogate == (0xDC...0xDF).contains(high) else { throw .unpairedSurrogate }
      isAfterHighSurrogate = (0xD8...0xDB).contains(high)
      // No character that matters here lies outside of ASCII.
      character = high == 0 ? low : 0xFF
    }
    try bare.take(character)
    try attributes.take(character)
    try step(character)
  }

  private mutating func step(_ character: UInt8) throws(Finding) {
    switch place {
    case .root: break
    case .outside:
      if character == UInt8(ascii: "<") { place = .afterLess }
    case .afterLess:
      switch character {
      case UInt8(ascii: "?"):
        instruction = []
        place = .instruction(afterMark: false)
      case UInt8(ascii: "!"): place = .afterBang
      default: place = .root
      }
    case .afterBang:
      // Before the root element only comments may begin like this.
      guard character == UInt8(ascii: "-") else { throw .documentType }
      place = .comment(dashes: -1)
    case .comment(let dashes):
      if character == UInt8(ascii: ">"), dashes >= 2 {
        place = .outside
      } else {
        // The second dash of the opening does not count for the end.
        let isDash = character == UInt8(ascii: "-")
        place = .comment(dashes: isDash ? min(dashes + 1, 2) : 0)
      }
    case .instruction(let afterMark):
      if character == UInt8(ascii: ">"), afterMark {
        place = .outside
      } else {
        if instruction.count <= Self.longestDeclaration { instruction.append(character) }
        // The parser acts on an encoding as soon as its name ends, also where the rest is broken.
        if character == UInt8(ascii: "\"") || character == UInt8(ascii: "'")
          || instruction.count == Self.longestDeclaration
        {
          try checkEncoding()
        }
        place = .instruction(afterMark: character == UInt8(ascii: "?"))
      }
    }
  }

  /// Longer instructions before the root element are none that an office program writes.
  private static let longestDeclaration = 512

  /// The encodings that the parser reads without help.
  ///
  /// At a text that is not valid in one of the others it ends the process (libxml2 2.9.14).
  private static let encodings = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1",
  ]

  /// Refuses an XML declaration with an encoding that is not known.
  private func checkEncoding() throws(Finding) {
    let text = String(decoding: instruction, as: UTF8.self).lowercased()
    guard text.hasPrefix("xml") else { return }
    guard instruction.count < Self.longestDeclaration else { throw .unknownEncoding }
    guard let start = text.firstRange(of: "encoding")?.upperBound else { return }
    let name = text[start...].drop { " \t\r\n=\"'".contains($0) }
      .prefix { !"\"' \t\r\n?".contains($0) }
    guard name.isEmpty || Self.encodings.contains(String(name)) else { throw .unknownEncoding }
  }
}

/// Finds instructions that are a name and nothing more, such as `<?x?>`, at any place of a text.
///
/// The parser of Foundation ends the process on them (it takes their missing data for a text), so
/// they must not reach it. No office program writes them.
private struct BareInstruction {
  private enum Place {
    case outside, afterLess, name, afterMark
  }

  private var place = Place.outside

  /// Whether the last character cannot be part of an instruction.
  var isOutside: Bool { place == .outside }

  mutating func take(_ character: UInt8) throws(MarkupScanner.Finding) {
    switch place {
    case .outside:
      if character == UInt8(ascii: "<") { place = .afterLess }
    case .afterLess:
      place =
        character == UInt8(ascii: "?")
        ? .name : character == UInt8(ascii: "<") ? .afterLess : .outside
    case .name, .afterMark:
      switch character {
      case UInt8(ascii: "?"): place = .afterMark
      case UInt8(ascii: ">") where place == .afterMark: throw .bareInstruction
      case 0x20, 0x09, 0x0A, 0x0D: place = .outside
      default: place = .name
      }
    }
  }
}
