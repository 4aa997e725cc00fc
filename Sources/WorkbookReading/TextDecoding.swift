import Foundation

/// Turns bytes into text, in the encodings that texts come in from Chinese offices.
enum TextDecoding {
  /// The text; nil where the bytes are none.
  ///
  /// A mark at the beginning decides; else UTF-8 if the bytes are, UTF-16 if there are zero bytes,
  /// and GB 18030, which holds GBK and GB 2312, for the rest.
  static func decode(_ bytes: [UInt8]) -> String? {
    let text: String?
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(validating: bytes.dropFirst(3), as: UTF8.self)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes.dropFirst(2), isBigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes.dropFirst(2), isBigEndian: true)
    } else if bytes.contains(0) {
      text = bareUTF16(bytes)
    } else {
      text = String(validating: bytes, as: UTF8.self) ?? gb18030(bytes)
    }
    guard let text, isPlain(text) else { return nil }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> String? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self)
  }

  /// Text in 16 bits without a mark: the zero bytes of tabs, digits and line ends tell which half
  /// comes first.
  private static func bareUTF16(_ bytes: [UInt8]) -> String? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in bytes.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    guard zeros.even != zeros.odd else { return nil }
    return utf16(bytes[...], isBigEndian: zeros.even > zeros.odd)
  }

  private static func gb18030(_ bytes: [UInt8]) -> String? {
    // NSStringEncoding for kCFStringEncodingGB_18030_2000, which has no name of its own in Swift.
    String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
  }

  /// Whether the text holds no control characters but blanks and breaks.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }
}
