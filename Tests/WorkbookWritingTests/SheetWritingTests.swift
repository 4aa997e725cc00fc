import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `Sheets` {
  /// The pixels that Excel makes of the widths it reads, with the 7-pixel digits of Arial 9.5.
  private func pixels(in parts: PackageParts) -> [Double] {
    parts.tags("col", in: "xl/worksheets/sheet1.xml").compactMap { tag in
      tag.firstRange(of: "width=\"").flatMap { start in
        Double(tag[start.upperBound...].prefix { $0 != "\"" })
      }
    }.map { (($0 * 256 + 18) / 256 * 7).rounded(.down) }
  }

  @Test(arguments: [
    [Double](repeating: 487.0 / 14, count: 14), [Double](repeating: 487.0 / 37, count: 37),
    [34, 34.1, 34.2, 34.3, 34.4, 1.5, 0.8, 100.7], [48], [3, 6, 9, 9.75, 1342.5],
  ])
  func `columns are as wide as asked within a pixel, and so is their sum`(
    widths: [Double]
  ) throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.columnWidths = widths
    let pixels = pixels(in: try PackageParts(of: sheet))
    try #require(pixels.count == widths.count)
    for (pixel, width) in zip(pixels, widths) { #expect(abs(pixel - width / 0.75) <= 1) }
    #expect(abs(pixels.reduce(0, +) - widths.reduce(0, +) / 0.75) <= 1)
  }

  @Test func `the official width is kept however finely it is cut`() throws {
    let points = 17.18 / 2.54 * 72
    for count in 1...60 {
      var sheet = Sample.sheet(["A1": .blank])
      sheet.columnWidths = [Double](repeating: points / Double(count), count: count)
      #expect(pixels(in: try PackageParts(of: sheet)).reduce(0, +) == 649)
    }
  }

  @Test func `hidden columns are hidden, with a width or without`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.columnWidths = [60, 60]
    sheet.hiddenColumns = [1, 4]
    let columns = try PackageParts(of: sheet).tags("col", in: "xl/worksheets/sheet1.xml")
    #expect(columns.map { $0.contains(#"hidden="1""#) } == [false, true, true])
    #expect(columns.last?.contains(#"min="5" max="5""#) == true)
  }

  @Test func `heights are kept, also the one that the library takes for none`() throws {
    var sheet = Sample.sheet()
    sheet.rowHeights = [0: 30.5, 1: 15, 2: 409]
    let rows = try PackageParts(of: sheet).tags("row", in: "xl/worksheets/sheet1.xml")
    #expect(
      rows == [
        #"<row r="1" ht="30.5" customHeight="1"/>"#, #"<row r="2" ht="15.001" customHeight="1"/>"#,
        #"<row r="3" ht="409" customHeight="1"/>"#,
      ])
  }

  @Test func `the view has its panes, grid lines and tab colour`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.frozen = CellAddress(row: 2, column: 1)
    sheet.showsGridLines = false
    sheet.tabColor = 0
    let parts = try PackageParts(of: sheet)
    #expect(
      parts.sheet.contains(
        #"<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>"#))
    #expect(parts.sheet.contains(#"showGridLines="0" tabSelected="1""#))
    #expect(parts.sheet.contains(#"<tabColor rgb="FF000000"/>"#))
  }

  @Test func `a frozen first cell freezes nothing`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.frozen = CellAddress(row: 0, column: 0)
    #expect(!(try PackageParts(of: sheet).sheet.contains("<pane")))
  }

  @Test func `a protected sheet has no password and lets cells be selected`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.isProtected = true
    #expect(
      try PackageParts(of: sheet).tags("sheetProtection", in: "xl/worksheets/sheet1.xml") == [
        #"<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>"#
      ])
  }

  @Test func `only the first sheet is open`() throws {
    let parts = try PackageParts(
      of: WorkbookDrawing(sheets: [SheetDrawing(name: "甲"), SheetDrawing(name: "乙")]))
    #expect(parts.sheet.contains(#"tabSelected="1""#))
    #expect(!parts["xl/worksheets/sheet2.xml"].contains("tabSelected"))
    #expect(!parts["xl/workbook.xml"].contains("activeTab"))
  }

  @Test func `the page is A4 with its margins, pages and centring`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.page.margins = .init(left: 1.27, right: 2.54, top: 0, bottom: 5.08)
    sheet.page.fit = .init(wide: 1, high: 0)
    sheet.page.footer = "&C第 &P 页"
    sheet.page.rowBreaks = [9, 4, 9]
    let parts = try PackageParts(of: sheet)
    #expect(parts.sheet.contains(#"<pageSetUpPr fitToPage="1"/>"#))
    #expect(parts.sheet.contains(#"<printOptions horizontalCentered="1"/>"#))
    #expect(
      parts.sheet.contains(
        #"<pageMargins left="0.5" right="1" top="0" bottom="2" header="0.3" footer="0.3"/>"#))
    #expect(
      parts.sheet.contains(#"<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>"#))
    #expect(parts.sheet.contains("<oddFooter>&amp;C第 &amp;P 页</oddFooter>"))
    #expect(
      parts.sheet.contains(
        #"<brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/>"#))
  }

  @Test func `a page may be wide and stand at the left`() throws {
    var sheet = Sample.sheet(["A1": .blank])
    sheet.page.isLandscape = true
    sheet.page.isCentered = false
    let parts = try PackageParts(of: sheet)
    #expect(parts.sheet.contains(#"<pageSetup paperSize="9" orientation="landscape"/>"#))
    #expect(!parts.sheet.contains("printOptions"))
  }
}
