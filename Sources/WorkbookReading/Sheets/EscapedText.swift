import Spreadsheet

/// Decodes the `_xHHHH_` escapes with which workbooks write characters that XML cannot hold.
package enum EscapedText {
  /// The text with every escape replaced once: `_x005F_x000D_` means `_x000D_`, not a line break.
  package static func decode(_ text: String) -> String {
    text.has("_x") ? decodeUnits(text) : text
  }

  private static func decodeUnits(_ text: String) -> String {
    // By UTF-16 units, so that surrogate pairs are joined.
    let units = Array(text.utf16)
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var index = 0
    while index < units.count {
      if let unit = escape(at: index, in: units) {
        result.append(unit)
        index += 7
      } else {
        result.append(units[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF16.self)
  }

  /// The unit that `_xHHHH_` at an index stands for.
  private static func escape(at index: Int, in units: [UInt16]) -> UInt16? {
    let underscore = UInt16(UInt8(ascii: "_"))
    guard index + 6 < units.count, units[index] == underscore,
      units[index + 1] == UInt16(UInt8(ascii: "x")), units[index + 6] == underscore
    else { return nil }
    var value: UInt16 = 0
    for unit in units[(index + 2)..<(index + 6)] {
      guard let byte = UInt8(exactly: unit),
        let digit = Character(UnicodeScalar(byte)).hexDigitValue
      else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
