import Foundation

/// Names of files as people read them.
enum FileName {
  /// The text of a name, of a path, or of an argument that may hold one.
  ///
  /// Linux keeps names as bytes. Those from a ZIP that Windows made are often in GBK, also in a path
  /// whose other parts are not. What is in no encoding we know is shown by its bytes.
  static func text(_ bytes: some Collection<UInt8>) -> String {
    bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(validating: $0, as: UTF8.self) ?? gb18030(Data($0)) ?? escaped($0) }
      .joined(separator: "/")
  }

  private static func gb18030(_ bytes: Data) -> String? {
    // NSStringEncoding for kCFStringEncodingGB_18030_2000, which has no name of its own in Swift.
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
