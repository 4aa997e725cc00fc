import Spreadsheet
import Testing
import WorkbookWriting

/// A change to a good sheet that makes it one to be refused.
struct Fault: Sendable, CustomTestStringConvertible {
  let code: WriteError.Code
  let cell: String?
  let testDescription: String
  let change: @Sendable (inout SheetDrawing) -> Void

  init(
    _ code: WriteError.Code, _ description: String, at cell: String? = nil,
    _ change: @escaping @Sendable (inout SheetDrawing) -> Void
  ) {
    self.code = code
    self.cell = cell
    testDescription = description
    self.change = change
  }
}

/// What writing a drawing throws; the file must not be there afterwards.
func refusal(of drawing: WorkbookDrawing) throws -> WriteError? {
  let folder = try TemporaryFolder()
  do {
    try WorkbookWriter.write(drawing, toPath: folder.file("a.xlsx"))
    return nil
  } catch {
    #expect(try folder.contents.isEmpty)
    return error
  }
}

@Suite struct `What is refused on a sheet` {
  private func expectRefusal(of fault: Fault) throws {
    var sheet = Sample.sheet(["A1": .text("好")])
    fault.change(&sheet)
    let error = try #require(try refusal(of: WorkbookDrawing(sheets: [sheet])))
    #expect(error.code == fault.code)
    #expect(error.sheet == "表")
    #expect(error.cell?.description == fault.cell)
  }

  @Test(arguments: contentFaults)
  func `content that would not survive`(fault: Fault) throws { try expectRefusal(of: fault) }

  @Test(arguments: shapeFaults)
  func `sizes, merges and styles that Excel refuses`(fault: Fault) throws {
    try expectRefusal(of: fault)
  }

  @Test(arguments: ruleFaults)
  func `rules and pages that Excel refuses`(fault: Fault) throws { try expectRefusal(of: fault) }

  /// A fault that puts content into C4.
  private static func content(
    _ code: WriteError.Code, _ description: String, _ content: CellDrawing.Content
  ) -> Fault {
    Fault(code, description, at: "C4") {
      $0.cells[CellAddress(row: 3, column: 2)] = CellDrawing(content, Sample.plain)
    }
  }

  private static let origin = CellAddress(row: 0, column: 0)

  static let contentFaults: [Fault] = [
    content(.numberNotFinite, "NaN", .number(.nan)),
    content(.numberNotFinite, "infinity", .number(-.infinity)),
    content(.numberNotFinite, "a stored NaN", .formula("1", stored: .number(.nan))),
    content(.illegalCharacter, "NUL", .text("一\0二")),
    content(.illegalCharacter, "a bell", .text("\u{7}")),
    content(.illegalCharacter, "U+001F", .text("\u{1F}")),
    content(.illegalCharacter, "U+FFFE", .text("\u{FFFE}")),
    content(.illegalCharacter, "U+FFFF", .text("一\u{FFFF}")),
    content(.illegalCharacter, "a stored escape", .formula("1", stored: .text("\u{1B}"))),
    content(.textTooLong, "32,768 characters", .text(String(repeating: "字", count: 32_768))),
    content(.textTooLong, "16,384 pairs", .text(String(repeating: "𠮷", count: 16_384))),
    content(
      .textTooLong, "what grows when spelt out", .text(String(repeating: "_x0041_", count: 4_000))),
    content(
      .textTooLong, "a long stored text",
      .formula("1", stored: .text(String(repeating: "a", count: 32_768)))),
    content(.illegalFormula, "an empty formula", .formula("", stored: .number(0))),
    content(.illegalFormula, "an equals sign", .formula("=", stored: .number(0))),
    content(.illegalFormula, "a formula with a tab", .formula("A1\t+1", stored: .number(0))),
    content(.illegalFormula, "a spelt-out formula", .formula("\"_x0041_\"", stored: .text(""))),
    content(
      .formulaTooLong, "8,193 characters",
      .formula(String(repeating: "1", count: 8193), stored: .number(0))),
    content(.unknownSheet, "a link to nowhere", .link("去", sheet: "无", cell: origin)),
    content(
      .illegalLink, "a link beyond the limits",
      .link("去", sheet: "表", cell: CellAddress(row: -1, column: 0))),
    content(
      .textTooLong, "a long link",
      .link(String(repeating: "字", count: 256), sheet: "表", cell: origin)),
    Fault(.outsideSheet, "a row too far") {
      $0.cells[CellAddress(row: 1_048_576, column: 0)] = CellDrawing(.blank, Sample.plain)
    },
    Fault(.outsideSheet, "a column too far") {
      $0.cells[CellAddress(row: 0, column: 16_384)] = CellDrawing(.blank, Sample.plain)
    },
    Fault(.outsideSheet, "the largest row") {
      $0.cells[CellAddress(row: .max, column: .min)] = CellDrawing(.blank, Sample.plain)
    },
  ]

