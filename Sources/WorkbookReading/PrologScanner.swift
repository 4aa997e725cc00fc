/// Looks through the beginning of an XML text, up to the root element, for what must not be there.
///
/// A document type declaration can define entities, and the parser neither reports it nor can be
/// told to refuse it; so it is found here, in the bytes on their way to the parser. An encoding that
/// the scan could not see through is refused too.
struct PrologScanner {
  /// What must not be there.
  enum Finding: Error, Hashable {
    case documentType
    case unknownEncoding
  }

  private enum Place {
    case outside
    case afterLess
    case afterBang
    case instruction(afterMark: Bool)
    case comment(dashes: Int)
  }

  private enum Width {
    case unknown
    case bytes
    case littleEndian
    case bigEndian
  }

  /// Whether the root element has begun.
  private(set) var isDone = false

  private var place = Place.outside
  private var width = Width.unknown
  private var head: [UInt8] = []
  private var pending: UInt8?
  private var instruction: [UInt8] = []

  /// Takes the next bytes.
  mutating func scan(_ bytes: some Sequence<UInt8>) throws(Finding) {
    for byte in bytes where !isDone {
      if case .unknown = width {
        head.append(byte)
        guard head.count == 4 else { continue }
        width = try Self.width(of: head)
        for byte in head { try take(byte) }
      } else {
        try take(byte)
      }
    }
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
    guard !isDone else { return }
    switch width {
    case .unknown, .bytes:
      try step(byte)
    case .littleEndian, .bigEndian:
      guard let first = pending else {
        pending = byte
        return
      }
      pending = nil
      let (low, high) = if case .littleEndian = width { (first, byte) } else { (byte, first) }
      // No character that matters here lies outside of ASCII.
      try step(high == 0 ? low : 0xFF)
    }
  }

  private mutating func step(_ character: UInt8) throws(Finding) {
    switch place {
    case .outside:
      if character == UInt8(ascii: "<") { place = .afterLess }
    case .afterLess:
      switch character {
      case UInt8(ascii: "?"):
        instruction = []
        place = .instruction(afterMark: false)
      case UInt8(ascii: "!"): place = .afterBang
      default: isDone = true
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
        try checkEncoding()
        place = .outside
      } else {
        if instruction.count < 512 { instruction.append(character) }
        place = .instruction(afterMark: character == UInt8(ascii: "?"))
      }
    }
  }

  /// Refuses an XML declaration whose encoding does not keep ASCII as it is.
  private func checkEncoding() throws(Finding) {
    let text = String(decoding: instruction, as: UTF8.self).lowercased()
    guard text.hasPrefix("xml"), let start = text.firstRange(of: "encoding")?.upperBound else {
      return
    }
    let name = text[start...].drop { " \t\r\n=\"'".contains($0) }
      .prefix { !"\"' \t\r\n?".contains($0) }
    let known = ["utf-8", "utf8", "utf-16", "us-ascii", "iso-8859-", "windows-125", "gb"]
    guard known.contains(where: { name.hasPrefix($0) }) else { throw .unknownEncoding }
  }
}
