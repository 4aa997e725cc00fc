import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

/// What small files may not cost, however well they are packed.
@Suite struct LimitTests {
  @Test func `elements are counted against the bytes that a package is packed in`() throws {
    let rows = String(repeating: "<row/>", count: 1000)
    // Without packing, an element takes six bytes at least.
    try expectTooLarge(TestWorkbook(rows: rows)) {
      $0.freeElements = 0
      $0.elementsPerByte = 0
    }
    var limits = ReadLimits()
    limits.freeElements = 0
    _ = try TestWorkbook(rows: rows).read(limits: limits)
    limits.elementsPerByte = 0
    limits.freeElements = 1100
    _ = try TestWorkbook(rows: rows).read(limits: limits)
  }

  @Test func `a part that many sheets name brings its bytes once`() throws {
    var workbook = TestWorkbook(rows: String(repeating: "<row/>", count: 1000))
    let sheets = (1...8).map { "<sheet name=\"\($0)\" r:id=\"rId1\"/>" }
    workbook["xl/workbook.xml"] = TestWorkbook.workbook(sheets.joined())
    try expectTooLarge(workbook) {
      $0.freeElements = 2000
      $0.elementsPerByte = 0
    }
    try expectTooLarge(workbook) {
      $0.freeElements = 0
      $0.elementsPerByte = 1
    }
  }

  @Test func `what a workbook points to, shows and merges has limits of its own`() throws {
    try expectTooLarge(TestWorkbook(rows: "<row/>")) { $0.relationships = 2 }
    var styles = TestWorkbook(rows: "<row/>")
    styles["xl/styles.xml"] = TestWorkbook.styles([0, 14, 0])
    try expectTooLarge(styles) { $0.formats = 2 }
    let merge = "<mergeCell ref=\"A1:B2\"/>"
    try expectTooLarge(TestWorkbook(after: merge + merge)) { $0.merges = 1 }
  }

  @Test func `rows out of order are few, and counted once`() throws {
    let workbook = TestWorkbook(
      rows: "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>2</v></c></row>")
    try expectTooLarge(workbook) { $0.disorderedCells = 3 }
    var limits = ReadLimits()
    limits.heldCells = 4
    limits.disorderedCells = 4
    #expect(try workbook.read(limits: limits).value("A1") == .number(2))
  }
}

/// Expects that a workbook is read, and refused as too large once a limit is changed.
func expectTooLarge(
  _ workbook: TestWorkbook, location: SourceLocation = #_sourceLocation,
  _ change: (inout ReadLimits) -> Void
) throws {
  var limits = ReadLimits()
  _ = try workbook.read(limits: limits)
  change(&limits)
  let error = #expect(throws: ReadError.self, sourceLocation: location) {
    try workbook.read(limits: limits)
  }
  #expect(error?.code == .tooLarge, sourceLocation: location)
}
