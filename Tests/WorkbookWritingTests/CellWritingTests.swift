import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `Cells` {
  @Test(arguments: ["=1+1", "http://example.com", "007", "TRUE", "{=A1}", "2021-01-01"])
  func `text stays text whatever it looks like`(text: String) throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .text(text)]))
    #expect(parts.sheet.contains(#"<c r="A1" s="1" t="s"><v>0</v></c>"#))
    #expect(parts.strings.contains("<si><t>\(text)</t></si>"))
    #expect(!parts.sheet.contains("<hyperlink"))
  }

  @Test(arguments: [
    ("a & <b> \"c\"", "a &amp; &lt;b&gt; \"c\""),
    ("_x000D_", "_x005F_x000D_"),
    ("_x00e9_x0041_", "_x005F_x00e9_x005F_x0041_"),
    ("__x0041_", "__x005F_x0041_"),
    ("_x004_ _xGGGG_ x0041_", "_x004_ _xGGGG_ x0041_"),
    ("一\n二\t三", "一\n二\t三"),
    ("一\r\n二", "一_x000D_\n二"),
    ("𠮷👨‍👩‍👧é", "𠮷👨‍👩‍👧é"),
  ])
  func `text is spelt so that it reads back the same`(text: String, spelt: String) throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .text(text)]))
    #expect(parts.strings.contains("<t>\(spelt)</t>"))
  }

  @Test func `spaces at the ends of a text are kept`() throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .text(" 一 ")]))
    #expect(parts.strings.contains(#"<t xml:space="preserve"> 一 </t>"#))
  }

  @Test func `a blank and an empty text carry their style`() throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .blank, "B1": .text("")]))
    #expect(parts.sheet.contains(#"<c r="A1" s="1"/><c r="B1" s="1"/>"#))
  }

  @Test(arguments: [
    (110.139, "110.139"), (24252.311082, "24252.311082"), (0, "0"), (-0.0, "0"),
    (-1.5, "-1.5"), (1e15, "1000000000000000"), (0.000001, "1E-06"), (12345678, "12345678"),
  ])
  func `numbers are written with all their digits`(number: Double, spelt: String) throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .number(number)]))
    #expect(parts.sheet.contains("<v>\(spelt)</v>"))
  }

  @Test func `decimals of up to 15 digits read back as the same number`() throws {
    var generator = SeededGenerator(state: 20_210_101)
    var numbers: [Double] = []
    for _ in 0..<4000 {
      let digits = Int64.random(in: 1..<1_000_000_000_000_000, using: &generator)
      let places = Int.random(in: 0...15, using: &generator)
      numbers.append(try #require(Double("\(digits)e-\(places)")))
    }
    let contents = numbers.enumerated().map { ("A\($0 + 1)", CellDrawing.Content.number($1)) }
    let parts = try PackageParts(
      of: Sample.sheet(Dictionary(uniqueKeysWithValues: contents)))
    let written = parts.sheet.split(separator: "<v>").dropFirst().map { text in
      Double(text.prefix { $0 != "<" })
    }
    #expect(written == numbers)
  }

  @Test func `a number that needs 17 digits is written as its neighbour`() throws {
    let parts = try PackageParts(of: Sample.sheet(["A1": .number(0.1 + 0.2)]))
    #expect(parts.sheet.contains("<v>0.3</v>"))
  }

  @Test func `formulas carry the value that was stored`() throws {
    let parts = try PackageParts(
      of: Sample.sheet([
        "A1": .formula("SUM(B1:C1)", stored: .number(12.5)),
        "A2": .formula("=IF(A1>1,\"是 & 否\",\"\")", stored: .text("是 & 否")),
        "A3": .formula("B1&C1", stored: .text("_x0041_\r\n")),
      ]))
    #expect(
      parts.sheet.contains(#"<c r="A1" s="1"><f>SUM(B1:C1)</f><v>12.5</v></c>"#))
    #expect(
      parts.sheet.contains(
        #"<c r="A2" s="1" t="str"><f>IF(A1&gt;1,"是 &amp; 否","")</f><v>是 &amp; 否</v></c>"#))
    #expect(parts.sheet.contains("<v>_x005F_x0041__x000D_\n</v>"))
  }

  @Test func `links lead to a quoted sheet in the style of their cell`() throws {
    var sheet = Sample.sheet([
      "A1": .link("去", sheet: "O'表 1", cell: CellAddress(row: 4, column: 2))
    ])
    sheet.name = "O'表 1"
    let parts = try PackageParts(of: sheet)
    #expect(
      parts.sheet.contains(#"<hyperlink ref="A1" location="'O''表 1'!C5" display="去"/>"#))
    #expect(parts.sheet.contains(#"<c r="A1" s="1" t="s">"#))
    #expect(!parts.styles.contains("<u/>"))
  }

  @Test func `every cell of a merged range keeps its own style`() throws {
    var sheet = Sample.sheet(["A1": .text("题"), "B1": .blank, "A2": .number(1)])
    let bordered = Sample.plain.with { $0.hasBorder = true }
    sheet.cells[CellAddress(row: 0, column: 2)] = CellDrawing(.blank, bordered)
    let range = CellRange(origin: CellAddress(row: 0, column: 0), columns: 3)
    sheet.merges = [range, CellRange(origin: CellAddress(row: 1, column: 0))]
    let parts = try PackageParts(of: sheet)
    #expect(parts.sheet.contains(#"<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>"#))
    #expect(
      parts.sheet.contains(
        #"<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="2"/>"#))
  }
}

/// A repeatable source of numbers (xorshift).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
