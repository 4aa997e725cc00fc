import Spreadsheet
import Testing
import WorkbookReading

@Suite("What the look of cells says of their values")
struct CellLookTests {
  @Test(
    arguments: [
      ("<r><rPr><strike/></rPr><t>9</t></r><r><t>5</t></r>", .markedInPart),
      ("<r><t>5</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r>", .markedInPart),
      ("<r><rPr><strike val=\"0\"/><vertAlign val=\"baseline\"/></rPr><t>95</t></r>", []),
      ("<r><t>9</t></r><r><rPr><b/></rPr><t>5</t></r>", []),
      ("<r><rPr><strike/></rPr><t>95</t></r><r><t xml:space=\"preserve\"> </t></r>", .struckOut),
      ("<t>95</t>", []),
    ] as [(String, Cell.Appearance)])
  func `a text of which something is struck out or raised says so`(
    runs: String, appearance: Cell.Appearance
  ) throws {
    let inline = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>\(runs)</is></c></row>"
    let shared = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    var second = TestWorkbook(rows: shared)
    second["xl/sharedStrings.xml"] = TestWorkbook.strings("<si>\(runs)</si>")
    for file in [TestWorkbook(rows: inline), second] {
      let workbook = try file.read()
      #expect(workbook.cell("A1")?.appearance == appearance)
      #expect(workbook.notes.isEmpty)
    }
  }

  @Test func `numbers that are shown in 元 say so`() throws {
    var workbook = TestWorkbook(
      rows: """
        <row><c s="1"><v>962716</v></c><c s="0"><v>1</v></c><c s="1"><f>A1</f></c>\
        <c s="1" t="str"><v>962716</v></c><c s="2"><v>1</v></c></row>
        """)
    workbook["xl/styles.xml"] = TestWorkbook.styles(
      [0, 176, 177],
      custom: """
        <numFmt numFmtId="176" formatCode="#,##0.00&quot;元&quot;"/>\
        <numFmt numFmtId="177" formatCode="0.00&quot;万元&quot;"/>
        """)
    let cells = try #require(try workbook.read().grids.first?.rows.first?.cells.map(\.cell))
    #expect(cells.map(\.appearance) == [.otherMoney, [], .otherMoney, [], []])
    #expect(cells.first?.value == .number(962716))
  }

  @Test func `a number that is shown as another says so`() throws {
    var workbook = TestWorkbook(
      rows: """
        <row><c s="1"><v>52300</v></c><c s="0"><v>1</v></c><c s="1"><f>A1</f></c>\
        <c s="1" t="str"><v>52300</v></c><c s="2"><v>0.5</v></c><c s="3"><v>1</v></c></row>
        """)
    workbook["xl/styles.xml"] = TestWorkbook.styles(
      [0, 176, 9, 3], custom: "<numFmt numFmtId=\"176\" formatCode=\"0!.0,\"/>")
    let cells = try #require(try workbook.read().grids.first?.rows.first?.cells.map(\.cell))
    #expect(cells.map(\.appearance) == [.scaled, [], .scaled, [], .scaled, []])
    #expect(cells.first?.value == .number(52300))
  }

  @Test func `number formats of conditional formats are none of cells`() throws {
    var workbook = TestWorkbook(
      rows: "<row><c s=\"0\"><v>43831</v></c><c s=\"1\"><v>43831</v></c></row>")
    workbook["xl/styles.xml"] = """
      <styleSheet xmlns="\(TestWorkbook.main)"><numFmts><numFmt numFmtId="164" formatCode="0"/>\
      </numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs><dxfs><dxf>\
      <numFmt numFmtId="164" formatCode="yyyy&quot;元&quot;"/></dxf><dxf>\
      <numFmt numFmtId="14" formatCode="0"/></dxf><dxf><numFmts>\
      <numFmt numFmtId="14" formatCode="0"/></numFmts></dxf></dxfs></styleSheet>
      """
    let read = try workbook.read()
    #expect(read.cell("A1") == Cell(.number(43831)))
    #expect(read.value("B1") == .date("2020-01-01T00:00:00", serial: 43831))
  }

