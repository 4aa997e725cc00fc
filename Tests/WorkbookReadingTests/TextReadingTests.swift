import Foundation
import Spreadsheet
import Testing
import WorkbookReading

@Suite struct TextReadingTests {
  @Test(arguments: [
    (String.Encoding.utf8, []), (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]), (.utf16LittleEndian, []), (.utf16BigEndian, []),
    (String.Encoding(rawValue: 0x8000_0632), []),
  ])
  func `text reads in the encodings it comes in`(encoding: String.Encoding, mark: [UInt8]) throws {
    let bytes = try #require("年度\t2023\r\n行政复议\t7\n".data(using: encoding))
    let workbook = try WorkbookReader().read(bytes: mark + bytes)
    #expect(workbook.origin == .text)
    #expect(workbook.value("A1") == .text("年度"))
    #expect(workbook.value("B2") == .text("7"))
    #expect(workbook.grids[0].rows.count == 2)
  }

  @Test(arguments: [String.Encoding.utf8, String.Encoding(rawValue: 0x8000_0632)])
  func `a text is read but for a damaged character, which is told`(
    encoding: String.Encoding
  ) throws {
    let line = "行政许可和行政处罚的处理决定数量\t7\r\n"
    var bytes = Array(try #require((line + line + "规章\t5\n").data(using: encoding)))
    let end = try #require(bytes.lastIndex(of: UInt8(ascii: "\t")))
    bytes.remove(at: end - 1)
    let workbook = try WorkbookReader().read(bytes: bytes)
    #expect(workbook.value("A2") == .text("行政许可和行政处罚的处理决定数量"))
    #expect(workbook.value("B3") == .text("5"))
    #expect(workbook.value("A3") == .text("规\u{FFFD}"))
    #expect(workbook.notes.count == 1)
    #expect(workbook.notes.first?.message.zh.contains("第 3 行") == true)
  }

  @Test func `bytes that are mostly no characters are no text`() throws {
    let bytes = (0..<200).flatMap { _ in [UInt8(0xFF), UInt8(ascii: "a")] }
    let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: bytes) }
    #expect(error?.code == .unknownKind)
  }

  @Test func `a line is a row, a field a column, and nothing is trimmed`() throws {
    let grid = try #require(
      try WorkbookReader().read(bytes: Array("a\t\t c \n\n\tx\r\nlast".utf8)).grids.first)
    #expect(grid.name == nil)
    #expect(grid.rows.map(\.index) == [0, 1, 2, 3])
    #expect(grid.rows.map { $0.cells.map(\.column) } == [[0, 2], [], [1], [0]])
    #expect(grid[CellAddress(row: 0, column: 2)]?.value == .text(" c "))
    #expect(grid[CellAddress(row: 2, column: 1)]?.value == .text("x"))
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{B}"])
  func `whatever ends a line makes a row`(end: String) throws {
    for last in ["", end] {
      let text = ["一“”…\t1", "", "二\t2"].joined(separator: end) + last
      let grid = try #require(try WorkbookReader().read(bytes: Array(text.utf8)).grids.first)
      #expect(grid.rows.map(\.fieldCount) == [2, 1, 2])
      #expect(grid[CellAddress(row: 2, column: 0)]?.value == .text("二"))
      #expect(grid[CellAddress(row: 0, column: 1)]?.value == .text("1"))
    }
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'-a", "-a"), ("'@x", "@x"), ("'+", "+"), ("'a", "'a"), ("''=1", "'=1"),
    ("'", "'"), ("-5", "-5"), ("=1", "=1"),
  ])
  func `the guard before a formula is taken off`(field: String, text: String) throws {
    let workbook = try WorkbookReader().read(bytes: Array(field.utf8))
    #expect(workbook.value("A1") == .text(text))
  }

  @Test(arguments: [
    String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian,
    String.Encoding(rawValue: 0x8000_0632),
  ])
  func `a text that is cut within its last character is read, and it is told`(
    encoding: String.Encoding
  ) throws {
    for text in ["行政复议\t七件", "行政复议\t七𠀁"] {
      let bytes = try #require(text.data(using: encoding))
      let workbook = try WorkbookReader().read(bytes: Array(bytes.dropLast()))
      #expect(workbook.value("A1") == .text("行政复议"))
      #expect(workbook.value("B1") == .text("七"))
      #expect(workbook.notes.count == 1)
    }
  }

  @Test(
    arguments: [
      [0x00, 0x00, 0x61], [0x61, 0x07, 0x62], [0xFF, 0xFE, 0x00, 0xD8], [0x81], [0xFF, 0xFF, 0xFF],
      [0xEF, 0xBB, 0xBF, 0xFF], [0xFF, 0xFE, 0x61],
    ] as [[UInt8]])
  func `bytes that are no text are refused`(bytes: [UInt8]) {
    let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: bytes) }
    #expect(error?.code == .unknownKind)
  }

  @Test func `a text is refused by its size, a line by its fields, a field by its length`() throws {
    func read(_ text: String, _ change: (inout ReadLimits) -> Void) throws -> Workbook {
      var limits = ReadLimits()
      change(&limits)
      return try WorkbookReader(limits: limits).read(bytes: Array(text.utf8))
    }
    let tabs = String(repeating: "\t", count: 16_383)
    #expect(try read("a" + tabs) { _ in }.grids[0].rows[0].fieldCount == 16_384)
    #expect(try read("年报\t12") { $0.textBytes = 6 }.value("A1") == .text("年报"))
    for error in [
      #expect(throws: ReadError.self) { try read("a\t" + tabs) { _ in } },
      #expect(throws: ReadError.self) { try read("年报\t12") { $0.textBytes = 5 } },
      #expect(throws: ReadError.self) { try read("年报\t12") { $0.heldCells = 2 } },
      #expect(throws: ReadError.self) { try read("年报\t12") { $0.textFileBytes = 8 } },
    ] {
      #expect(error?.code == .tooLarge)
    }
  }
}
