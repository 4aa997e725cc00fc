import Foundation

/// File names for display.
enum FileName {
  /// The text of a name, a path, or an argument that may contain one.
  ///
  /// On Linux, names are bytes. Names from a ZIP made on Windows are often in GBK, even if other
  /// parts of the path are not. Bytes in no known encoding are shown escaped.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(validating: $0, as: UTF8.self) ?? gb18030(Data($0)) ?? escaped($0) }
      .joined(separator: "/")
  }

  private static func gb18030(_ bytes: Data) -> String? {
    // NSStringEncoding of kCFStringEncodingGB_18030_2000, which has no constant in Swift.
    let text = String(data: bytes, encoding: String.Encoding(rawValue: 0x8000_0632))
    let isPlain = text?.unicodeScalars.allSatisfy { scalar in
      ![.control, .privateUse, .unassigned].contains(scalar.properties.generalCategory)
    }
    return isPlain == true ? text : nil
  }

  private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      byte < 0x80
        ? String(Unicode.Scalar(byte)) : "\\x" + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
