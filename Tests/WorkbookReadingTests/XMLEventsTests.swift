import Foundation
import Testing
import WorkbookReading

/// Writes the events down, so that tests can compare them as one text.
private struct Recorder: XMLEventHandler {
  var log = ""

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    log += "<\(name.namespace):\(name.local)>"
    return name.local == "t"
  }

  mutating func end(_ name: XMLName, text: String) {
    log += "\(text)</\(name.local)>"
  }
}

/// Counts the text, where a record of it would be long.
private struct Counter: XMLEventHandler {
  var bytes = 0

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Bool { true }

  mutating func end(_ name: XMLName, text: String) {
    bytes += name.local == "t" ? text.utf8.count : 0
  }
}

private func events(of text: String, limits: ReadLimits = ReadLimits()) throws -> String {
  try events(of: Data(text.utf8), limits: limits)
}

private func events(of bytes: Data, limits: ReadLimits = ReadLimits()) throws -> String {
  var recorder = Recorder()
  try XMLEvents.read(InputStream(data: bytes), part: "x.xml", limits: limits, into: &recorder)
  return recorder.log
}

@Suite struct XMLEventsTests {
  @Test(arguments: [
    "", " ", "<", "<a", "abc", "<a><b></a>", "<a><b>hello", "<a/><b/>", "<a/>text", "text<a/>",
    "<a>&e;</a>", "<a>\u{1}</a>", "<a x='1' x='2'/>", "<a>", "<a><!-- </a>", "<a><![CDATA[x</a>",
    "<p:a/>", "<a x=1/>", "<?xml version='1.0'?>", "<!-- only -->", "<a>&#0;</a>",
    "<a><?x \u{1}?></a>", "<a><!-- \u{1} --></a>", "<a x='\u{1}'/>", "<a>]]></a>",
  ])
  func `what is not well-formed is refused with its place`(text: String) throws {
    let error = #expect(throws: ReadError.self) { try events(of: text) }
    #expect(error?.code == .malformedXML)
    #expect(error?.part == "x.xml")
    #expect((error?.line ?? 0) > 0)
  }

  @Test(arguments: ["<a><!--", "<a><?x ", "<a b=\"", "<"])
  func `a comment, a tag or a name without end is too large, not damaged`(start: String) {
    let long = Data(start.utf8) + Data(repeating: UInt8(ascii: "x"), count: 12_000_000)
    let error = #expect(throws: ReadError.self) { try events(of: long) }
    #expect(error?.code == .tooLarge)
  }

  @Test func `a few warnings are got over, endless ones are not`() {
    let odd = "<a xmlns='relative'/>"
    let few = String(repeating: odd, count: 50)
    #expect(throws: Never.self) { try events(of: "<r>\(few)</r>") }
    let many = String(repeating: odd, count: 101)
    #expect(throws: ReadError.self) { try events(of: "<r>\(many)</r>") }
  }

  @Test func `bytes that are not UTF-8 are refused`() throws {
    let bytes = Data("<a><t>".utf8) + [0xFF, 0xC0] + Data("</t></a>".utf8)
    #expect(throws: ReadError.self) { try events(of: bytes) }
  }

  @Test func `the place of an error is told`() {
    let error = #expect(throws: ReadError.self) { try events(of: "<a>\n  <b></c>\n</a>") }
    #expect(error?.line == 2)
  }

  @Test func `a text over ten million bytes is read`() throws {
    let text = "<a>" + String(repeating: "<t>年报年报年报</t>\n", count: 500_000) + "</a>"
    var recorder = Counter()
    try XMLEvents.read(InputStream(data: Data(text.utf8)), part: "x.xml", into: &recorder)
    #expect(recorder.bytes == 9_000_000)
  }

