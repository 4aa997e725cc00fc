import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite struct HostileFileTests {
  private static var full: TestWorkbook {
    var workbook = TestWorkbook(
      rows: """
        <row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43831.5</v></c>\
        <c r="C1"><f t="shared" ref="C1:C2" si="0">SUM(A1:B$1)</f></c></row>\
        <row r="2"><c r="C2" t="str"><f t="shared" si="0"/><v>x</v></c>\
        <c t="inlineStr"><is><r><t>年_x000A_报</t></r></is></c></row>
        """, after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>",
      before: "<cols><col min=\"1\" max=\"2\" hidden=\"1\"/></cols>")
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings("<si><t>文字 &amp; more</t></si>")
    workbook["xl/styles.xml"] = TestWorkbook.styles(
      [0, 164], custom: "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;\"/>")
    return workbook
  }

  private static func readsOrRefuses(_ bytes: [UInt8]) {
    let clock = ContinuousClock()
    let time = clock.measure {
      do {
        _ = try WorkbookReader().read(bytes: bytes)
        try CellsDocument(format: .json).write(.bytes(bytes)) { _ in }
      } catch {
        #expect(error is ReadError)
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func `a package cut off anywhere is refused`() {
    let bytes = Self.full.bytes
    for step in 0..<32 {
      let error = #expect(throws: ReadError.self) {
        try WorkbookReader().read(bytes: Array(bytes.prefix(bytes.count * step / 32)))
      }
      #expect(error?.code == (step == 0 ? .emptyFile : .brokenZip))
    }
  }

  @Test(arguments: 0..<8)
  func `a package with flipped bytes reads or is refused`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let bytes = Self.full.bytes
    for _ in 0..<40 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let index = Int.random(in: changed.indices, using: &generator)
        changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      Self.readsOrRefuses(changed)
    }
  }

  @Test(arguments: [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml",
  ])
  func `a part with flipped or missing bytes reads or is refused`(part: String) throws {
    var generator = SeededGenerator(state: UInt64(part.utf8.count))
    let content = Array(try #require(Self.full[part]).utf8)
    for step in 0..<64 {
      var changed = content
      if step < 32 {
        changed = Array(content.prefix(content.count * step / 32))
      } else {
        let index = Int.random(in: changed.indices, using: &generator)
        changed[index] = UInt8.random(in: 0...255, using: &generator)
      }
      var zip = ZipBuilder()
      for other in Self.full.parts where other.name != part { zip.add(other.name, other.content) }
      zip.add(part, changed)  // with its right checksum, so that it reaches the parser
      Self.readsOrRefuses(zip.bytes)
    }
  }

  @Test(arguments: [
    "<row r=\"99999999999999999999\"><c r=\"A1\"><v>1</v></c></row>",
    "<row r=\"1048576\"><c><v>1</v></c></row><row><c><v>1</v></c></row>",
    "<row><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>",
    "<row><c s=\"-1\"><v>1</v></c><c s=\"99999999999999\"><v>1</v></c></row>",
    "<row><c t=\"s\"><v>-1</v></c><c t=\"s\"><v>9223372036854775807</v></c></row>",
    "<row><c><c><v>1</v></c></c><row/></row>", "<c><v>1</v></c><v>2</v><is/>",
    "<row><c><is><is><t>a</t></is></is></c></row>", "<row><c><v><v>1</v></v></c></row>",
    "<row><c><f t=\"shared\" si=\"0\">A1048576:XFD1</f></c></row>",
    "<row><c r=\"A1\"><f t=\"shared\" si=\"0\">A1</f></c></row><row r=\"1048576\"><c r=\"XFD1048576\">"
      + "<f t=\"shared\" si=\"0\"/></c></row>",
  ])
  func `odd rows and cells do no harm`(rows: String) {
    Self.readsOrRefuses(TestWorkbook(rows: rows).bytes)
  }

  @Test func `what exceeds a limit is refused under its name`() throws {
    let cells = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.heldCells = 2 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.passedCells = 1 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.partBytes = 100 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.totalBytes = 600 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.entries = 3 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.depth = 4 }
    try expectTooLarge(TestWorkbook(rows: cells)) { $0.fileBytes = 100 }
    var texts = TestWorkbook()
    texts["xl/sharedStrings.xml"] = TestWorkbook.strings("<si><t>ab</t></si><si><t>c</t></si>")
    try expectTooLarge(texts) { $0.strings = 1 }
    try expectTooLarge(texts) { $0.stringBytes = 2 }
    try expectTooLarge(texts) { $0.textBytes = 1 }
    let shift = "<row><c><f t=\"shared\" si=\"0\">A1</f></c><c><f t=\"shared\" si=\"0\"/></c></row>"
    try expectTooLarge(TestWorkbook(rows: shift)) { $0.formulaBytes = 1 }
    var shared = TestWorkbook(
      rows: "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>")
    shared["xl/sharedStrings.xml"] = TestWorkbook.strings("<si><t>ab</t></si>")
    try expectTooLarge(shared) { $0.heldTextBytes = 3 }
    var sheets = TestWorkbook()
    sheets["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet r:id=\"rId1\"/><sheet r:id=\"rId1\"/>")
    try expectTooLarge(sheets) { $0.sheets = 1 }
  }

}
