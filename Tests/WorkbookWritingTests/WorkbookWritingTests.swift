import Spreadsheet
import Testing
import WorkbookWriting

import struct Foundation.Data
import class Foundation.FileManager
import struct Foundation.URL

@Suite struct `Workbooks` {
  @Test func `everything a drawing can hold makes a package`() throws {
    let parts = try PackageParts(of: Sample.everything)
    #expect(
      parts.names == [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "docProps/custom.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml",
        "xl/styles.xml", "xl/theme/theme1.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml",
      ])
  }

  @Test func `names quote their sheets, also those that look like numbers`() throws {
    let workbook = try PackageParts(of: Sample.everything)["xl/workbook.xml"]
    #expect(
      workbook.contains(
        """
        <definedName name="nb.requests.newly_received.natural_person">\
        '三、申请''A''表'!$B$4</definedName>
        """))
    #expect(workbook.contains(#"<definedName name="类别">'2021'!$A$1:$A$5</definedName>"#))
    #expect(
      workbook.contains(#"<definedName name="_xlnm.Print_Area" localSheetId="2">'2021'!$A$1:$A$5<"#)
    )
    #expect(
      workbook.contains(#"<definedName name="_xlnm.Print_Titles" localSheetId="0">'年报'!$4:$4<"#))
  }

  @Test func `the document has its properties`() throws {
    let parts = try PackageParts(of: Sample.everything)
    let core = parts["docProps/core.xml"]
    #expect(core.contains("<dc:title>2021年政府信息公开工作年度报告</dc:title>"))
    #expect(core.contains("<dc:subject>年报 &amp; &lt;附表&gt;</dc:subject>"))
    #expect(core.contains("<dc:creator>某某县人民政府</dc:creator>"))
    #expect(parts["docProps/app.xml"].contains("<Company>某某县</Company>"))
    #expect(
      parts["docProps/custom.xml"].contains(
        #"name="nianbao.form"><vt:lpwstr>2021</vt:lpwstr></property>"#))
  }

  @Test(arguments: [1971, 2000, 2001, 2021, 2024, 2100, 9999])
  func `the day of creation is the first of the year`(year: Int) throws {
    var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
    drawing.properties.createdYear = year
    let core = try PackageParts(of: drawing)["docProps/core.xml"]
    #expect(core.contains(">\(year)-01-01T00:00:00Z</dcterms:created>"))
    #expect(core.contains(">\(year)-01-01T00:00:00Z</dcterms:modified>"))
  }

  @Test func `equal drawings give equal bytes in any folder`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.file("另一个"), withIntermediateDirectories: true)
    let paths = ["a.xlsx", "b.xlsx", "另一个/年报.xlsx"].map(folder.file)
    for path in paths { try WorkbookWriter.write(Sample.everything, toPath: path) }
    let bytes = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0].count > 5000)
    #expect(bytes[0] == bytes[1])
    #expect(bytes[0] == bytes[2])
  }

  @Test func `the order in which cells were drawn does not count`() throws {
    let addresses = (0..<200).map { CellAddress(row: $0 % 20, column: $0 / 20) }
    let folder = try TemporaryFolder()
    for (name, order) in [("a", addresses), ("b", addresses.reversed())] {
      var sheet = Sample.sheet()
      for address in order {
        let style = Sample.plain.with { $0.fontSize = Double(10 + address.row) }
        sheet.cells[address] = CellDrawing(.text("\(address)"), style)
      }
      try WorkbookWriter.write(WorkbookDrawing(sheets: [sheet]), toPath: folder.file(name))
    }
    let bytes = try ["a", "b"].map { try Data(contentsOf: URL(filePath: folder.file($0))) }
    #expect(bytes[0] == bytes[1])
  }

  @Test func `an existing file is written over`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("年报.xlsx")
    try Data(repeating: 7, count: 100_000).write(to: URL(filePath: path))
    try WorkbookWriter.write(Sample.everything, toPath: path)
    #expect(try PackageParts(path: path).names.count == 13)
    #expect(try folder.contents == ["年报.xlsx"])
  }
}

@Suite struct `Places that cannot be written` {
  private func failure(writingTo path: String) -> WriteError? {
    #expect(throws: WriteError.self) {
      try WorkbookWriter.write(Sample.everything, toPath: path)
    }
  }

  @Test func `a folder that is not there is told`() throws {
    let folder = try TemporaryFolder()
    let error = try #require(failure(writingTo: folder.file("无/年报.xlsx")))
    #expect(error.code == .cannotCreateFile)
    #expect(error.message.en.contains("No such file or directory"))
    #expect(try folder.contents.isEmpty)
  }

  @Test func `a folder in the place of the file is told`() throws {
    let folder = try TemporaryFolder()
    #expect(failure(writingTo: folder.path)?.code == .cannotCreateFile)
    #expect(try folder.contents.isEmpty)
  }

  @Test(arguments: ["", "a\0b.xlsx", "/proc/年报.xlsx"])
  func `a path that no file can have is told`(path: String) {
    #expect(failure(writingTo: path)?.code == .cannotCreateFile)
  }

  @Test func `a full disk is told`() {
    #expect(failure(writingTo: "/dev/full")?.code == .cannotCreateFile)
  }

  @Test func `a drawing that is refused leaves no file`() throws {
    let folder = try TemporaryFolder()
    var drawing = Sample.everything
    drawing.sheets[2].cells[CellAddress(row: 9, column: 0)] = CellDrawing(
      .blank, CellStyle(fontName: "宋体", fontSize: 0))
    let error = #expect(throws: WriteError.self) {
      try WorkbookWriter.write(drawing, toPath: folder.file("年报.xlsx"))
    }
    #expect(error?.code == .illegalStyle)
    #expect(error?.sheet == "2021")
    #expect(error?.cell == CellAddress("A10"))
    #expect(try folder.contents.isEmpty)
  }
}
