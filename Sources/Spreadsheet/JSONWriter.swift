/// Writes JSON as UTF-8, token by token; what stands between tokens is the caller's.
package struct JSONWriter {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty writer.
  package init() {}

  /// Writes text that is already JSON.
  package mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes text that is already JSON, such as the digits of a number.
  package mutating func token(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a string with its quotation marks.
  ///
  /// Control characters are escaped, also those from U+007F on, which JSON allows: the text may be
  /// printed on a terminal, on which they would act.
  package mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Scanning an array is several times faster than scanning a string.
    if bytes[start...].contains(where: Self.mayNeedEscape) {
      bytes.removeSubrange(start...)
      escape(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// 0xC2 is the first byte of the control characters from U+0080 on.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xC2
  }

  private mutating func escape(_ text: String) {
    var isAfterC2 = false
    for byte in text.utf8 {
      if isAfterC2, byte >= 0xA0 { bytes.append(0xC2) }
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0xC2: break
      case _ where byte < 0x20 || byte == 0x7F || isAfterC2 && byte < 0xA0:
        raw("\\u00")
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      default: bytes.append(byte)
      }
      isAfterC2 = byte == 0xC2
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  /// Returns what was written, and starts again with nothing.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
