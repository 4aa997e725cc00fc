import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite struct WordNumberingTests {
  private static func level(_ level: Int, _ format: String, _ text: String) -> String {
    """
    <w:lvl w:ilvl="\(level)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\
    <w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private static let list = "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"

  private static func definition(_ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
  }

  private static func lines(_ document: TestDocument) throws -> [String] {
    let grid = try #require(try WorkbookReader().read(bytes: document.bytes).grids.first)
    return grid.locatedCells.map {
      if case .text(let text)? = $0.cell.value { text } else { "" }
    }
  }

  @Test func `levels count anew below each other`() throws {
    let body = [0, 1, 1, 0, 1, 2, 0].map { TestDocument.paragraph("x", list: 1, level: $0) }
    let numbering =
      Self.definition(
        Self.level(0, "chineseCounting", "%1、"), Self.level(1, "decimal", "%2."),
        Self.level(2, "decimal", "(%2-%3)")) + Self.list
    let lines = try Self.lines(TestDocument(body.joined(), numbering: numbering))
    #expect(lines == ["一、x", "1.x", "2.x", "二、x", "1.x", "(1-1)x", "三、x"])
  }

  @Test(arguments: [
    ("chineseCounting", "十二"), ("chineseCountingThousand", "十二"), ("japaneseCounting", "十二"),
    ("decimal", "12"), ("decimalZero", "12"), ("ideographZodiac", "亥"),
    ("ideographTraditional", "12"), ("chineseLegalSimplified", "拾贰"), ("lowerLetter", "l"),
    ("upperRoman", "XII"), ("decimalEnclosedCircle", "⑫"), ("unheardOf", "12"),
  ])
  func `numbers are written as on the page`(format: String, text: String) throws {
    let body = (1...12).map { _ in TestDocument.paragraph("x", list: 1) }.joined()
    let numbering = Self.definition(Self.level(0, format, "（%1）")) + Self.list
    let last = try Self.lines(TestDocument(body, numbering: numbering)).last
    #expect(last == "（\(text)）x")
  }

  @Test(arguments: [
    (9999, "九千九百九十九"), (1010, "一千零一十"), (203, "二百零三"), (110, "一百一十"), (20, "二十"),
    (10, "十"), (10000, "10000"), (0, "0"),
  ])
  func `large numbers are counted as people do`(number: Int, text: String) throws {
    let start =
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"
      + "<w:startOverride w:val=\"\(number)\"/></w:lvlOverride></w:num>"
    let numbering = Self.definition(Self.level(0, "chineseCountingThousand", "%1、")) + start
    let body = TestDocument.paragraph("x", list: 1)
    #expect(try Self.lines(TestDocument(body, numbering: numbering)) == ["\(text)、x"])
  }

  @Test func `figures get no number, and bullets are no text`() throws {
    let numbering = Self.definition(Self.level(0, "decimal", "%1.")) + Self.list
    let body = ["5", "", "件"].map { TestDocument.paragraph($0, list: 1) }.joined()
    #expect(try Self.lines(TestDocument(body, numbering: numbering)) == ["5", "3.件"])
    let bullet = Self.definition(Self.level(0, "bullet", "·")) + Self.list
    #expect(try Self.lines(TestDocument(body, numbering: bullet)) == ["5", "件"])
  }

  @Test func `styles bring numbers, also those they are based on`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
      </w:pPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>\
      <w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="d"/></w:style>\
      <w:style w:type="paragraph" w:styleId="d"><w:basedOn w:val="c"/></w:style>
      """
    let paragraph = { (style: String, more: String) in
      "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(more)</w:pPr>\(TestDocument.run("x"))</w:p>"
    }
    let body =
      paragraph("a", "") + paragraph("b", "") + paragraph("c", "")
      + paragraph("b", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    let numbering = Self.definition(Self.level(0, "decimal", "第%1条")) + Self.list
    let lines = try Self.lines(TestDocument(body, numbering: numbering, styles: styles))
    #expect(lines == ["第1条 x", "第2条 x", "x", "x"])
  }
}
