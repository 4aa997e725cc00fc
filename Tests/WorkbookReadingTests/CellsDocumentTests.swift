import Testing
import WorkbookReading

private func written(_ workbook: TestWorkbook, as format: CellsDocument.Format) throws -> String {
  try written(workbook.bytes, as: format)
}

private func written(_ bytes: [UInt8], as format: CellsDocument.Format) throws -> String {
  var output: [UInt8] = []
  try CellsDocument(format: format).write(.bytes(bytes)) { output += $0 }
  return String(decoding: output, as: UTF8.self)
}

@Suite struct CellsDocumentTests {
  private static var workbook: TestWorkbook {
    var workbook = TestWorkbook(
      rows: """
        <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>0.1</v></c><c r="C2"><v>1E300</v></c>\
        <c r="D2" t="str"><v>"a\\_x0009__x0001_\n/年"</v></c><c r="E2" t="b"><v>1</v></c></row>\
        <row r="3"><c r="A3" s="0" t="e"><v>#REF!</v></c><c r="B3"><f>B1+C1</f></c>\
        <c r="C3" s="1"><v>43831</v></c><c r="D3"><v>-0</v></c><c r="E3" t="str"><v>-x</v></c></row>
        """, after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1:C2\"/></mergeCells>")
    workbook["xl/styles.xml"] = TestWorkbook.styles([0, 14])
    return workbook
  }

  @Test func `JSON gives every cell as it was read`() throws {
    #expect(
      try written(Self.workbook, as: .json) == #"""
        {"sheets":[
        {"name":"表一","state":"visible","cells":{"A2":1,"B2":0.1,"C2":1e+300,\#
        "D2":"\"a\\\t\u0001\n/年\"","E2":true,"A3":{"e":"#REF!"},"B3":{"f":"B1+C1"},\#
        "C3":{"dt":"2020-01-01T00:00:00"},"D3":0,"E3":"-x"},"merges":["A1:B2","C1:C2"]}
        ]}

        """#)
  }

  @Test func `TSV gives a line for each cell`() throws {
    #expect(
      try written(Self.workbook, as: .tsv).split(separator: "\n").map { $0.dropFirst(3) } == [
        "A2\t1", "B2\t0.1", "C2\t1e+300", "D2\t\"a\\   /年\"", "E2\tTRUE", "A3\t#REF!",
        "B3\t'=B1+C1", "C3\t2020-01-01T00:00:00", "D3\t0", "E3\t'-x",
      ])
  }

  @Test func `a text has one sheet without a name`() throws {
    #expect(
      try written(Array("a\tb\n".utf8), as: .json)
        == "{\"sheets\":[\n{\"name\":null,\"state\":\"visible\",\"cells\":{\"A1\":\"a\",\"B1\":\"b\"},"
        + "\"merges\":[]}\n]}\n")
  }

  @Test func `nothing of a broken sheet is written`() throws {
    var workbook = TestWorkbook(rows: "<row><c><v>1</v></c></row>")
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(
      "<sheet name=\"坏\" r:id=\"rId2\"/><sheet name=\"好\" r:id=\"rId1\"/>")
    workbook["xl/_rels/workbook.xml.rels"] = TestWorkbook.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"),
      ("rId2", "worksheet", "worksheets/sheet2.xml"),
    ])
    let many = String(repeating: "<c><v>1234567</v></c>", count: 16384)
    workbook["xl/worksheets/sheet2.xml"] =
      TestWorkbook.sheet(rows: "<row>\(many)</row><row>\(many)</row>") + "x"
    let json = try written(workbook, as: .json)
    #expect(!json.contains("坏"))
    #expect(!json.contains("1234567"))
    #expect(json.contains("\"A1\":1"))
  }

  @Test func `what waits for long comes out of a file as it went in`() throws {
    let spool = Spool(heldLimit: 10)
    for round in 0..<3 {
      var bytes: [UInt8] = []
      for number in 0..<UInt8(100) {
        bytes += [number, UInt8(round), 7]
        try spool.append([number, UInt8(round), 7])
      }
      if round == 1 {
        try spool.clear()
        bytes = []
      }
      var output: [UInt8] = []
      try spool.drain { output += $0 }
      #expect(output == bytes)
    }
  }

  @Test func `a text that many cells share does not fill the disk`() throws {
    var limits = ReadLimits()
    limits.writtenBytes = 200_000
    var workbook = TestWorkbook(
      rows: "<row>\(String(repeating: "<c t=\"s\"><v>0</v></c>", count: 1000))</row>")
    workbook["xl/sharedStrings.xml"] = TestWorkbook.strings(
      "<si><t>\(String(repeating: "a", count: 1000))</t></si>")
    let document = CellsDocument(format: .json, reader: WorkbookReader(limits: limits))
    let error = #expect(throws: ReadError.self) {
      try document.write(.bytes(workbook.bytes)) { _ in }
    }
    #expect(error?.code == .tooLarge)
  }
}
