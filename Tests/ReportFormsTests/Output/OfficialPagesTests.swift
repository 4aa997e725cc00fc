import ReportModel
import Spreadsheet
import Testing

@testable import ReportForms

@Suite("The pages of the official drawing")
struct OfficialPagesTests {
  /// Reports whose text is of other lengths, so that tables and titles meet the foot of a page.
  private static let lengths = [0, 60, 200, 420, 480, 700, 1000, 3000]

  private func report(overview length: Int) throws -> Report {
    var report = try SampleReport.make()
    report.sections["overview"] = length == 0 ? [] : [.init(SampleReport.longText(length))]
    return report
  }

  @Test(arguments: lengths)
  func `a page holds its rows, a table one page, a title what follows`(length: Int) throws {
    let report = try report(overview: length)
    let sheet = try #require(OfficialDrawing.drawing(of: report).sheets.first)
    let rows = try #require(sheet.rowHeights.keys.max()) + 1
    let starts = [0] + sheet.page.rowBreaks + [rows]
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    let paper = (29.7 - sheet.page.margins.top - sheet.page.margins.bottom) / 2.54 * 72
    for (start, end) in zip(starts, starts.dropFirst()) {
      #expect((start..<end).reduce(0) { $0 + (sheet.rowHeights[$1] ?? 15) } <= paper)
    }
    for merge in sheet.merges {
      #expect(!starts.contains { merge.first.row < $0 && $0 <= merge.last.row })
    }
    let titles = Set(report.form.sections.map(\.title))
    for (address, cell) in sheet.cells {
      guard case .text(let text) = cell.content, titles.contains(text) else { continue }
      let isEmpty = length == 0 && text == report.form.sections.first?.title
      #expect(isEmpty || !starts.contains(address.row + 1))
    }
  }

  @Test(arguments: lengths)
  func `tables are never split and notes stay with them`(length: Int) throws {
    let report = try report(overview: length)
    let sheet = try #require(OfficialDrawing.drawing(of: report).sheets.first)
    let framed = Set(sheet.cells.filter(\.value.style.hasBorder).map(\.key.row))
    for row in sheet.page.rowBreaks {
      #expect(!(framed.contains(row - 1) && framed.contains(row)))
      #expect(sheet.cells[CellAddress(row: row, column: 0)]?.content != .text("注：本表含上年结转的申请。"))
    }
  }

  @Test(arguments: [540, 1000, 3000, 30_000])
  func `the rows of a long paragraph join to the paragraph`(length: Int) throws {
    let report = try report(overview: length)
    let workbook = OfficialDrawing.drawing(of: report)
    let sheet = try #require(workbook.sheets.first)
    #expect(workbook.definedNames.map(\.name).first == "nb.continued.1")
    #expect(Set(workbook.definedNames.map(\.name)).count == workbook.definedNames.count)
    let first = try #require(workbook.definedNames.first?.range.first)
    var joined = ""
    for row in first.row - 1..<first.row + workbook.definedNames.count {
      let cell = try #require(sheet.cells[CellAddress(row: row, column: 0)])
      guard case .text(let piece) = cell.content else { continue }
      #expect(piece.hasSuffix("。"))
      #expect(piece.hasPrefix("　　") == (row < first.row))
      joined += piece
    }
    #expect(joined == "　　" + SampleReport.longText(length))
  }

  @Test
  func `a sentence that is too long goes on after a clause, a word that is too long anywhere`() {
    let measure = TextMeasure(fontSize: 16, width: 165)
    let clauses = String(repeating: "一二三四，", count: 30)
    let pieces = ParagraphSplitter.pieces(of: clauses, indent: "　　", measure: measure, lines: 3)
    #expect(pieces.joined() == clauses)
    #expect(pieces.allSatisfy { $0.hasSuffix("，") && measure.lineCount(String($0)) <= 3 })
    let word = String(repeating: "9", count: 500)
    #expect(
      ParagraphSplitter.pieces(of: word, indent: "", measure: measure, lines: 3).joined() == word)
    #expect(ParagraphSplitter.pieces(of: "", indent: "", measure: measure, lines: 3) == [""])
  }

  @Test func `a closing mark stays with its sentence`() {
    let measure = TextMeasure(fontSize: 16, width: 165)
    let text = String(repeating: "他说：“好的。”", count: 20)
    let pieces = ParagraphSplitter.pieces(of: text, indent: "", measure: measure, lines: 2)
    #expect(pieces.joined() == text)
    #expect(pieces.allSatisfy { $0.hasSuffix("。”") })
  }

  @Test(arguments: ["", "\n", "。。。。。。", "\u{0}", "　", "a\r\nb", "））））））））"])
  func `no text is a trap`(text: String) throws {
    var report = Report(form: try ReportForm.current())
    let many = String(repeating: text, count: 3000)
    report.title = .init(many)
    report.preface = [.init(text), .init(many)]
    report.notes["requests"] = Array(repeating: .init(many), count: 3)
    let sheet = try #require(OfficialDrawing.drawing(of: report).sheets.first)
    #expect(sheet.rowHeights.values.allSatisfy { $0 <= 409 })
    #expect(!TabSeparatedText.text(of: report).isEmpty && !HTMLPage.html(of: report).isEmpty)
  }
}
