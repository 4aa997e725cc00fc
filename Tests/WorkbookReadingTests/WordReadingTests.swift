import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite struct WordReadingTests {
  private static func read(_ document: TestDocument) throws(ReadError) -> Workbook {
    try WorkbookReader().read(bytes: document.bytes)
  }

  /// The lines of the running text.
  private static func lines(
    _ body: String, numbering: String? = nil, styles: String? = nil
  ) throws -> [String] {
    let workbook = try read(TestDocument(body, numbering: numbering, styles: styles))
    let text = try #require(workbook.grids.first)
    #expect(text.name == nil)
    return text.rows.flatMap { $0.cells.map(\.cell) }.map(\.text)
  }

  /// The cells of the first table by their addresses.
  private static func table(_ rows: String...) throws -> (cells: [String: String], Grid) {
    let workbook = try read(TestDocument(TestDocument.table(rows.joined())))
    let grid = try #require(workbook.grids.first)
    #expect(grid.name == "表1")
    let cells = grid.locatedCells.map { ($0.address.description, $0.cell.text) }
    return (Dictionary(uniqueKeysWithValues: cells), grid)
  }

  @Test func `paragraphs are lines and tables are grids of their own`() throws {
    let table = TestDocument.table(TestDocument.row(TestDocument.cell("a"), TestDocument.cell("1")))
    let workbook = try Self.read(
      TestDocument(
        TestDocument.paragraph("一") + TestDocument.paragraph("") + TestDocument.paragraph("二")
          + table + TestDocument.paragraph("三") + table))
    #expect(workbook.origin == .document)
    #expect(workbook.grids.map(\.name) == [nil, "表1", "表2"])
    #expect(workbook.grids.first?.rows.map(\.index) == [0, 2, 3])
    #expect(workbook.notes.isEmpty)
  }

  @Test func `signs in runs are kept, deleted text and codes are not`() throws {
    let text = try Self.lines(
      """
      <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>\
      <w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t></w:r></w:p>\
      <w:p><w:del><w:r><w:delText>1</w:delText><w:t>2</w:t></w:r></w:del><w:ins><w:r><w:t>3</w:t>\
      </w:r></w:ins><w:moveFrom><w:r><w:t>4</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE\
      </w:instrText></w:r><w:hyperlink><w:r><w:t>5</w:t></w:r></w:hyperlink></w:p>\
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/>\
      </w:rPr><w:t>y</w:t></w:r></w:p>\
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>hint</w:t></w:r>\
      </w:p></w:sdtContent></w:sdt><w:p><w:r><w:t>z</w:t></w:r></w:p>
      """)
    #expect(text == ["a\tb", "c", "d-e", "35", "y", "z"])
  }

  @Test func `tracked changes and hidden text are told`() throws {
    let body = "<w:p><w:del/><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
    let notes = try Self.read(TestDocument(body)).notes
    #expect(notes.map { $0.message.zh.prefix(7) } == ["文档中有未处理", "文档中有隐藏文"])
  }

  @Test func `raised digits and struck-out text never become part of a figure`() throws {
    let workbook = try Self.read(
      TestDocument(
        """
        <w:p><w:r><w:t>5</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>\
        <w:t>2)</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>10</w:t></w:r>\
        <w:r><w:t>6</w:t></w:r></w:p><w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r><w:r>\
        <w:rPr><w:strike w:val="0"/></w:rPr><w:t>7</w:t></w:r></w:p>
        """))
    let lines = workbook.grids.first?.locatedCells.map(\.cell.text)
    #expect(lines == ["5²)₁₀6", "7"])
    #expect(workbook.notes.map { $0.message.zh.prefix(8) } == ["文档中有加了删除"])
  }

  @Test(arguments: [
    ("w:font=\"Wingdings\" w:char=\"F0FC\"", "5ü"), ("w:font=\"Symbol\" w:char=\"F0B7\"", "5·"),
    ("w:font=\"Symbol\" w:char=\"F032\"", "52"),
    ("w:font=\"Wingdings\" w:char=\"F032\"", "5\u{F032}"),
    ("w:font=\"Wingdings\" w:char=\"0032\"", "5\u{F032}"), ("w:char=\"2460\"", "5①"),
    ("w:font=\"Wingdings\" w:char=\"F020\"", "5 "), ("w:char=\"0001\"", "5\u{FFFD}"),
    ("w:char=\"D800\"", "5\u{FFFD}"), ("w:char=\"x\"", "5\u{FFFD}"), ("", "5\u{FFFD}"),
  ])
  func `a symbol is kept as its character`(attributes: String, text: String) throws {
    let run = "<w:r><w:t>5</w:t><w:sym \(attributes)/></w:r>"
    let (cells, _) = try Self.table(
      TestDocument.row(TestDocument.cell("件"), "<w:tc><w:p>\(run)</w:p></w:tc>"))
    #expect(cells == ["A1": "件", "B1": text])
    let struck =
      "<w:r><w:rPr><w:strike/></w:rPr><w:sym \(attributes)/></w:r><w:r><w:t>5</w:t></w:r>"
    #expect(try Self.lines("<w:p>\(struck)</w:p>") == ["5"])
  }

  @Test func `struck-out text of a table is told at its cell, blanks are not`() throws {
    func struck(_ text: String) -> String {
      "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let run = TestDocument.run("15")
    let cells = [struck("12") + run, struck("12"), struck(" ") + run, run]
    let row = cells.map { "<w:tc><w:p>\($0)</w:p></w:tc>" }.joined()
    let workbook = try Self.read(TestDocument(TestDocument.table("<w:tr>\(row)</w:tr>")))
    let read = try #require(workbook.grids.first?.rows.first?.cells)
    #expect(read.map(\.column) == [0, 1, 2, 3])
    #expect(read.map(\.cell.value) == [.text("15"), nil, .text("15"), .text("15")])
    #expect(read.map(\.cell.appearance) == [.leftOut, .leftOut, [], []])
  }

  @Test func `a note at the foot stays beside its cell, or below its paragraph`() throws {
    let mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    let body =
      "<w:p>\(TestDocument.run("全年"))\(mark)</w:p>"
      + TestDocument.table(
        "<w:tr><w:tc><w:p>\(TestDocument.run("40"))\(mark)</w:p></w:tc><w:tc/></w:tr>")
    var document = TestDocument(body)
    document.footnotes = """
      <w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>\
      <w:footnote w:id="2"><w:p><w:r><w:t>实为38件。</w:t></w:r></w:p></w:footnote>
      """
    let grids = try Self.read(document).grids
    let lines = try #require(grids.first).rows.map { $0.cells.first?.cell.value }
    #expect(lines == [.text("全年"), .text("注：实为38件。")])
    let row = try #require(grids.last?.rows.first)
    #expect(row.cells.first?.cell.value == .text("40"))
    #expect(row.footnotes == [0: "实为38件。"])
    document.footnotes = nil
    #expect(try Self.read(document).notes.count == 1)
  }

  @Test func `a document may lack pointers where there is nothing to point to`() throws {
    func notes(_ document: TestDocument) throws -> [String?] {
      var document = document
      document.hasPointers = false
      return try Self.read(document).notes.map(\.part)
    }
    #expect(try notes(TestDocument("<w:p><w:r><w:t>5</w:t></w:r></w:p>")) == [])
    #expect(
      try notes(TestDocument("<w:p/>", styles: "")) == ["word/_rels/document.xml.rels"])
  }

  @Test(arguments: [
    "<w:altChunk/>", "<w:p><w:r><w:object/></w:r></w:p>", "<w:p><m:oMath xmlns:m=\"m\"/></w:p>",
    "<w:p><w:r><w:fldChar><w:ffData><w:ddList/></w:ffData></w:fldChar></w:r></w:p>",
  ])
  func `what cannot be read is told`(body: String) throws {
    let notes = try Self.read(TestDocument(body)).notes
    #expect(notes.map { $0.message.zh.prefix(6) } == ["文档中有公式"])
  }

  @Test func `text boxes follow their paragraph, once`() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>in</w:t></w:r></w:p></w:txbxContent>"
    let text = try Self.lines(
      """
      <w:p><w:r><w:t>be</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps">\
      \(box)</mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>\
      </mc:AlternateContent></w:r><w:r><w:t>fore</w:t></w:r></w:p>
      """)
    #expect(text == ["before", "in"])
  }

  @Test func `cells are placed by the columns they take`() throws {
    let (cells, grid) = try Self.table(
      TestDocument.row(
        TestDocument.cell("a", span: 2, properties: "<w:vMerge w:val=\"restart\"/>"),
        TestDocument.cell("b", properties: "<w:hMerge w:val=\"restart\"/>"),
        TestDocument.cell("", properties: "<w:hMerge/>"), TestDocument.cell("c\nd")),
      TestDocument.row(
        TestDocument.cell("", span: 2, properties: "<w:vMerge/>"), TestDocument.cell("e")),
      "<w:tr><w:trPr><w:gridBefore w:val=\"3\"/><w:hidden/></w:trPr>\(TestDocument.cell("f"))</w:tr>"
    )
    #expect(cells == ["A1": "a", "C1": "b", "E1": "c\nd", "C2": "e", "D3": "f"])
    #expect(Set(grid.merges.map(\.description)) == ["A1:B2", "C1:D1"])
    #expect(grid.rows.map(\.isHidden) == [false, false, true])
  }

  @Test func `deleted rows and former properties do not count`() throws {
    let (cells, grid) = try Self.table(
      "<w:tr><w:trPr><w:del/></w:trPr>\(TestDocument.cell("x"))\(TestDocument.cell("x"))</w:tr>",
      TestDocument.row(
        TestDocument.cell(
          "a", properties: "<w:tcPrChange><w:tcPr><w:gridSpan w:val=\"5\"/></w:tcPr></w:tcPrChange>"
        ), TestDocument.cell("b")))
    #expect(cells == ["A1": "a", "B1": "b"])
    #expect(grid.merges.isEmpty)
  }

  @Test func `a table in a cell is a grid after, and its cell's text is running text`() throws {
    let inner = TestDocument.table(TestDocument.row(TestDocument.cell("1"), TestDocument.cell("2")))
    let workbook = try Self.read(
      TestDocument(
        TestDocument.table(
          TestDocument.row(
            TestDocument.cell("a"),
            "<w:tc>\(TestDocument.paragraph("t"))\(inner)\(TestDocument.paragraph(""))</w:tc>"))))
    #expect(workbook.grids.map(\.name) == [nil, "表1", "表2"])
    #expect(workbook.grids.map(\.locatedCells.count) == [1, 1, 2])
  }

  @Test func `tables that follow one another with as many columns are one`() throws {
    let row = TestDocument.row(TestDocument.cell("a"), TestDocument.cell("b"))
    let three = TestDocument.row(TestDocument.cell("c", span: 2), TestDocument.cell("d"))
    let workbook = try Self.read(
      TestDocument(
        TestDocument.table(row) + TestDocument.paragraph(" ") + TestDocument.table(row, row)
          + TestDocument.table(three) + TestDocument.paragraph("x") + TestDocument.table(three)))
    #expect(workbook.grids.map(\.name) == [nil, "表1", "表3", "表4"])
    #expect(workbook.grids.map(\.rows.count) == [1, 3, 1, 1])
    #expect(workbook.notes.count == 1)
  }
}

extension Cell {
  /// The text of the cell.
  fileprivate var text: String { if case .text(let text) = value { text } else { "" } }
}
