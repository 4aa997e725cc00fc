import Spreadsheet

/// Writes cells as UTF-8, in JSON or as tab-separated text.
struct CellEncoder {
  private(set) var bytes: [UInt8] = []

  /// Writes text that is already JSON.
  mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Writes a string with its quotes.
  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // Scanning an array is several times faster than scanning a string.
    if bytes[start...].contains(where: Self.needsEscape) {
      bytes.removeSubrange(start...)
      escape(text)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        raw("\\u00")
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
      default: bytes.append(byte)
      }
    }
  }

  /// Writes a finite number so that it reads back unchanged; whole numbers without a decimal point.
  mutating func number(_ number: Double) {
    bytes.append(contentsOf: NumberDigits.text(number).utf8)
  }

  /// Writes the value of a cell in the encoding of `cells --format json`.
  mutating func cell(_ cell: Cell) {
    switch cell.value {
    case .number(let value): number(value)
    case .text(let text): string(text)
    case .boolean(true): raw("true")
    case .boolean(false): raw("false")
    case .date(let date, _): pair("{\"dt\":", date)
    case .error(let error): pair("{\"e\":", error)
    case nil: pair("{\"f\":", cell.formula ?? "")
    }
  }

  /// Writes text as it is.
  mutating func plain(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes a field of tab-separated text: tabs and line breaks become spaces, and what a
  /// spreadsheet would take for a formula gets a leading `'`.
  mutating func field(_ text: String) {
    if let first = text.utf8.first, Array("=+-@".utf8).contains(first), text.utf8.count > 1,
      NumberText.double(text) == nil
    {
      bytes.append(UInt8(ascii: "'"))
    }
    for byte in text.utf8 {
      bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte)
    }
  }

  /// Returns what was written, and starts again with nothing.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func pair(_ key: StaticString, _ value: String) {
    raw(key)
    string(value)
    bytes.append(UInt8(ascii: "}"))
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
