import CLibZip
import Spreadsheet
import Testing
import WorkbookWriting

import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL
import struct Foundation.UUID

/// A folder for one test, removed when the test lets go of it.
final class TemporaryFolder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appending(path: "nianbao-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// The names of what is in the folder.
  var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// The parts of a written package, as text.
struct PackageParts {
  private let texts: [String: String]

  /// Writes a drawing and takes its package apart.
  init(of drawing: WorkbookDrawing) throws {
    let folder = try TemporaryFolder()
    let path = folder.file("工作簿.xlsx")
    try WorkbookWriter.write(drawing, toPath: path)
    try self.init(path: path)
  }

  /// Writes a workbook of one sheet and takes its package apart.
  init(of sheet: SheetDrawing) throws {
    try self.init(of: WorkbookDrawing(sheets: [sheet]))
  }

  init(path: String) throws {
    let opened = unsafe zip_open(path, ZIP_RDONLY, nil)
    let archive = unsafe try #require(unsafe opened)
    defer { unsafe zip_discard(archive) }
    var texts: [String: String] = [:]
    for index in 0..<zip_uint64_t(max(0, unsafe zip_get_num_entries(archive, 0))) {
      guard let name = unsafe zip_get_name(archive, index, 0),
        let file = unsafe zip_fopen_index(archive, index, 0)
      else {
        Issue.record("part \(index) cannot be opened")
        continue
      }
      defer { unsafe zip_fclose(file) }
      var bytes: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while case let count = unsafe zip_fread(file, &buffer, 65_536), count > 0 {
        bytes += buffer[..<Int(count)]
      }
      texts[unsafe String(cString: name)] = String(decoding: bytes, as: UTF8.self)
    }
    self.texts = texts
  }

  /// The names of the parts.
  var names: Set<String> { Set(texts.keys) }

  /// The text of a part; empty where there is none.
  subscript(name: String) -> String { texts[name] ?? "" }

  /// The text of the first sheet.
  var sheet: String { self["xl/worksheets/sheet1.xml"] }
  /// The text of the styles.
  var styles: String { self["xl/styles.xml"] }
  /// The texts of the cells.
  var strings: String { self["xl/sharedStrings.xml"] }

  /// The start tags of an element in a part, in order, with their attributes.
  func tags(_ element: String, in part: String) -> [String] {
    var tags: [String] = []
    var rest = self[part][...]
    while let start = rest.firstRange(of: "<" + element) {
      rest = rest[start.upperBound...]
      guard let next = rest.first, " />".contains(next), let end = rest.firstIndex(of: ">")
      else { continue }
      tags.append("<" + element + rest[...end])
    }
    return tags
  }
}
