import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite struct HostileDocumentTests {
  private static let full = TestDocument(
    """
    <w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>\
    </w:pPr><w:r><w:t>总体情况</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:trPr>\
    <w:gridBefore w:val="1"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge \
    w:val="restart"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr>\
    <w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>\
    <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>
    """,
    numbering: """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/>\
      <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId \
      w:val="0"/></w:num>
      """, styles: "<w:style w:styleId=\"a\"><w:basedOn w:val=\"a\"/></w:style>")

  private static func readsOrRefuses(_ bytes: [UInt8]) {
    let time = ContinuousClock().measure {
      do throws(ReadError) { _ = try WorkbookReader().read(bytes: bytes) } catch {
        #expect(!error.message.zh.isEmpty)
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func `a document cut off anywhere is refused`() {
    let bytes = Self.full.bytes
    for step in 1..<32 {
      let error = #expect(throws: ReadError.self) {
        try WorkbookReader().read(bytes: Array(bytes.prefix(bytes.count * step / 32)))
      }
      #expect(error?.code == .brokenZip)
    }
  }

  @Test func `a document whose main part is cut off is refused`() {
    let part = Array(Self.full.document.utf8)
    for step in 0..<32 {
      let error = #expect(throws: ReadError.self) {
        try WorkbookReader().read(
          bytes: Self.full.bytes(document: Array(part.prefix(part.count * step / 32))))
      }
      #expect(error?.code == .malformedXML)
    }
  }

  @Test(arguments: 0..<8)
  func `flipped bits read or are refused`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    func flip(_ bytes: inout [UInt8]) {
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] ^= 1 << Int.random(in: 0...7, using: &generator)
    }
    let whole = Self.full.bytes
    let part = Array(Self.full.document.utf8)
    for _ in 0..<40 {
      var bytes = whole
      flip(&bytes)
      Self.readsOrRefuses(bytes)
      var changed = part
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        flip(&changed)
      }
      Self.readsOrRefuses(Self.full.bytes(document: changed))
    }
  }

  @Test(arguments: [
    "<w:tc/><w:tr/><w:r/><w:pPr/><w:t>x</w:t>", "<w:tbl><w:tc><w:p/></w:tc></w:tbl>",
    "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc/></w:tr></w:tbl>",
    "<w:p><w:r><w:p><w:r><w:tbl><w:tr><w:tc><w:t>x</w:t></w:tc></w:tr></w:tbl></w:r></w:p></w:r>"
      + "</w:p>",
    "<w:sdt><w:showingPlcHdr/><w:showingPlcHdr/><w:del><w:del/></w:del></w:sdt><w:p/>",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr></w:tc></w:tr></w:tbl>",
    "<w:tbl><w:tr><w:tc><w:tcPr><w:hMerge/></w:tcPr></w:tc><w:tc><w:tcPr><w:hMerge/></w:tcPr>"
      + "</w:tc></w:tr></w:tbl>",
    "<w:sdt><w:tr><w:tc><w:txbxContent><w:p/></w:txbxContent></w:tc></w:tr></w:sdt>",
  ])
  func `elements out of their places do no harm`(body: String) throws {
    _ = try WorkbookReader().read(bytes: TestDocument(body).bytes)
  }

  @Test func `what exceeds a limit is refused under its name`() throws {
    try expectTooLarge(Self.full) { $0.items = 4 }
    try expectTooLarge(Self.full) { $0.textBytes = 3 }
    try expectTooLarge(Self.full) { $0.stringBytes = 3 }
    try expectTooLarge(Self.full) { $0.partBytes = 300 }
    try expectTooLarge(Self.full) { $0.depth = 5 }
    let wide = (0..<3).map { _ in
      TestDocument.cell("a", properties: "<w:gridSpan w:val=\"9000\"/>")
    }
    let document = TestDocument(TestDocument.table(TestDocument.row(wide.joined())))
    let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: document.bytes) }
    #expect(error?.code == .tooLarge)
  }

  private func expectTooLarge(
    _ document: TestDocument, location: SourceLocation = #_sourceLocation,
    _ change: (inout ReadLimits) -> Void
  ) throws {
    var limits = ReadLimits()
    change(&limits)
    let error = #expect(throws: ReadError.self, sourceLocation: location) {
      try WorkbookReader(limits: limits).read(bytes: document.bytes)
    }
    #expect(error?.code == .tooLarge, sourceLocation: location)
  }

  @Test func `what office programs never write is refused`() throws {
    var document = Self.full
    document.prolog = "<!DOCTYPE w:document [<!ENTITY a \"b\">]>"
    let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: document.bytes) }
    #expect(error?.code == .documentType)
    let broken = Self.full.bytes(document: Array(Self.full.document.utf8), fault: .checksum)
    let damage = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: broken) }
    #expect(damage?.code == .damagedPart)
  }
}