  @Test func `what is as white as its ground is not seen`() throws {
    var workbook = TestWorkbook(
      rows: "<row>" + (0..<7).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined() + "</row>")
    let fonts = [
      "", "rgb=\"FFFFFFFF\"", "theme=\"0\"", "indexed=\"9\"", "rgb=\"FFFFFF00\"", "theme=\"1\"",
    ]
    let fills = [
      "<patternFill patternType=\"none\"/>", "<patternFill patternType=\"gray125\"/>",
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FF305496\"/></patternFill>",
      "<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFBE6\"/></patternFill>",
    ]
    let formats = [(0, 0), (1, 0), (2, 3), (3, 0), (4, 0), (1, 2), (5, 0)]
    workbook["xl/styles.xml"] =
      "<styleSheet xmlns=\"\(TestWorkbook.main)\"><fonts>"
      + fonts.map { $0.isEmpty ? "<font/>" : "<font><color \($0)/></font>" }.joined()
      + "</fonts><fills>" + fills.map { "<fill>\($0)</fill>" }.joined() + "</fills><cellXfs>"
      + formats.map { "<xf fontId=\"\($0)\" fillId=\"\($1)\"/>" }.joined()
      + "</cellXfs></styleSheet>"
    let cells = try #require(try workbook.read().grids.first?.rows.first?.cells.map(\.cell))
    #expect(
      cells.map { $0.appearance == .unseen } == [false, true, true, true, false, false, false])
  }

  @Test func `rows and columns without a size are hidden`() throws {
    let rows = ["", "ht=\"0\" customHeight=\"1\"", "ht=\"15\"", "hidden=\"1\""]
      .map { "<row \($0)><c><v>1</v></c></row>" }.joined()
    let columns = """
      <cols><col min="1" max="1" width="9"/><col min="2" max="3" width="0" customWidth="1"/></cols>
      """
    let grid = try #require(try TestWorkbook(rows: rows, before: columns).read().grids.first)
    #expect(grid.rows.map(\.isHidden) == [false, true, false, true])
    #expect(grid.hiddenColumns == [1...2])
    let shut = TestWorkbook(
      rows: rows, before: "<sheetFormatPr defaultRowHeight=\"0\" customHeight=\"1\"/>")
    #expect(try shut.read().grids.first?.rows.map(\.isHidden) == [true, true, false, true])
  }

  @Test func `the look of a cell takes no room of its own`() {
    #expect(MemoryLayout<Cell>.stride == 48)
  }

  @Test func `the font of a cell strikes out what has no font of its own`() throws {
    var workbook = TestWorkbook(
      rows: """
        <row><c s="1"><v>12</v></c><c s="1" t="s"><v>0</v></c><c s="1" t="s"><v>1</v></c>\
        <c s="1" t="s"><v>2</v></c><c s="0"><v>15</v></c><c s="1"><f>A1</f></c></row>
        """)
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings(
      """
      <si><t>12</t></si><si><r><t>12</t></r><r><rPr><b/></rPr><t>15</t></r></si>\
      <si><r><rPr><b/></rPr><t>15</t></r></si>
      """)
    workbook["xl/styles.xml"] = """
      <styleSheet xmlns="\(TestWorkbook.main)"><fonts><font><strike val="0"/></font><font><strike/>\
      </font></fonts><cellStyleXfs><xf fontId="1"/></cellStyleXfs><cellXfs><xf fontId="0"/>\
      <xf fontId="1"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>
      """
    let cells = try #require(try workbook.read().grids.first?.rows.first?.cells.map(\.cell))
    #expect(
      cells.map(\.appearance)
        == [.struckOut, .struckOut, .markedInPart, [], [], .struckOut])
  }
}
