import Spreadsheet
import Testing
import WorkbookReading

@Suite struct SheetReadingTests {
  @Test func `values of every type read as what they are`() throws {
    var workbook = TestWorkbook(
      rows: """
        <row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>\
        <c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="d"><v>2020-02-03</v></c>\
        <c r="F1" t="str"><v> a_x000D_</v></c><c r="G1" t="inlineStr"><is><t>in</t></is></c>\
        <c r="H1" s="1"><v>43831</v></c><c r="I1" t="n"><v>12x</v></c><c r="J1"><v>NaN</v></c>\
        <c r="K1" s="1"/><c r="L1" t="s"/><c r="M1"><v>1E3</v></c><c r="N1" t="b"><v>0</v></c></row>
        """)
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings("<si><t>shared</t></si>")
    workbook["xl/styles.xml"] = TestWorkbook.styles([0, 14])
    let grid = try #require(try workbook.read().grids.first)
    let values = grid.rows[0].cells.map(\.cell.value)
    #expect(
      values == [
        .number(1.5), .text("shared"), .boolean(true), .error("#REF!"),
        .date("2020-02-03T00:00:00", serial: nil), .text(" a\r"), .text("in"),
        .date("2020-01-01T00:00:00", serial: 43831), .text("12x"), .text("NaN"), .number(1000),
        .boolean(false),
      ])
    #expect(grid.name == "表一")
    #expect(grid[CellAddress(row: 0, column: 10)] == nil)
  }

  @Test func `rich runs are joined, phonetic ones left out, outer blanks trimmed unless kept`()
    throws
  {
    var workbook = TestWorkbook(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c></row>")
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings(
      """
      <si><r><t>公开</t></r><rPh><t>gong</t></rPh><r><rPr/><t xml:space="preserve"> 年报</t></r>\
      <phoneticPr/></si><si><t> a </t></si><si><t xml:space="preserve"> b </t></si>
      """)
    let read = try workbook.read()
    #expect(read.value("A1") == .text("公开 年报"))
    #expect(read.value("B1") == .text("a"))
    #expect(read.value("C1") == .text(" b "))
  }

  @Test func `missing, lower-case and contrary places are understood`() throws {
    let workbook = try TestWorkbook(
      rows: """
        <row><c><v>1</v></c><c><v>2</v></c><c r="d1"><v>4</v></c><c><v>5</v></c></row>\
        <row><c><v>6</v></c></row><row r="5"><c r="?"><v>7</v></c><c r="A6"><v>8</v></c></row>
        """
    ).read()
    let places: [(String, Double)] = [
      ("A1", 1), ("B1", 2), ("D1", 4), ("E1", 5), ("A2", 6), ("A5", 7), ("A6", 8),
    ]
    for (address, number) in places { #expect(workbook.value(address) == .number(number)) }
    #expect(workbook.notes.count == 1)
    #expect(workbook.notes.first?.message.en.contains("the first as A5") == true)
  }

  @Test(arguments: [
    "<row r=\"1\"><c r=\"$A$1\"><v>1</v></c></row>",
    "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
    "<row r=\"1048577\"><c><v>1</v></c></row>",
  ])
  func `a place that no sheet has is told`(rows: String) throws {
    let workbook = try TestWorkbook(rows: rows).read()
    #expect(workbook.value("A1") == .number(1))
    #expect(workbook.notes.first?.message.en.contains("the first as A1") == true)
  }

  @Test func `only a cell's own value counts, not one in what programs add to it`() throws {
    let workbook = try TestWorkbook(
      rows: """
        <row><c><v>1</v><extLst><ext><v>9</v><f>B1</f></ext></extLst></c>\
        <c t="inlineStr"><is><r><t>a</t></r></is><extLst><is><t>b</t></is></extLst></c></row>
        """
    ).read()
    #expect(workbook.cell("A1") == Cell(.number(1)))
    #expect(workbook.value("B1") == .text("a"))
  }

  @Test func `rows and cells out of order are put in order`() throws {
    let workbook = try TestWorkbook(
      rows: """
        <row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row>\
        <row r="1" hidden="1"><c r="A1"><v>11</v></c></row>\
        <row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>310</v></c></row>
        """
    ).read()
    let grid = try #require(workbook.grids.first)
    #expect(grid.rows.map(\.index) == [0, 2])
    #expect(grid.rows.map(\.isHidden) == [true, false])
    #expect(grid.rows[1].cells.map(\.column) == [0, 1, 2])
    #expect(workbook.value("A3") == .number(310))
  }

  @Test func `an array formula stands in braces, as programs show it`() throws {
    let workbook = try TestWorkbook(
      rows: #"<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2+C1:C2</f><v>3</v></c></row>"#
    ).read()
    #expect(workbook.cell("A1") == Cell(.number(3), formula: "{B1:B2+C1:C2}"))
  }

  @Test func `formulas keep their text and their stored value`() throws {
    let workbook = try TestWorkbook(
      rows: """
        <row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><f>C1</f></c>\
        <c r="C1" t="str"><f>""</f><v></v></c><c r="D1"><f>C1</f><v></v></c></row>\
        <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B2+$B$1</f><v>1</v></c></row>\
        <row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c>\
        <c r="B3"><f t="shared" si="9"/><v>4</v></c><c r="C3"><f/><v>5</v></c></row>
        """
    ).read()
    #expect(workbook.cell("A1") == Cell(.number(3), formula: "SUM(B1:C1)"))
    #expect(workbook.cell("B1") == Cell(nil, formula: "C1"))
    #expect(workbook.cell("C1") == Cell(.text(""), formula: "\"\""))
    #expect(workbook.cell("D1") == Cell(nil, formula: "C1"))
    #expect(workbook.cell("A2") == Cell(.number(1), formula: "B2+$B$1"))
    #expect(workbook.cell("A3") == Cell(.number(2), formula: "B3+$B$1"))
    #expect(workbook.cell("B3") == Cell(.number(4), formula: ""))
    #expect(workbook.cell("C3") == Cell(.number(5)))
  }

  @Test func `merges, hidden columns and values under a merge are kept`() throws {
    let grid = try #require(
      try TestWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
        after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"?\"/></mergeCells>",
        before: "<dimension ref=\"Z9\"/><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>"
      ).read().grids.first)
    #expect(grid.merges.map(\.description) == ["A1:B2"])
    #expect(grid.hiddenColumns == [1...2])
    #expect(grid[CellAddress(row: 0, column: 1)]?.value == .number(2))
  }

  @Test func `a text that is not in the file is an error value and told`() throws {
    let workbook = try TestWorkbook(rows: "<row><c t=\"s\"><v>7</v></c></row>").read()
    #expect(workbook.value("A1") == .error("#REF!"))
    #expect(workbook.notes.first?.message.en.contains("A1") == true)
  }
}