  @Test(arguments: [
    ("<a><t>1 &amp; 2</t></a>", "1 & 2"), ("<a><t>x<![CDATA[<&>]]>y</t></a>", "x<&>y"),
    ("<a><t> x </t></a>", " x "), ("<a><t>&#x4E2D;</t></a>", "中"),
    ("<a><t>1<!-- 2 -->3</t></a>", "13"), ("<a>no<t>yes</t>no</a>", "yes"),
  ])
  func `pieces of a text are joined`(xml: String, text: String) throws {
    #expect(try events(of: xml) == "<none:a><none:t>\(text)</t></a>")
  }

  @Test func `a long text comes in one piece`() throws {
    let text = String(repeating: "年报&amp;", count: 100_000)
    let log = try events(of: "<t>\(text)</t>")
    #expect(log.utf8.count == "<none:t></t>".utf8.count + 700_000)
  }

  @Test func `names go by vocabulary, never by prefix`() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let xml = """
      <x:a xmlns:x="\(TestWorkbook.main)"><b/><x:c xmlns:x="urn:other"><x:d/></x:c>\
      <e xmlns="\(strict)"><x:f/></e><b/></x:a>
      """
    #expect(
      try events(of: xml)
        == "<spreadsheet:a><none:b></b><other:c><other:d></d></c>"
        + "<spreadsheet:e><spreadsheet:f></f></e><none:b></b></a>")
  }

  @Test func `of alternatives the first known one is seen`() throws {
    let mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    let xml = """
      <a xmlns:m="\(mc)" xmlns:s="\(TestWorkbook.main)" xmlns:x="urn:x">\
      <m:AlternateContent><m:Choice Requires="x"><b><b/></b></m:Choice>\
      <m:Fallback><c/></m:Fallback></m:AlternateContent>\
      <m:AlternateContent><m:Choice Requires="s"><d/></m:Choice>\
      <m:Choice Requires="s"><e/></m:Choice><m:Fallback><f/></m:Fallback></m:AlternateContent>\
      <m:AlternateContent><m:Choice Requires="x"><g/></m:Choice></m:AlternateContent></a>
      """
    #expect(try events(of: xml) == "<none:a><none:c></c><none:d></d></a>")
  }

  @Test func `depth and length of text are limited`() {
    var limits = ReadLimits()
    limits.depth = 10
    limits.textBytes = 10
    let deep = String(repeating: "<a>", count: 11) + String(repeating: "</a>", count: 11)
    #expect(throws: ReadError.self) { try events(of: deep, limits: limits) }
    let long = #expect(throws: ReadError.self) {
      try events(of: "<t>12345678901</t>", limits: limits)
    }
    #expect(long?.code == .tooLarge)
    #expect(throws: Never.self) { try events(of: "<t>1234567890</t>", limits: limits) }
  }

  @Test(arguments: [
    ("a%d='>'", true), ("a%d=\">\"", true), ("a%d =\n\"=\"", true), ("a%d='x'/><b ", false),
    ("a%d=\"x\"/><b ", false),
  ])
  func `the attributes of an element are limited`(attribute: String, isRefused: Bool) throws {
    let all = (0..<4_000).map { attribute.replacing("%d", with: "\($0)") }.joined(separator: " ")
    do {
      #expect(try events(of: "<a><b \(all)/></a>").isEmpty == isRefused)
    } catch let error as ReadError {
      #expect(isRefused)
      #expect(error.code == .tooLarge)
    }
  }
}

@Suite struct PrologTests {
  private static let refused = [
    "<!DOCTYPE a><a/>", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>",
    "<!-- c --><!DOCTYPE a><a/>", "<?p ??><!DOCTYPE a><a/>", "<!---->\n<!DOCTYPE a><a/>",
    "<!doctype a><a/>", "<?xml version='1.0' encoding='UTF-8'?>\n<!-- <a> --><!DOCTYPE a><a/>",
  ]

