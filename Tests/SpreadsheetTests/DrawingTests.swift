import Spreadsheet
import Testing

@Suite("Drawings of workbooks")
struct DrawingTests {
  private static let plain = CellStyle(fontName: "宋体", fontSize: 12)

  /// One change to each property of a style.
  private static let changes: [@Sendable (inout CellStyle) -> Void] = [
    { $0.fontName = "黑体" },
    { $0.fontSize = 12.5 },
    { $0.isBold = true },
    { $0.fontColor = 0 },
    { $0.isUnderlined = true },
    { $0.fill = 0xFFFFFF },
    { $0.hasBorder = true },
    { $0.horizontal = .left },
    { $0.vertical = .top },
    { $0.wraps = true },
    { $0.shrinks = true },
    { $0.numberFormat = "0" },
    { $0.isLocked = false },
  ]

  @Test func `a style without changes is as Excel begins`() {
    let style = Self.plain
    #expect(style.numberFormat == "General")
    #expect(style.isLocked)
    #expect(style.fill == nil)
    #expect(style.fontColor == nil)
    #expect(!style.hasBorder && !style.isBold && !style.wraps && !style.shrinks)
  }

  @Test func `styles that look different are not shared`() {
    let styles = [Self.plain] + Self.changes.map(Self.plain.with)
    #expect(Set(styles).count == Self.changes.count + 1)
  }

  @Test func `a changed copy leaves the style as it was`() {
    let bold = Self.plain.with { $0.isBold = true }
    #expect(bold.isBold)
    #expect(!Self.plain.isBold)
    #expect(bold.with { $0.isBold = false } == Self.plain)
    #expect(bold.with { $0.fill = 1 }.isBold)
  }

  @Test func `contents that show the same are told from each other`() {
    let cell = CellAddress(row: 0, column: 0)
    let contents: [CellDrawing.Content] = [
      .blank, .text(""), .text("1"), .number(1), .number(0), .formula("1", stored: .number(1)),
      .formula("1", stored: .text("1")), .formula("0+1", stored: .number(1)),
      .link("1", sheet: "表", cell: cell), .link("1", sheet: "又", cell: cell),
      .link("1", sheet: "表", cell: CellAddress(row: 0, column: 1)),
    ]
    #expect(Set(contents).count == contents.count)
    let drawings = contents.map { CellDrawing($0, Self.plain) }
    #expect(Set(drawings).count == contents.count)
    #expect(
      CellDrawing(.blank, Self.plain) != CellDrawing(.blank, Self.plain.with(Self.changes[2])))
  }

  @Test func `the official tables fit between the margins of A4`() {
    let page = PageSetup()
    let official = 17.18
    #expect(21.0 - page.margins.left - page.margins.right >= official)
    #expect(!page.isLandscape)
    #expect(page.fit == nil)
    #expect(page.printArea == nil)
  }

  @Test func `a sheet begins empty, open and unprotected`() {
    let sheet = SheetDrawing(name: "表")
    #expect(sheet.cells.isEmpty && sheet.merges.isEmpty && sheet.rowHeights.isEmpty)
    #expect(sheet.validations.isEmpty && sheet.conditionalFormats.isEmpty)
    #expect(!sheet.isProtected)
    #expect(sheet.frozen == nil)
    #expect(sheet.showsGridLines)
  }

  @Test func `a workbook keeps its sheets and properties in order`() {
    var workbook = WorkbookDrawing(sheets: ["二", "一", "三"].map(SheetDrawing.init(name:)))
    workbook.properties.custom = [.init("b", "1"), .init("a", "2")]
    #expect(workbook.sheets.map(\.name) == ["二", "一", "三"])
    #expect(workbook.properties.custom.map(\.name) == ["b", "a"])
    #expect(workbook.definedNames.isEmpty)
  }

  @Test func `a defined name is its name, its sheet and its range`() throws {
    let range = try #require(CellRange("B2:C3"))
    let name = DefinedName("nb.a", sheet: "二", range: range)
    #expect(name == DefinedName("nb.a", sheet: "二", range: range))
    #expect(name != DefinedName("nb.b", sheet: "二", range: range))
    #expect(name != DefinedName("nb.a", sheet: "三", range: range))
    #expect(name != DefinedName("nb.a", sheet: "二", range: CellRange(origin: range.first)))
  }

  @Test func `validations and formats that differ in one thing differ`() throws {
    let range = try #require(CellRange("B2"))
    let criteria: [DataValidation.Criterion] = [
      .any, .wholeNumber(minimum: 0), .wholeNumber(minimum: 1), .decimal(minimum: 0),
      .list(formula: "表!$A$1:$A$5"), .custom(formula: "表!$A$1:$A$5"), .custom(formula: "TRUE"),
    ]
    #expect(Set(criteria).count == criteria.count)
    #expect(Set(criteria.map { DataValidation(range, $0) }).count == criteria.count)
    let format = ConditionalFormat(range, formula: "B2<0", fill: 0xFF0000)
    #expect(format == ConditionalFormat(range, formula: "B2<0", fill: 0xFF0000))
    #expect(format != ConditionalFormat(range, formula: "B2<0", fontColor: 0xFF0000))
    #expect(format != ConditionalFormat(range, formula: "B2<0", fill: 0xFF0000, isBold: true))
  }
}
