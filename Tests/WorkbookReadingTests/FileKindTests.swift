import Foundation
import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite struct FileKindTests {
  private static func zip(_ names: [String]) -> [UInt8] {
    var zip = ZipBuilder()
    for name in names { zip.add(name, "<a/>") }
    return zip.bytes
  }

  private static func compound(_ name: String) -> [UInt8] {
    var entry: [UInt8] = name.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    entry += [UInt8](repeating: 0, count: 128 - entry.count)
    entry[64] = UInt8((name.utf8.count + 1) * 2)
    entry[66] = 2
    let header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    return header + [UInt8](repeating: 0, count: 504) + entry
  }

  private static var lockFile: [UInt8] {
    var bytes = [5] + Array("clerk".utf8) + [UInt8](repeating: 0x20, count: 49) + [5, 0]
    bytes += [UInt8](repeating: 0x20, count: 165 - bytes.count)
    return bytes
  }

  /// Files with the codes of their errors; nil for those that are opened.
  private static var files: [(ReadError.Code?, [UInt8])] {
    [
      (.emptyFile, []), (.lockFile, lockFile), (.encryptedWorkbook, compound("EncryptedPackage")),
      (.legacyWorkbook, compound("Workbook")), (.legacyWorkbook, compound("Book")),
      (.legacyDocument, compound("WordDocument")),
      (.presentation, compound("PowerPoint Document")), (.legacyOther, compound("Other")),
      (.binaryWorkbook, zip(["xl/workbook.bin"])), (nil, TestDocument("").bytes),
      (.presentation, zip(["ppt/presentation.xml"])),
      (.openDocument, zip(["mimetype", "content.xml"])), (.zipWithoutWorkbook, zip(["a.txt"])),
      (.zipWithoutWorkbook, zip([])), (.brokenZip, Array(zip(["xl/workbook.xml"]).prefix(60))),
      (.pdf, Array("%PDF-1.7".utf8)), (.archive, Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8)),
      (.archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]), (.archive, [0x1F, 0x8B, 8, 0]),
      (.picture, [0x89, 0x50, 0x4E, 0x47]), (.picture, [0xFF, 0xD8, 0xFF, 0xE0]),
      (.picture, Array("GIF89a".utf8)), (.picture, [0x49, 0x49, 0x2A, 0]),
      (.picture, Array("BM".utf8) + [UInt8](repeating: 0, count: 40)),
      (.webPage, Array("\n<html><table>".utf8)), (.webPage, Array("<!DOCTYPE HTML>".utf8)),
      (.richText, Array("{\\rtf1".utf8)), (.otherXML, Array("<?xml version=\"1.0\"?><a/>".utf8)),
      (.picture, Array("RIFF\u{1}\u{0}\u{0}\u{0}WEBPVP8 ".utf8)),
      (.picture, [0x49, 0x49, 0x2B, 0]),
      (.picture, [0, 0, 0, 0x18] + Array("ftypheic".utf8)), (.archive, Array("BZh91AY".utf8)),
      (.archive, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]), (.pdf, Array("\u{FEFF}\r\n%PDF-1.4".utf8)),
      (.webArchive, Array("MIME-Version: 1.0\r\n\r\n<html>".utf8)),
      (
        .webArchive,
        Array(
          "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;".utf8)
      ),
      (.otherXML, Array("<?xml version=\"1.0\"?><Workbook xmlns=\"u\"><Table/></Workbook>".utf8)),
      (.webPage, Array("<?xml version=\"1.0\"?><html><table/></html>".utf8)),
      (.ownJSON, Array("{\n  \"tool\": {\"name\": \"nianbao\",\"version\":\"1\"}}".utf8)),
      (.json, Array("[\n  {\"单位\": 1}]".utf8)), (.json, Array("{}".utf8)),
      (.otherXML, Array("<report><unit/></report>".utf8)),
      (.webPage, Array("<p class=\"a\">表一</p>".utf8)),
      (nil, Array("[索引号]\t1".utf8)), (nil, Array("{附件}\t1".utf8)), (nil, Array("<表一>\t1".utf8)),
      (.unknownKind, [1, 2, 3, 0, 0, 7]), (nil, Array("填报单位\t表一".utf8)),
      (nil, TestWorkbook(rows: "<row/>").bytes),
    ]
  }

  @Test(arguments: 0..<49)
  func `a file is told by its content`(index: Int) throws {
    let (code, bytes) = try #require(Self.files.indices.contains(index) ? Self.files[index] : nil)
    guard let code else {
      #expect(try WorkbookReader().read(bytes: bytes).notes.isEmpty)
      return
    }
    let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: bytes) }
    #expect(error?.code == code)
    #expect(error?.message.zh.hasSuffix("。") == true)
    #expect(error?.message.en.hasSuffix(".") == true)
  }

  @Test func `the table of files is whole`() {
    // The other codes are about files that cannot be opened, or about what is in a package.
    let others: Set<ReadError.Code> = [
      .unreadableFile, .notAFile, .encryptedPart, .damagedPart, .unknownCompression, .missingPart,
      .malformedXML, .documentType, .unknownEncoding, .noSheet, .tooLarge,
    ]
    #expect(Self.files.count == 49)
    #expect(
      Set(Self.files.compactMap(\.0)) == Set(ReadError.Code.allCases).subtracting(others))
  }

  @Test(arguments: ["HTTP/1.1 200 OK\r\n\r\n", "MZ\u{0}\u{0}", "\u{FEFF}", "PK\u{7}\u{8}"])
  func `a workbook behind other bytes is read`(prefix: String) throws {
    let workbook = TestWorkbook(rows: "<row><c><v>7</v></c></row>").bytes
    let bytes = Array(prefix.utf8) + workbook
    #expect(try WorkbookReader().read(bytes: bytes).value("A1") == .number(7))
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString).xlsx").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try WorkbookReader().read(path: path).value("A1") == .number(7))
    for count in [1, 22, 200] {
      let cut = Array(bytes.dropLast(count))
      let error = #expect(throws: ReadError.self) { try WorkbookReader().read(bytes: cut) }
      #expect(error?.code == .unknownKind)
    }
  }

  @Test(arguments: [
    ("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table>", "xml"),
    ("<w:wordDocument xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">", "xml"),
    ("<office:document m=\"application/vnd.oasis.opendocument.spreadsheet\">", "fods"),
    ("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">", nil),
    ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", "html"),
  ])
  func `what an office program opens of XML goes by its root`(root: String, ending: String?) {
    let source = FileSource.bytes(Array("<?xml version=\"1.0\"?>\(root)".utf8))
    switch WorkbookReader().foreignKind(of: source) {
    case .workbook(let found)?, .document(let found)?: #expect(found == ending)
    case nil: #expect(ending == nil)
    }
  }

  @Test func `a pipe and a device are refused without being opened`() throws {
    let pipe = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: pipe) }
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      let error = #expect(throws: ReadError.self) { try WorkbookReader().read(path: path) }
      #expect(error?.code == .notAFile)
    }
  }

  @Test func `a file that is not there and a folder are unreadable`() {
    for path in ["/no/such/file.xlsx", "/"] {
      let error = #expect(throws: ReadError.self) { try WorkbookReader().read(path: path) }
      #expect(error?.code == .unreadableFile)
    }
  }
}