  @Test(arguments: refused)
  func `a document type is refused in every encoding`(text: String) throws {
    var encodings: [Data] = [Data(text.utf8), Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)]
    for (encoding, mark) in [
      (String.Encoding.utf16LittleEndian, Data([0xFF, 0xFE])),
      (String.Encoding.utf16BigEndian, Data([0xFE, 0xFF])),
    ] {
      let bytes = try #require(text.data(using: encoding))
      encodings += [bytes, mark + bytes]
    }
    for bytes in encodings {
      let error = #expect(throws: ReadError.self) { try events(of: bytes) }
      #expect(error?.code == .documentType)
    }
  }

  @Test(arguments: [
    "<!-- <!DOCTYPE a> --><a/>", "<?p <!DOCTYPE a> ?><a/>", "<a><![CDATA[<!DOCTYPE a>]]></a>",
    "<a><!-- <!DOCTYPE a> --></a>", "<a x='&lt;!DOCTYPE a>'/>",
  ])
  func `the same words in a comment or in content are no document type`(text: String) throws {
    #expect(try events(of: text) == "<none:a></a>")
  }

  @Test(arguments: ["<?x?><a/>", "<a><?x?></a>", "<a/><?x?>", "<a><?中?></a>", "<?xml?><a/>"])
  func `an instruction without data, on which the parser would crash, is refused`(
    text: String
  ) throws {
    let wide = try #require(text.data(using: .utf16LittleEndian))
    for bytes in [Data(text.utf8), Data([0xFF, 0xFE]) + wide] {
      let error = #expect(throws: ReadError.self) { try events(of: bytes) }
      #expect(error?.code == .malformedXML)
    }
  }

  @Test func `an instruction with data is passed over`() throws {
    #expect(
      try events(of: "<?x y?><a><?x ?><t>1<?x y?>2</t><?x <?y ?></a>")
        == "<none:a><none:t>12</t></a>")
  }

  @Test func `UTF-16 reads with and without a mark`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><t>年报</t>"
    for (encoding, mark) in [
      (String.Encoding.utf16LittleEndian, Data([0xFF, 0xFE])),
      (String.Encoding.utf16BigEndian, Data([0xFE, 0xFF])),
    ] {
      let bytes = try #require(text.data(using: encoding))
      #expect(try events(of: mark + bytes) == "<none:t>年报</t>")
      #expect(try events(of: bytes) == "<none:t>年报</t>")
    }
  }

  @Test(
    arguments: [
      [0xDBA0, 0x3C3F, 0x786D], [0xDC00, 0x3C], [0x3C, 0x61, 0xD800, 0xD801, 0xDC00],
      [0x3C, 0xDFFF],
    ] as [[UInt16]])
  func `half a character of UTF-16, at which the parser may crash, is refused`(units: [UInt16]) {
    let bytes = ([0xFEFF] + units).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let error = #expect(throws: ReadError.self) { try events(of: Data(bytes)) }
    #expect(error?.code == .malformedXML)
  }

  @Test func `a character of two units of UTF-16 is read`() throws {
    let text = "<t>𠮷</t>"
    let wide = try #require(text.data(using: .utf16BigEndian))
    #expect(try events(of: Data([0xFE, 0xFF]) + wide) == "<none:t>𠮷</t>")
  }

  @Test(arguments: ["UTF-7", "IBM037", "UCS-4", "x-unknown"])
  func `an encoding that hides its letters is refused`(name: String) {
    let text = "<?xml version='1.0' encoding='\(name)'?><a/>"
    let error = #expect(throws: ReadError.self) { try events(of: text) }
    #expect(error?.code == .unknownEncoding)
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='gb2312'?><a>年</a>", "<?xml version='1.0' encoding='GBK'/><a/>",
    "<?xml version='1.0' encoding='UTF-7'", "<?xml version='1.0' encoding=\"gb18030\" <a",
    "<?xml version='1.0' \(String(repeating: " ", count: 600))encoding='UTF-7'?><a>年</a>",
  ])
  func `an encoding that ends the process never reaches the parser`(text: String) {
    let error = #expect(throws: ReadError.self) { try events(of: text) }
    #expect(error?.code == .unknownEncoding)
  }
}
