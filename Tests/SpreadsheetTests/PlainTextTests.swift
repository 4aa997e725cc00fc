import Spreadsheet
import Testing

@Suite("Texts of plain digits")
struct PlainDigitsTests {
  @Test(arguments: [
    "0", "7", "-7", "+7", "007", "1.5", "-0.50", "0.0", "123456789012345678901234567890",
  ])
  func `digits with a sign and a point are a number`(text: String) {
    #expect(text.isPlainDecimal)
    #expect("x\(text)y".dropFirst().dropLast().isPlainDecimal)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "-.5", "1..5", "1.5.", "1.-5", "--1", "1-", "1+1", "1e5", "1E5",
    "0x1F", "1,000",
    "１", "1 ", " 1", "1\n", "\u{0}1", "1\u{301}", "٣", "NaN", "inf",
  ])
  func `anything else is none`(text: String) { #expect(!text.isPlainDecimal) }
}

@Suite("Names of sheets in references")
struct QuotedSheetTests {
  @Test(arguments: [
    ("三", "'三'"), ("", "''"), ("a b", "'a b'"), ("局's", "'局''s'"), ("'", "''''"), ("''", "''''''"),
    ("'三'", "'''三'''"), ("a!b", "'a!b'"), ("’", "'’'"),
  ])
  func `are in quotation marks, with their own doubled`(name: String, quoted: String) {
    #expect(name.quotedAsSheet == quoted)
  }

  @Test func `an apostrophe with a mark over it is doubled like any other`() {
    #expect(Array("'\u{301}".quotedAsSheet.utf8) == Array("'''\u{301}'".utf8))
  }

  @Test(arguments: ["三", "局's", "'", "a''b", "'\u{301}", ""])
  func `lead back to the name`(name: String) {
    let inner = Array(name.quotedAsSheet.utf8.dropFirst().dropLast())
    var plain: [UInt8] = []
    var index = 0
    while index < inner.count {
      plain.append(inner[index])
      index += inner[index] == 0x27 ? 2 : 1
    }
    #expect(plain == Array(name.utf8))
  }
}

@Suite("JSON token by token")
struct JSONTokenTests {
  @Test func `what stands between tokens is the caller's`() {
    var json = JSONWriter()
    json.raw("{")
    json.string("年")
    json.raw(": ")
    json.token("-1.5")
    json.raw("}")
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"年": -1.5}"#)
  }

  @Test func `what was taken is not written again`() {
    var json = JSONWriter()
    json.string("a")
    #expect(json.takeBytes() == Array(#""a""#.utf8))
    #expect(json.bytes.isEmpty)
    #expect(json.takeBytes().isEmpty)
    json.token("1")
    #expect(json.takeBytes() == Array("1".utf8))
  }

  @Test func `a copy is written on by itself`() {
    var json = JSONWriter()
    json.raw("[")
    var copy = json
    copy.raw("]")
    #expect(json.bytes.count == 1 && copy.bytes.count == 2)
  }

  @Test(arguments: [
    ("a\u{2028}b", "a\u{2028}b"), ("Â", "Â"), ("\u{A0}", "\u{A0}"), ("\u{85}", #"\u0085"#),
    ("/", "/"),
    ("\u{8}\u{C}", #"\u0008\u000c"#), ("é\u{9B}é", #"é\u009bé"#), ("😀\"", #"😀\""#),
    ("Â\"", #"Â\""#),
  ])
  func `only what acts on a terminal or ends a string is escaped`(text: String, inner: String) {
    var json = JSONWriter()
    json.string(text)
    #expect(String(decoding: json.bytes, as: UTF8.self) == "\"\(inner)\"")
  }
}

@Suite("Lines of fields, and of what they are made")
struct FieldGuardTests {
  @Test(arguments: ["'=a", "'+a", "'-a", "'@a", "'=", "'-"])
  func `a guard is taken off before a sign`(field: String) {
    #expect(TabSeparatedLine.unguarded(field) == String(field.dropFirst()))
  }

  @Test(arguments: ["", "'", "'a", "a'=b", "=a", "’=a", "' =a", "'１", "'＝a"])
  func `an apostrophe elsewhere is the text's own`(field: String) {
    #expect(TabSeparatedLine.unguarded(field) == field)
  }

  @Test(arguments: ["＝1+1", "－1", "＋1", "＠x", "—", "–1", "−1", "( =1)", "1=1"])
  func `signs that no spreadsheet computes need no guard`(text: String) {
    #expect(TabSeparatedLine.field(text) == text)
  }

  @Test func `a field of white space alone is one space for each break`() {
    #expect(TabSeparatedLine.field("\t") == " ")
    #expect(TabSeparatedLine.field("\r\n\t\u{B}\u{C}") == " ")
    #expect(TabSeparatedLine.field("\n \n") == "   ")
    #expect(TabSeparatedLine.field("\u{0}\u{1}") == "  ")
    #expect(TabSeparatedLine.text([]) == "\n")
    #expect(TabSeparatedLine.text(["", ""]) == "\t\n")
  }
}
