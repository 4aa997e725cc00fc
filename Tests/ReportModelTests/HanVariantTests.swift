import ReportModel
import Testing

@Suite("Variants of Chinese characters")
struct HanVariantTests {
  private static func plain(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(\.plainHan)))
  }

  @Test(arguments: [
    ("政府信息公开", "政府信息公开"),
    ("總計", "总计"),
    ("規章", "规章"),
    ("行政處罰", "行政处罚"),
    ("結果維持", "结果维持"),
    ("⾏政许可", "行政许可"),  // a Kangxi radical
    ("⻔户", "门户"),  // a CJK radical
    ("⼀、总体情况", "一、总体情况"),
    ("abc 123，。", "abc 123，。"),
    ("", ""),
  ])
  func `a text becomes the usual one where a variant is known`(text: String, plain: String) {
    #expect(Self.plain(text) == plain)
    #expect(Self.plain(plain) == plain)
  }

  @Test(
    arguments: [
      ("⾏", .lookalike), ("⼀", .lookalike), ("⻔", .lookalike), ("\u{F90A}", .lookalike),
      ("總", .traditional), ("計", .traditional), ("萬", .traditional), ("處", .traditional),
      ("总", nil), ("行", nil), ("一", nil), ("a", nil), ("1", nil), ("，", nil), ("　", nil),
      ("（", nil), ("あ", nil), ("😀", nil),
    ] as [(String, HanVariant?)])
  func `the kind of variant is told`(text: String, variant: HanVariant?) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(scalar.hanVariant == variant)
    #expect((scalar.plainHan != scalar) == (variant != nil))
  }

  @Test func `what is plain stays as it is`() {
    for value: UInt32 in Array(0x2E80...0x2FD5) + Array(0x4E00...0x9FFF) + Array(0xF900...0xFAFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let plain = scalar.plainHan
      #expect(plain.plainHan == plain)
      #expect(plain.hanVariant == nil)
    }
  }

  @Test func `no word of a form is a variant`() throws {
    for form in try ReportForm.bundled() {
      let words =
        form.sections.map(\.title) + form.tables.flatMap(\.labels).map(\.label.text)
        + form.sections.map(\.guidance)
      for word in words { #expect(word.unicodeScalars.allSatisfy { $0.hanVariant == nil }) }
    }
  }

  @Test func `characters outside Chinese are left alone`() {
    for value: UInt32 in Array(0...0x2E7F) + Array(0xFF00...0xFFEF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(scalar.plainHan == scalar)
    }
  }
}
