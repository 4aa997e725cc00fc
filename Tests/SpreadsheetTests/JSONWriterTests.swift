import Foundation
import Spreadsheet
import Testing

@Suite("JSON strings")
struct JSONWriterTests {
  private static func string(_ text: String) -> String {
    var json = JSONWriter()
    json.string(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", #""""#), ("年报", #""年报""#), (#"a"\b"#, #""a\"\\b""#), ("\n\r\t", #""\n\r\t""#),
    ("\0\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("\u{80}\u{9F}\u{A0}·é", "\"\\u0080\\u009f\u{A0}·é\""),
  ])
  func `control characters are escaped and all else is kept`(text: String, string: String) {
    #expect(Self.string(text) == string)
  }

  @Test func `each character reads back`() throws {
    let all = String(
      String.UnicodeScalarView((0...0x2FF).compactMap { Unicode.Scalar($0 as UInt32) }))
    let decoded = try JSONDecoder().decode([String].self, from: Data("[\(Self.string(all))]".utf8))
    #expect(decoded == [all])
  }
}
