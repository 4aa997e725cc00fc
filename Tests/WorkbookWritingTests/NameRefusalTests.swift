import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `What is refused in a workbook` {
  private let origin = CellRange(origin: CellAddress(row: 0, column: 0))

  @Test func `a workbook without a sheet`() throws {
    #expect(try refusal(of: WorkbookDrawing(sheets: []))?.code == .noSheet)
  }

  @Test(arguments: [
    "", "一[", "一]", "a:b", "a*", "a?", "a/b", "a\\b", "'a", "a'", "History", "HISTORY", "a\tb",
    "a\0", "_x0041_", String(repeating: "字", count: 32), String(repeating: "𠮷", count: 16),
  ])
  func `a sheet's name that Excel refuses`(name: String) throws {
    let error = try refusal(of: WorkbookDrawing(sheets: [SheetDrawing(name: name)]))
    #expect(error?.code == .illegalSheetName)
    #expect(error?.sheet == name)
  }

  @Test(arguments: [
    "2021", "三、收到和处理政府信息公开申请情况", "a'b", "A1", "R1C1", "a b!", "a#b",
    String(repeating: "字", count: 31), "𠮷" + String(repeating: "字", count: 29),
  ])
  func `a sheet's name that Excel allows is written`(name: String) throws {
    var sheet = Sample.sheet(["A1": .text("一")])
    sheet.name = name
    sheet.page.printArea = origin
    var drawing = WorkbookDrawing(sheets: [sheet])
    drawing.definedNames = [DefinedName("名", sheet: name, range: origin)]
    let workbook = try PackageParts(of: drawing)["xl/workbook.xml"]
    let quoted = "'" + name.replacing("'", with: "''") + "'!$A$1"
    #expect(workbook.contains(#"<definedName name="名">\#(quoted)</definedName>"#))
    #expect(workbook.contains(#"localSheetId="0">\#(quoted)</definedName>"#))
  }

  @Test func `two sheets of one name, whatever the case`() throws {
    let sheets = ["Abc", "二", "aBC"].map(SheetDrawing.init)
    let error = try refusal(of: WorkbookDrawing(sheets: sheets))
    #expect(error?.code == .duplicateSheetName)
    #expect(error?.sheet == "aBC")
  }

  @Test func `a link to a sheet whose name the library would split`() throws {
    var sheet = Sample.sheet(["A1": .link("去", sheet: "a#b", cell: origin.first)])
    sheet.name = "a#b"
    #expect(try refusal(of: WorkbookDrawing(sheets: [sheet]))?.code == .illegalLink)
  }

  @Test(arguments: [
    "", "carried-in", "a b", "1a", "ab12", "AB12", "xfd1048576", "R", "c", "rc", "R1C1", "r12",
    "C3", "r2c", ".a", "a!b", "一（二）", "true", "FALSE", "_xlnm.Print_Area", "_x0041_",
    String(repeating: "a", count: 128), String(repeating: "名", count: 43),
  ])
  func `a defined name that Excel refuses`(name: String) throws {
    var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
    drawing.definedNames = [DefinedName(name, sheet: "表", range: origin)]
    let error = try refusal(of: drawing)
    #expect(error?.code == .illegalDefinedName)
    #expect(error?.detail == name)
  }

  @Test(arguments: [
    "nb.requests.carried_in.natural_person", "nb.requests.refused.state_secret.total", "类别",
    "_a", "\\a", "xfe1", "abcd12", "rc1c", "r1c1a", "a?", String(repeating: "a", count: 127),
  ])
  func `a defined name that Excel allows is written`(name: String) throws {
    var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
    drawing.definedNames = [DefinedName(name, sheet: "表", range: origin)]
    #expect(
      try PackageParts(of: drawing)["xl/workbook.xml"].contains(
        "<definedName name=\"\(name)\">'表'!$A$1</definedName>"))
  }

  @Test func `defined names that are doubled, or lead nowhere`() throws {
    var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
    drawing.definedNames = ["nb.a", "NB.A"].map { DefinedName($0, sheet: "表", range: origin) }
    #expect(try refusal(of: drawing)?.code == .duplicateDefinedName)
    drawing.definedNames = [DefinedName("nb.a", sheet: "无", range: origin)]
    #expect(try refusal(of: drawing)?.code == .unknownSheet)
    let far = CellRange(origin: CellAddress(row: 0, column: 16_384))
    drawing.definedNames = [DefinedName("nb.a", sheet: "表", range: far)]
    #expect(try refusal(of: drawing)?.code == .outsideSheet)
  }

  @Test func `document properties that are too long, doubled or out of range`() throws {
    typealias Properties = WorkbookDrawing.Properties
    let long = String(repeating: "字", count: 256)
    let changes: [(inout Properties) -> Void] = [
      { $0.title = long }, { $0.author = long }, { $0.custom = [.init(long, "")] },
      { $0.custom = [.init("a", long)] }, { $0.custom = [.init("", "a")] },
      { $0.custom = [.init("a", "1"), .init("A", "2")] }, { $0.subject = "_x000D_" },
      { $0.createdYear = 1970 }, { $0.createdYear = 10_000 }, { $0.createdYear = .min },
    ]
    for change in changes {
      var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
      change(&drawing.properties)
      #expect(try refusal(of: drawing)?.code == .illegalProperty)
    }
    var drawing = WorkbookDrawing(sheets: [Sample.sheet()])
    drawing.properties.company = "一\n二"
    #expect(try refusal(of: drawing)?.code == .illegalCharacter)
  }
}

@Suite struct `Errors` {
  @Test func `an error says where and what, in both languages`() {
    let error = WriteError(
      .numberNotFinite, sheet: "三、申请", cell: CellAddress(row: 11, column: 7), detail: "nan")
    #expect(error.message.zh == "工作表“三、申请”单元格 H12：数值不是有限数（nan）。")
    #expect(error.message.en == "sheet \"三、申请\", cell H12: the number is not finite (nan).")
    #expect("\(error)" == error.message.en)
    #expect(WriteError(.noSheet).message.zh == "工作簿没有工作表。")
    #expect(WriteError(.noSheet).message.en == "the workbook has no sheet.")
  }

  @Test(arguments: WriteError.Code.allCases)
  func `every code is kebab-case and has its words`(code: WriteError.Code) {
    #expect(code.rawValue.allSatisfy { "abcdefghijklmnopqrstuvwxyz-".contains($0) })
    #expect(!WriteError(code).message.zh.isEmpty && !WriteError(code).message.en.isEmpty)
  }
}