  static let shapeFaults: [Fault] = [
    Fault(.illegalRowHeight, "height 0") { $0.rowHeights[3] = 0 },
    Fault(.illegalRowHeight, "height 409.5") { $0.rowHeights[3] = 409.5 },
    Fault(.illegalRowHeight, "height NaN") { $0.rowHeights[3] = .nan },
    Fault(.outsideSheet, "the height of a row too far") { $0.rowHeights[1_048_576] = 20 },
    Fault(.illegalColumnWidth, "width 0") { $0.columnWidths = [20, 0] },
    Fault(.illegalColumnWidth, "width 1,343") { $0.columnWidths = [1343] },
    Fault(.illegalColumnWidth, "width infinity") { $0.columnWidths = [.infinity] },
    Fault(.outsideSheet, "16,385 columns") {
      $0.columnWidths = [Double](repeating: 9, count: 16_385)
    },
    Fault(.outsideSheet, "a hidden column too far") { $0.hiddenColumns = [-1] },
    Fault(.overlappingMerges, "overlapping merges", at: "B2") {
      $0.merges = [
        CellRange(CellAddress(row: 1, column: 1), CellAddress(row: 3, column: 3)),
        CellRange(CellAddress(row: 9, column: 0), CellAddress(row: 9, column: 3)),
        CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 1, column: 1)),
      ]
    },
    Fault(.hiddenByMerge, "content under a merge", at: "B1") {
      $0.cells[CellAddress(row: 0, column: 1)] = CellDrawing(.number(1), Sample.plain)
      $0.merges = [CellRange(origin: origin, columns: 2)]
    },
    Fault(.hiddenByMerge, "content under a large merge", at: "C9") {
      $0.cells[CellAddress(row: 8, column: 2)] = CellDrawing(.number(1), Sample.plain)
      $0.merges = [CellRange(origin: origin, rows: 1000, columns: 1000)]
    },
    Fault(.outsideSheet, "a merge too far") {
      $0.merges = [CellRange(origin, CellAddress(row: 0, column: 16_384))]
    },
    Fault(.illegalStyle, "a font of no size", at: "A1") {
      $0.cells[origin] = CellDrawing(.blank, CellStyle(fontName: "宋体", fontSize: 0.5))
    },
    Fault(.illegalStyle, "a font of size NaN", at: "A1") {
      $0.cells[origin] = CellDrawing(.blank, CellStyle(fontName: "宋体", fontSize: .nan))
    },
    Fault(.illegalStyle, "a font whose name is cut", at: "A1") {
      let name = String(repeating: "宋", count: 43)
      $0.cells[origin] = CellDrawing(.blank, CellStyle(fontName: name, fontSize: 9))
    },
    Fault(.illegalStyle, "a colour of four bytes", at: "A1") {
      $0.cells[origin] = CellDrawing(.blank, Sample.plain.with { $0.fill = 0x1_000_000 })
    },
    Fault(.illegalStyle, "a cell that wraps and shrinks", at: "A1") {
      let style = Sample.plain.with {
        $0.wraps = true
        $0.shrinks = true
      }
      $0.cells[origin] = CellDrawing(.blank, style)
    },
    Fault(.illegalStyle, "a number format that is cut", at: "A1") {
      let format = String(repeating: "0", count: 128)
      $0.cells[origin] = CellDrawing(.blank, Sample.plain.with { $0.numberFormat = format })
    },
    Fault(.illegalStyle, "a tab of four bytes") { $0.tabColor = .max },
  ]

  /// A fault in a validation of B2.
  private static func validation(
    _ code: WriteError.Code, _ description: String, _ criterion: DataValidation.Criterion = .any,
    _ change: @escaping @Sendable (inout DataValidation) -> Void = { _ in }
  ) -> Fault {
    Fault(code, description, at: "B2") {
      let range = CellRange(origin: CellAddress(row: 1, column: 1), rows: 2)
      var validation = DataValidation(range, criterion)
      change(&validation)
      $0.validations = [validation]
    }
  }

  static let ruleFaults: [Fault] = [
    validation(
      .listTooLong, "a list of 256 bytes",
      .list(formula: "\"" + String(repeating: "一", count: 84) + "ab\"")),
    validation(.illegalFormula, "an empty list", .list(formula: "")),
    validation(.illegalFormula, "an empty condition", .custom(formula: "=")),
    validation(
      .formulaTooLong, "a condition of 256 characters",
      .custom(formula: String(repeating: "1", count: 256))),
    validation(.numberNotFinite, "a bound of NaN", .decimal(minimum: .nan)),
    validation(.messageTooLong, "an input title of 33") {
      $0.inputTitle = String(repeating: "一", count: 33)
    },
    validation(.messageTooLong, "an input message of 256") {
      $0.inputMessage = String(repeating: "一", count: 256)
    },
    validation(.messageTooLong, "an alert's title of 33") {
      $0.errorTitle = String(repeating: "一", count: 33)
    },
    validation(.messageTooLong, "an alert of 256") {
      $0.errorMessage = String(repeating: "一", count: 256)
    },
    validation(.messageTooLong, "a message of 255 with an equals sign in front") {
      $0.errorMessage = "=" + String(repeating: "一", count: 254)
    },
    validation(.illegalCharacter, "a message with a tab") { $0.inputMessage = "一\t二" },
    Fault(.outsideSheet, "a validation too far") {
      let range = CellRange(origin: CellAddress(row: 1_048_575, column: 0), rows: 2)
      $0.validations = [DataValidation(range, .any)]
    },
    Fault(.illegalFormula, "a condition of a look", at: "A1") {
      $0.conditionalFormats = [ConditionalFormat(CellRange(origin: origin), formula: "")]
    },
    Fault(.illegalStyle, "the colour of a look", at: "A1") {
      $0.conditionalFormats = [
        ConditionalFormat(CellRange(origin: origin), formula: "1", fill: .max)
      ]
    },
    Fault(.outsideSheet, "panes too far") { $0.frozen = CellAddress(row: -1, column: 0) },
    Fault(.illegalPage, "a margin below 0") { $0.page.margins.left = -1 },
    Fault(.illegalPage, "a margin of NaN") { $0.page.margins.top = .nan },
    Fault(.illegalPage, "32,768 pages") { $0.page.fit = .init(wide: 1, high: 32_768) },
    Fault(.illegalPage, "a break before the first row") { $0.page.rowBreaks = [0] },
    Fault(.illegalPage, "1,024 breaks") { $0.page.rowBreaks = Array(1...1024) },
    Fault(.illegalPage, "a footer of 256") {
      $0.page.footer = String(repeating: "一", count: 256)
    },
    Fault(.illegalPage, "a footer with a picture") { $0.page.footer = "&C&G" },
    Fault(.outsideSheet, "a printed range too far") {
      $0.page.printArea = CellRange(origin, CellAddress(row: 2_000_000, column: 0))
    },
    Fault(.outsideSheet, "repeated rows too far") { $0.page.repeatedRows = 0...1_048_576 },
  ]
}
