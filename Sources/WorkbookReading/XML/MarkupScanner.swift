/// Scans an XML document on its way to the parser for what must not reach it.
///
/// A document type declaration can define entities, and the parser neither reports it nor can be
/// told to refuse it. It can only occur before the root element, so up to there the scan tells
/// comments and instructions apart. An encoding that the scan cannot read is refused too.
struct MarkupScanner {
  /// What must not reach the parser.
  enum Finding: Error, Hashable {
    case documentType
    case unknownEncoding
    case bareInstruction
    case tooManyAttributes
    case unpairedSurrogate
  }

  private enum State: Equatable {
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

  private var state = State.outside
  private var width = Width.unknown
  private var head: [UInt8] = []
  private var pending: UInt8?
  /// Whether the last UTF-16 unit was a high surrogate.
  private var isAfterHighSurrogate = false
  private var instruction: [UInt8] = []
  private var bare = BareInstruction()
  private var attributes = AttributeCount()

  /// Scans the next bytes.
  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(Finding) {
    var index = 0
    while index < bytes.count {
      if width == .bytes, state == .root, bare.isOutside, !attributes.isAfterEquals {
        index = unsafe try skipUsual(bytes, from: index)
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
      case .bytes where state == .root:
        if byte == UInt8(ascii: "<") || !bare.isOutside { try bare.take(byte) }
        try attributes.take(byte)
      case .bytes, .littleEndian, .bigEndian:
        try take(byte)
      }
    }
  }

  /// Passes by nearly all of a large part: texts, tags and attributes as programs write them.
  ///
  /// Unless a tag or a value has just begun, nothing but `<` and `=` matters. Returns the index of
  /// the first of them that needs a closer look; of the last byte, what follows is not known yet.
  private mutating func skipUsual(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(Finding) -> Int {
    var index = start
    let last = bytes.count - 1
    while index < last {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "<") {
        guard unsafe bytes[index + 1] != UInt8(ascii: "?") else { return index }
        attributes.beginTag()
      } else if byte == UInt8(ascii: "=") {
        guard unsafe bytes[index + 1] == UInt8(ascii: "\"") else { return index }
        try attributes.add()
        index += 1
      }
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
      // The parser may end the process at an unpaired surrogate (libxml2 2.9.14).
      guard isAfterHighSurrogate == (0xDC...0xDF).contains(high) else { throw .unpairedSurrogate }
      isAfterHighSurrogate = (0xD8...0xDB).contains(high)
      // No character that matters here is outside ASCII.
      character = high == 0 ? low : 0xFF
    }
    try bare.take(character)
    try attributes.take(character)
    try step(character)
  }

  private mutating func step(_ character: UInt8) throws(Finding) {
    switch state {
    case .root: break
    case .outside:
      if character == UInt8(ascii: "<") { state = .afterLess }
    case .afterLess:
      switch character {
      case UInt8(ascii: "?"):
        instruction = []
        state = .instruction(afterMark: false)
      case UInt8(ascii: "!"): state = .afterBang
      default: state = .root
      }
    case .afterBang:
      // Before the root element only comments may begin like this.
      guard character == UInt8(ascii: "-") else { throw .documentType }
      state = .comment(dashes: -1)
    case .comment(let dashes):
      if character == UInt8(ascii: ">"), dashes >= 2 {
        state = .outside
      } else {
        // The second dash of the opening does not count towards the end.
        let isDash = character == UInt8(ascii: "-")
        state = .comment(dashes: isDash ? min(dashes + 1, 2) : 0)
      }
    case .instruction(let afterMark):
      if character == UInt8(ascii: ">"), afterMark {
        state = .outside
      } else {
        if instruction.count <= Self.longestDeclaration { instruction.append(character) }
        // The parser acts on an encoding as soon as its name ends, even if the rest is malformed.
        if character == UInt8(ascii: "\"") || character == UInt8(ascii: "'")
          || instruction.count == Self.longestDeclaration
        {
          try checkEncoding()
        }
        state = .instruction(afterMark: character == UInt8(ascii: "?"))
      }
    }
  }

  /// No office program writes a longer instruction before the root element.
  private static let longestDeclaration = 512

  /// The encodings that the parser decodes without help.
  ///
  /// Invalid text in one of the others makes it end the process (libxml2 2.9.14).
  private static let encodings = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1",
  ]

  /// Refuses an XML declaration with an unknown encoding.
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

/// Finds processing instructions that are only a name, such as `<?x?>`, anywhere in a document.
///
/// Foundation's parser ends the process on them (it takes their missing data for a string), so they
/// must not reach it. No office program writes them.
private struct BareInstruction {
  private enum State {
    case outside, afterLess, name, afterMark
  }

  private var state = State.outside

  /// Whether the last character cannot be part of an instruction.
  var isOutside: Bool { state == .outside }

  mutating func take(_ character: UInt8) throws(MarkupScanner.Finding) {
    switch state {
    case .outside:
      if character == UInt8(ascii: "<") { state = .afterLess }
    case .afterLess:
      state =
        character == UInt8(ascii: "?")
        ? .name : character == UInt8(ascii: "<") ? .afterLess : .outside
    case .name, .afterMark:
      switch character {
      case UInt8(ascii: "?"): state = .afterMark
      case UInt8(ascii: ">") where state == .afterMark: throw .bareInstruction
      case 0x20, 0x09, 0x0A, 0x0D: state = .outside
      default: state = .name
      }
    }
  }
}
