import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

private let oneCell = "<row><c><v>1</v></c></row>"

@Suite struct PackageReadingTests {
  @Test func `sheets keep their order and say who sees them`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      """
      <sheet name="b" r:id="rId1"/><sheet name="a" state="hidden" r:id="rId3"/>\
      <sheet name="c" state="veryHidden" r:id="rId4"/><sheet name="图" r:id="rId9"/>
      """,
      properties: "<workbookPr date1904=\"1\"/>")
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "/xl/worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
      ("rId3", "worksheet", "worksheets/sheet2.xml"),
      ("rId4", "worksheet", "worksheets/sheet3.xml"),
      ("rId9", "chartsheet", "chartsheets/sheet1.xml"),
    ])
    for number in 2...3 {
      workbook["xl/worksheets/sheet\(number).xml"] = TestWorkbook.sheet(rows: oneCell)
    }
    workbook["xl/styles.xml"] = TestWorkbook.styles([14])
    let read = try workbook.read()
    #expect(read.grids.map(\.name) == ["b", "a", "c", "图"])
    #expect(read.grids.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    #expect(read.grids.map(\.rows.count) == [1, 1, 1, 0])
    #expect(read.value("A1") == .date("1904-01-02T00:00:00", serial: 1))
    #expect(read.notes.isEmpty)
  }

  @Test(arguments: ["[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"])
  func `a package part that is missing or broken is got over`(part: String) throws {
    var missing = TestWorkbook(rows: oneCell)
    missing[part] = nil
    #expect(try missing.read().value("A1") == .number(1))
    var broken = TestWorkbook(rows: oneCell)
    broken[part]? += "x"
    let read = try broken.read()
    #expect(read.value("A1") == .number(1))
    #expect(read.notes.count == 1)
    #expect(read.notes.first?.part == part)
  }

  @Test func `names of parts may differ in case and in slashes`() throws {
    let usual = TestWorkbook(rows: oneCell)
    var zip = ZipBuilder()
    for part in usual.parts {
      zip.add(part.name.replacing("/", with: "\\").uppercased(), part.content)
    }
    #expect(try WorkbookReader().read(bytes: zip.bytes).value("A1") == .number(1))
  }

  @Test func `strict and prefixed parts read like the usual ones`() throws {
    var workbook = TestWorkbook()
    workbook["xl/worksheets/sheet1.xml"] = """
      <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:sheetData><x:row>\
      <x:c><x:v>1</x:v></x:c><c><v>2</v></c></x:row></x:sheetData></x:worksheet>
      """
    let read = try workbook.read()
    #expect(read.value("A1") == .number(1))
    #expect(read.value("B1") == nil)
  }

  @Test func `names for one range and custom texts are known`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"a\" r:id=\"rId1\"/>",
      names: """
        <definedNames><definedName name="one">'一、表''s'!$B$2</definedName>\
        <definedName name="two">Sheet1!$A$1:$B$2</definedName>\
        <definedName name="sum">SUM(Sheet1!$A$1)</definedName>\
        <definedName name="union">Sheet1!$A$1,Sheet1!$B$2</definedName>\
        <definedName name="far">[1]Sheet1!$A$1</definedName>\
        <definedName name="local" localSheetId="0">Sheet1!$A$1</definedName>\
        <definedName name="lost">#REF!$A$1</definedName><definedName name="n">3</definedName>\
        </definedNames>
        """)
    workbook["_rels/.rels"] = TestWorkbook.relationships([
      ("rId1", "officeDocument", "/xl/workbook.xml"),
      ("rId2", "custom-properties", "docProps/custom.xml"),
    ])
    let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    workbook["docProps/custom.xml"] = """
      <Properties xmlns="\(office)/custom-properties" xmlns:vt="\(office)/docPropsVTypes">\
      <property pid="2" name="nianbao.form"><vt:lpwstr>2021</vt:lpwstr></property>\
      <property pid="3" name="count"><vt:i4>3</vt:i4></property></Properties>
      """
    let read = try workbook.read()
    #expect(
      read.definedNames.map { "\($0.name)=\($0.sheet)!\($0.range)" } == [
        "one=一、表's!B2", "two=Sheet1!A1:B2",
      ])
    #expect(read.properties == ["nianbao.form": "2021"])
  }

  @Test func `of many sheets with the same cells some are left out, and it is told`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    let sheets = (1...10).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(sheets.joined())
    let read = try workbook.read()
    #expect(read.grids.count == 8)
    #expect(read.notes.map(\.part) == ["9", "10"])
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "worksheets/sheet%31.xml", ".\\worksheets\\sheet1.xml",
  ])
  func `odd targets are understood`(target: String) throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", target)
    ])
    #expect(try workbook.read().value("A1") == .number(1))
  }

  @Test func `a broken sheet is a note, and nothing of it is used`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"好\" r:id=\"rId1\"/><sheet name=\"坏\" r:id=\"rId2\"/><sheet name=\"无\"/>")
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "worksheet", "worksheets/sheet2.xml"),
    ])
    workbook["xl/worksheets/sheet2.xml"] = TestWorkbook.sheet(rows: oneCell)
    workbook.faults["xl/worksheets/sheet2.xml"] = .checksum
    let read = try workbook.read()
    #expect(read.grids.map(\.name) == ["好"])
    #expect(read.notes.count == 2)
    #expect(read.notes.contains { $0.part == "坏" && $0.message.zh.contains("校验") })
    #expect(read.notes.contains { $0.part == "无" })
  }

  @Test(
    arguments: [
      ("<worksheet><sheetData><row><c><v>1</v></c></row>", .malformedXML), ("", .malformedXML),
      ("<!DOCTYPE a><a/>", .documentType), ("<a></b>", .malformedXML),
    ] as [(String, ReadError.Code)])
  func `a workbook whose only sheet is broken is as broken`(sheet: String, code: ReadError.Code) {
    var workbook = TestWorkbook()
    workbook["xl/worksheets/sheet1.xml"] = sheet
    let error = #expect(throws: ReadError.self) { try workbook.read() }
    #expect(error?.code == code)
    #expect(error?.part == "xl/worksheets/sheet1.xml")
  }

  @Test func `a workbook whose sheets are all broken has none`() {
    var workbook = TestWorkbook()
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId1\"/>")
    workbook["xl/worksheets/sheet1.xml"] = ""
    let error = #expect(throws: ReadError.self) { try workbook.read() }
    #expect(error?.code == .noSheet)
  }

  @Test(
    arguments: [
      ("Hidden", .hidden), ("HIDDEN", .hidden), ("VeryHidden", .veryHidden), ("x", .visible),
    ] as [(String, Grid.Visibility)])
  func `a hidden sheet is hidden however that is spelt`(
    state: String, visibility: Grid.Visibility
  ) throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"a\" state=\"\(state)\" r:id=\"rId1\"/>")
    #expect(try workbook.read().grids.map(\.visibility) == [visibility])
  }

  @Test func `a part that says it is packed by AES costs only itself`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/styles.xml"] = TestWorkbook.styles([0])
    workbook.faults["xl/styles.xml"] = .bareAES
    let read = try workbook.read()
    #expect(read.value("A1") == .number(1))
    #expect(read.notes.map(\.part) == ["xl/styles.xml"])
    workbook.faults["xl/worksheets/sheet1.xml"] = .bareAES
    let error = #expect(throws: ReadError.self) { try workbook.read() }
    #expect(error?.code == .unknownCompression)
  }

  @Test func `a name that no sheet can have is cut`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    let long = String(repeating: "表", count: 100_000)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook("<sheet name=\"\(long)\" r:id=\"rId1\"/>")
    #expect(try workbook.read().grids.first?.name == long.prefix(255) + "…")
  }

  @Test func `a macro sheet is told, a chart is not`() throws {
    var workbook = TestWorkbook(rows: oneCell)
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"宏\" r:id=\"rId2\"/><sheet name=\"图\" r:id=\"rId3\"/>"
    )
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "xlMacrosheet", "macrosheets/sheet1.xml"),
      ("rId3", "chartsheet", "chartsheets/sheet1.xml"),
    ])
    #expect(try workbook.read().notes.map(\.part) == ["宏"])
  }

  @Test func `broken styles leave numbers, broken texts leave error values`() throws {
    var workbook = TestWorkbook(
      rows: "<row><c s=\"0\"><v>43831</v></c><c t=\"s\"><v>0</v></c></row>")
    workbook["xl/styles.xml"] = TestWorkbook.styles([14]) + "x"
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings("<si><t>a</t></si>") + "x"
    let read = try workbook.read()
    #expect(read.value("A1") == .number(43831))
    #expect(read.value("B1") == .error("#REF!"))
    #expect(read.notes.count == 3)
  }
}
