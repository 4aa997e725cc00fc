import Foundation
import Spreadsheet

/// Decodes text in the encodings that Chinese offices use.
enum TextDecoding {
  /// The text; nil if the bytes are not text.
  ///
  /// A byte order mark decides the encoding. Without one it is UTF-8 if the bytes are valid, UTF-16
  /// if there are zero bytes, and otherwise GB 18030, which includes GBK and GB 2312. If the last
  /// character is cut off, it is left out.
  static func decode(_ bytes: [UInt8]) -> DecodedText? {
    let decoded: DecodedText?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      decoded = utf8(bytes.dropFirst(3)) ?? repaired(RepairedText.utf8(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      decoded = utf16(bytes.dropFirst(2), isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      decoded = utf16(bytes.dropFirst(2), isBigEndian: true)
    } else if bytes.contains(0) {
      decoded = bareUTF16(bytes)
    } else {
      decoded = eightBits(bytes[...])
    }
    guard let decoded, isPlain(decoded.text) else { return nil }
    return decoded
  }

  private static func eightBits(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
    let first = utf8(bytes)
    if first == nil, let repaired = repaired(RepairedText.utf8(bytes)) { return repaired }
    // If everything before a cut-off last character is ASCII, the text is as likely GB 18030.
    if let first, !first.isCut || first.text.utf8.contains(where: { $0 >= 0x80 }) { return first }
    let second = gb18030(bytes)
    return second?.isCut == false
      ? second : first ?? second ?? repaired(RepairedText.gb18030(bytes))
  }

  private static func repaired(_ text: String?) -> DecodedText? {
    text.map { DecodedText(text: $0, isCut: false, isRepaired: true) }
  }

  /// The text of the bytes, or else of those before the last character, if that may be cut off.
  private static func text(
    of bytes: ArraySlice<UInt8>, cutAfter lead: ClosedRange<UInt8>,
    _ decode: (ArraySlice<UInt8>) -> String?
  ) -> DecodedText? {
    for count in 0...3 where count == 0 || count < bytes.count {
      guard count == 0 || lead.contains(bytes[bytes.endIndex - count]) else { continue }
      if let text = decode(bytes.dropLast(count)) {
        return DecodedText(text: text, isCut: count > 0)
      }
    }
    return nil
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
    text(of: bytes, cutAfter: 0xC2...0xF4) { String(validating: $0, as: UTF8.self) }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> DecodedText? {
    text(of: bytes, cutAfter: 0...0xFF) { bytes in
      guard bytes.count.isMultiple(of: 2) else { return nil }
      let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).lazy.map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isBigEndian ? first << 8 | second : second << 8 | first
      }
      return String(validating: units, as: UTF16.self)
    }
  }

  /// UTF-16 without a byte order mark: the zero bytes of tabs, digits and line breaks show which
  /// byte comes first.
  private static func bareUTF16(_ bytes: [UInt8]) -> DecodedText? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard zeros.even != zeros.odd else { return nil }
    return utf16(bytes[...], isBigEndian: zeros.even > zeros.odd)
  }

  private static func gb18030(_ bytes: ArraySlice<UInt8>) -> DecodedText? {
    text(of: bytes, cutAfter: 0x81...0xFE, wholeGB18030)
  }

  /// The text, if all bytes are valid GB 18030.
  static func wholeGB18030(_ bytes: ArraySlice<UInt8>) -> String? {
    // NSStringEncoding for kCFStringEncodingGB_18030_2000, which has no name of its own in Swift.
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  /// Whether the only control characters in the text are tabs and line breaks.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }
}
