/// Filters UTF-8 for a terminal, in chunks that may end within a character.
struct TerminalBytes {
  /// Whether control characters are escaped, as in JSON, or replaced by spaces, as in a table.
  let isJSON: Bool
  /// Whether the previous chunk ended with what may be the first byte of a control character.
  private var isPending = false

  init(isJSON: Bool) { self.isJSON = isJSON }

  /// The bytes without control characters, except tabs and line feeds.
  mutating func bytes(_ piece: [UInt8]) -> [UInt8] {
    // 0xC2 is the first byte of the control characters from U+0080 on.
    let isPlain = piece.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 || $0 == 0x09 || $0 == 0x0A
    }
    guard isPending || !isPlain else { return piece }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(piece.count)
    for byte in piece {
      if isPending, (0x80...0x9F).contains(byte) {
        bytes += control(byte)
      } else {
        if isPending { bytes.append(0xC2) }
        let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A || byte == 0x7F
        if isControl { bytes += control(byte) } else if byte != 0xC2 { bytes.append(byte) }
      }
      isPending = byte == 0xC2
    }
    return bytes
  }

  private func control(_ byte: UInt8) -> [UInt8] {
    Array(isJSON ? "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))".utf8 : " ".utf8)
  }
}
