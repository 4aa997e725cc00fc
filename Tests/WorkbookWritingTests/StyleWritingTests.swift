import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `Styles` {
  /// The parts of a workbook with one blank cell in each of some styles.
  fileprivate func parts(of styles: CellStyle...) throws -> PackageParts {
    var sheet = Sample.sheet()
    for (row, style) in styles.enumerated() {
      sheet.cells[CellAddress(row: row, column: 0)] = CellDrawing(.blank, style)
    }
    return try PackageParts(of: sheet)
  }

  @Test func `equal styles share a format`() throws {
    let parts = try parts(of: Sample.plain, Sample.plain.with { $0.isBold = true }, Sample.plain)
    #expect(parts.sheet.contains(#"<c r="A1" s="1"/>"#))
    #expect(parts.sheet.contains(#"<c r="A2" s="2"/>"#))
    #expect(parts.sheet.contains(#"<c r="A3" s="1"/>"#))
    #expect(parts.tags("cellXfs", in: "xl/styles.xml") == [#"<cellXfs count="3">"#])
  }

  @Test func `the font has its name, size, colour and marks`() throws {
    let parts = try parts(
      of: CellStyle(fontName: "仿宋_GB2312", fontSize: 10.5).with {
        $0.isBold = true
        $0.isUnderlined = true
        $0.fontColor = 0xC00000
      })
    #expect(
      parts.styles.contains(
        #"<font><b/><u/><sz val="10.5"/><color rgb="FFC00000"/><name val="仿宋_GB2312"/>"#))
  }

  @Test func `black is a colour and not the lack of one`() throws {
    let parts = try parts(
      of: Sample.plain.with {
        $0.fontColor = 0
        $0.fill = 0
      })
    #expect(parts.styles.contains(#"<color rgb="FF000000"/><name val="宋体"/>"#))
    #expect(parts.styles.contains(#"<fgColor rgb="FF000000"/>"#))
  }

  @Test func `a fill is solid`() throws {
    let parts = try parts(of: Sample.plain.with { $0.fill = 0xFFFFE0 })
    #expect(parts.styles.contains(#"<patternFill patternType="solid"><fgColor rgb="FFFFFFE0"/>"#))
  }

  @Test func `a border is thin on all sides`() throws {
    let parts = try parts(of: Sample.plain.with { $0.hasBorder = true })
    for side in ["left", "right", "top", "bottom"] {
      #expect(parts.styles.contains("<\(side) style=\"thin\"><color auto=\"1\"/></\(side)>"))
    }
  }

  @Test(arguments: [
    (CellStyle.Horizontal.general, CellStyle.Vertical.bottom, nil),
    (.general, .center, #"<alignment vertical="center"/>"#),
    (.left, .top, #"<alignment horizontal="left" vertical="top"/>"#),
    (.center, .center, #"<alignment horizontal="center" vertical="center"/>"#),
    (.right, .bottom, #"<alignment horizontal="right"/>"#),
  ])
  func `content stands where it should`(
    horizontal: CellStyle.Horizontal, vertical: CellStyle.Vertical, expected: String?
  ) throws {
    let parts = try parts(
      of: Sample.plain.with {
        $0.horizontal = horizontal
        $0.vertical = vertical
      })
    #expect(parts.tags("alignment", in: "xl/styles.xml").first == expected)
  }

  @Test func `text wraps, shrinks and has a number format`() throws {
    let parts = try parts(
      of: Sample.plain.with { $0.wraps = true }, Sample.plain.with { $0.shrinks = true },
      Sample.plain.with { $0.numberFormat = "0.00\"万元\"" })
    #expect(
      parts.tags("alignment", in: "xl/styles.xml") == [
        #"<alignment vertical="center" wrapText="1"/>"#,
        #"<alignment vertical="center" shrinkToFit="1"/>"#, #"<alignment vertical="center"/>"#,
      ])
    #expect(parts.styles.contains(#"formatCode="0.00&quot;万元&quot;""#))
  }

  @Test func `only unlocked cells say so`() throws {
    let parts = try parts(of: Sample.plain, Sample.plain.with { $0.isLocked = false })
    #expect(parts.tags("protection", in: "xl/styles.xml") == [#"<protection locked="0"/>"#])
  }
}

extension Styles {
  @Test func `columns are measured by a font that every program has`() throws {
    let parts = try parts(of: Sample.plain)
    #expect(
      parts.styles.contains(
        #"<fonts count="2"><font><sz val="9.5"/><color theme="1"/><name val="Arial"/>"#))
  }
}
