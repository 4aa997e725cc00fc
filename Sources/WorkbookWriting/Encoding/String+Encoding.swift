extension String {
  /// This text as a workbook stores it.
  ///
  /// A workbook writes a character that XML cannot hold as `_xHHHH_`, so the first underscore of a
  /// text that happens to look like that is escaped.
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

  /// Whether the text contains `_xHHHH_`.
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

  /// This text as the stored value of a formula, in which carriage returns must be escaped.
  ///
  /// XML would turn them into line feeds; the library escapes them only in text cells.
  var escapedForStoredValue: String {
    let escaped = escapedForWorkbook
    guard escaped.utf8.contains(0x0D) else { return escaped }
    return String(
      decoding: escaped.utf8.flatMap { $0 == 0x0D ? Array("_x000D_".utf8) : [$0] }, as: UTF8.self)
  }
}
