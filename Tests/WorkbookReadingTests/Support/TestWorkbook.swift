import Spreadsheet
import TestSupport
import WorkbookReading

/// A workbook package for tests: the usual parts, of which each can be replaced, left out or broken.
struct TestWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  /// The parts in order; a part whose content is nil is left out.
  private(set) var parts: [(name: String, content: String)] = []
  /// What is wrong with parts.
  var faults: [String: ZipBuilder.Fault] = [:]

  /// Makes a workbook of one sheet with these rows, such as `<row><c><v>1</v></c></row>`.
  init(rows: String = "", after: String = "", before: String = "") {
    self["[Content_Types].xml"] = """
      <Types xmlns="\(Self.package)/content-types"><Default Extension="xml" \
      ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
      </Types>
      """
    self["_rels/.rels"] = Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = Self.workbook("<sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/>")
    self["xl/_rels/workbook.xml.rels"] = Self.relationships([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
      ("rId3", "sharedStrings", "sharedStrings.xml"),
    ])
    self["xl/worksheets/sheet1.xml"] = Self.sheet(rows: rows, after: after, before: before)
  }

  /// The content of a part.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }?.content }
    set {
      let position = parts.firstIndex { $0.name == name }
      if let position { parts.remove(at: position) }
      if let newValue { parts.insert((name, newValue), at: position ?? parts.count) }
    }
  }

  /// The package.
  var bytes: [UInt8] {
    var zip = ZipBuilder()
    for part in parts { zip.add(part.name, part.content, fault: faults[part.name] ?? .none) }
    return zip.bytes
  }

  /// The workbook as it is read.
  func read(limits: ReadLimits = ReadLimits()) throws(ReadError) -> Workbook {
    try WorkbookReader(limits: limits).read(bytes: bytes)
  }

  static func relationships(_ all: [(id: String, kind: String, target: String)]) -> String {
    let items = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(items.joined())</Relationships>"
  }

  static func workbook(_ sheets: String, properties: String = "", names: String = "") -> String {
    "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(properties)<sheets>\(sheets)</sheets>"
      + "\(names)</workbook>"
  }

  static func sheet(rows: String, after: String = "", before: String = "") -> String {
    "<worksheet xmlns=\"\(main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
  }

  static func strings(_ items: String) -> String { "<sst xmlns=\"\(main)\">\(items)</sst>" }

  /// A styles part whose cell formats have these number formats in order.
  static func styles(_ ids: [Int], custom: String = "") -> String {
    let formats = ids.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    return "<styleSheet xmlns=\"\(main)\"><numFmts>\(custom)</numFmts>"
      + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>\(formats)</cellXfs></styleSheet>"
  }
}

extension Workbook {
  /// The cell of the first grid at an address such as `B2`.
  func cell(_ address: String) -> Cell? {
    CellAddress(address).flatMap { grids.first?[$0] }
  }

  /// The value of the first grid at an address such as `B2`.
  func value(_ address: String) -> CellValue? { cell(address)?.value }
}
