/// Small packages of which one part is the input.
package enum FuzzPackages {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  private static let parts = [
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"r\" "
        + "Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    ),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
        + "<sheet name=\"三\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(package)/relationships\">"
        + ["worksheets/sheet1", "styles", "sharedStrings"].enumerated().map { index, name in
          let kind = index == 0 ? "worksheet" : name
          return "<Relationship Id=\"r\(index + 1)\" Type=\"\(office)/\(kind)\" "
            + "Target=\"\(name).xml\"/>"
        }.joined() + "</Relationships>"
    ),
    (
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns=\"\(main)\"><sheetData><row><c t=\"s\" s=\"1\"><v>0</v></c>"
        + "<c s=\"2\"><v>43831.5</v></c></row></sheetData></worksheet>"
    ),
  ]

  /// A workbook with one part of its own.
  package static func workbook(replacing name: String, with bytes: ArraySlice<UInt8>) -> [UInt8] {
    var zip = ZipBuilder()
    for (part, content) in parts where part != name { zip.add(part, content) }
    zip.add(name, Array(bytes))
    return zip.bytes
  }

  /// A document of one numbered paragraph with a numbering part of its own.
  package static func document(numbering bytes: ArraySlice<UInt8>) -> [UInt8] {
    let body = (0..<4).map { TestDocument.paragraph("x", list: 1, level: $0 % 2) }
    return TestDocument(body.joined(), numbering: String(decoding: bytes, as: UTF8.self)).bytes
  }
}
