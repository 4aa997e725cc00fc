extension String {
  /// This text as a workbook holds it.
  ///
  /// A workbook spells a character it cannot hold as `_xHHHH_`, so a text that happens to look like
  /// that has its first underscore spelt out.
  var escapedForWorkbook: String {
    guard utf8.contains(UInt8(ascii: "_")) else { return self }
    let bytes = Array(utf8)
    var escaped: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if Self.isEscape(bytes[index...]) {
        escaped.append(contentsOf: "_x005F_".utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether the text holds `_xHHHH_`.
  var holdsEscape: Bool {
    guard utf8.contains(UInt8(ascii: "_")) else { return false }
    let bytes = Array(utf8)
    return bytes.indices.contains { Self.isEscape(bytes[$0...]) }
  }

  /// Whether bytes begin with `_xHHHH_`.
  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.startIndex
    guard bytes.count >= 7, bytes[start] == UInt8(ascii: "_"),
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
    else { return false }
    return bytes[(start + 2)..<(start + 6)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        true
      default:
        false
      }
    }
  }

  /// This text as the stored value of a formula, where a carriage return must be spelt out.
  ///
  /// XML would turn it into a line feed; the library spells it out in cells of text only.
  var escapedForStoredValue: String {
    let escaped = escapedForWorkbook
    guard escaped.utf8.contains(0x0D) else { return escaped }
    return String(
      decoding: escaped.utf8.flatMap { $0 == 0x0D ? Array("_x000D_".utf8) : [$0] }, as: UTF8.self)
  }

  /// This sheet name as it stands in references; always quoted, since that is always right.
  var quotedAsSheet: String {
    // By bytes, for an apostrophe with a combining mark is another character to Swift.
    "'" + String(decoding: utf8.flatMap { $0 == 0x27 ? [0x27, 0x27] : [$0] }, as: UTF8.self) + "'"
  }
}
