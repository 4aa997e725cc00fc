import DisclosureReports
import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite("Reports in Word documents are read like workbooks")
struct WordReportTests {
  let form: ReportForm
  let original: Report

  init() throws {
    form = try ReportForm.current()
    var report = Report.distinct(form: form)
    report.notes["requests"] = [Report.Paragraph("注：本表不含乡镇数据。")]
    original = report
  }

  private func read(_ document: TestDocument) throws -> Report {
    try ReportReader().report(from: .bytes(document.bytes))
  }

  @Test func `the official form with 200 figures`() throws {
    let report = try read(TestDocument(original))
    #expect(report.numbers == original.numbers)
    #expect(report.numbers.count == 200)
    #expect(report.observations == [])
    #expect(report.unit == "清溪县水利局")
    #expect(report.year == 2026)
    #expect(report.sectionTitles.count == 6)
    for section in ["overview", "problems", "other-matters"] {
      #expect(report.texts(section) == original.texts(section))
    }
    #expect(report.notes.mapValues { $0.map(\.text) } == ["requests": ["注：本表不含乡镇数据。"]])
    #expect(report.preface.isEmpty && report.signature.isEmpty)
  }

  @Test func `each figure with its table and cell`() throws {
    let report = try read(TestDocument(original))
    let names = ["disclosure": "表1", "requests": "表2", "reviews-and-suits": "表3"]
    for figure in report.orderedFigures {
      let official = try #require(form.figure(figure.key))
      #expect(
        figure.source
          == CellReference(sheet: names[figure.key.table], address: official.range.first))
    }
  }

  @Test func `with automatic numbers before the titles`() throws {
    var document = TestDocument(original)
    for section in form.sections {
      let bare = String(section.title.drop { $0 != "、" }.dropFirst())
      document.body = document.body.replacing(
        TestDocument.paragraph(section.title), with: TestDocument.paragraph(bare, list: 3))
    }
    document.numbering = """
      <w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>\
      <w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>\
      <w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>\
      <w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
      """
    let report = try read(document)
    #expect(report.numbers == original.numbers)
    #expect(report.observations == [])
    #expect(report.sectionTitles["reviews-and-suits"]?.text == "四、政府信息公开行政复议、行政诉讼情况")
  }

  @Test(arguments: [false, true])
  func `with a table that a page break split`(headingsAgain: Bool) throws {
    let table = try #require(form.table("requests"))
    let rows = TestDocument.rows(of: table, filledWith: original)
    let again = headingsAgain ? rows[..<3].joined() : ""
    let whole = TestDocument(original)
    for split in [3, 4, 9, 16, 27] {
      var document = whole
      document.body = document.body.replacing(
        TestDocument.table(rows.joined()),
        with: TestDocument.table(rows[..<split].joined()) + TestDocument.paragraph("")
          + TestDocument.table(again + rows[split...].joined()))
      let report = try read(document)
      let isSame = report.numbers == original.numbers
      #expect(isSame, "split before row \(split)")
      #expect(
        report.observations.contains { if case .readerNote = $0.kind { true } else { false } })
    }
  }

  @Test func `inside a frame around the whole page`() throws {
    var document = TestDocument(original)
    document.body = "<w:tbl><w:tr><w:tc>\(document.body)</w:tc></w:tr></w:tbl>"
    let report = try read(document)
    #expect(report.numbers == original.numbers)
    #expect(report.observations == [])
    #expect(report.texts("overview") == original.texts("overview"))
  }

  /// A table that somebody set with tabs, or copied from a page, is text and no table of Word's.
  @Test(arguments: ["\t", " | ", "\n"])
  func `whose tables are paragraphs`(separator: String) throws {
    let lines = TabSeparatedText.text(of: original).split(separator: "\n")
    let fields = lines.flatMap { line in
      separator == "\n" ? line.split(separator: "\t") : [line]
    }
    let body = fields.map { field in
      TestDocument.paragraph(String(field).replacing("\t", with: separator))
        .replacing("\t", with: "</w:t><w:tab/><w:t>")
    }
    let report = try read(TestDocument(body.joined()))
    #expect(report.differences(from: original) == [])
    #expect(report.texts("problems") == original.texts("problems"))
    #expect(report.notes.mapValues { $0.map(\.text) } == ["requests": ["注：本表不含乡镇数据。"]])
    #expect(report.figures.values.allSatisfy { $0.source?.sheet == nil })
  }

  @Test func `with one table set with tabs and titles with a tab behind their number`() throws {
    var document = TestDocument(original)
    for section in form.sections {
      document.body = document.body.replacing(
        section.title, with: section.title.replacing("、", with: "、\t", maxReplacements: 1))
    }
    let table = try #require(form.table("reviews-and-suits"))
    let rows = TestDocument.rows(of: table, filledWith: original).joined()
    let lines = TabSeparatedText.text(of: original).split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasPrefix("行政复议\t") })
    document.body = document.body.replacing(
      TestDocument.table(rows),
      with: lines[first..<first + 4].map { TestDocument.paragraph($0) }.joined())
    let report = try read(document)
    #expect(report.differences(from: original) == [])
    #expect(report.sectionTitles.count == 6)
    #expect(report.observations == [])
  }

  /// A row whose values stand one column beside their own, since a cell was deleted or inserted, is
  /// not read, and each of its numbers is told.
  @Test(arguments: ["disclosure", "requests", "reviews-and-suits"], [-1, 1])
  func `with a row that has a cell too few or too many`(table: String, change: Int) throws {
    let layout = try #require(form.table(table))
    let rows = TestDocument.rows(of: layout, filledWith: original)
    let figures = Dictionary(grouping: layout.figures) { $0.range.first.row }
    for row in figures.keys.sorted() {
      var cells = rows[row].split(separator: "</w:tc>", omittingEmptySubsequences: false)
        .map { $0 + "</w:tc>" }
      let count = figures[row]?.count ?? 0
      let place = cells.count - 1 - (row % count + 1)
      if change < 0 { cells.remove(at: place) } else { cells.insert(cells[place], at: place) }
      cells[cells.count - 1] = "</w:tr>"
      var document = TestDocument(original)
      document.body = document.body.replacing(rows[row], with: cells.joined())
      let report = try read(document)
      let wrong = report.numbers.filter { original.numbers[$0.key] != $0.value }
      #expect(wrong.isEmpty, "row \(row): \(wrong.keys)")
      let told = report.observations.compactMap { seen -> [ReportModel.CellReference]? in
        guard case .wrongCount(table, _, count + change, count) = seen.kind else { return nil }
        return seen.cells
      }
      #expect(told.count == 1, "row \(row)")
      #expect((told.first?.count ?? 0) >= count + change, "row \(row)")
    }
  }

  @Test func `with a row that lost a cell alone on a page`() throws {
    let table = try #require(form.table("requests"))
    let rows = TestDocument.rows(of: table, filledWith: original)
    let split = rows.count - 1
    let cut = try #require(rows[split].range(of: "<w:tc>", options: .backwards))
    var document = TestDocument(original)
    document.body = document.body.replacing(
      TestDocument.table(rows.joined()),
      with: TestDocument.table(rows[..<split].joined()) + TestDocument.paragraph("续表")
        + TestDocument.table(rows[..<3].joined() + rows[split][..<cut.lowerBound] + "</w:tr>"))
    let report = try read(document)
    #expect(report.numbers.count == 200 - 7)
    #expect(report.numbers.allSatisfy { original.numbers[$0.key] == $0.value })
    let told = report.observations.first {
      $0.kind == .wrongCount(table: "requests", label: "四、结转下年度继续办理", found: 6, expected: 7)
    }
    #expect(told?.cells.count == 7)
    #expect(
      !report.observations.contains { if case .repeatedTable = $0.kind { true } else { false } })
  }

  /// The edges of cells that were drawn by hand are not those of the headings.
  @Test func `with rows whose last cell ends behind the headings`() throws {
    let table = try #require(form.table("requests"))
    let rows = TestDocument.rows(of: table, filledWith: original)
    let last = try #require(rows[4].range(of: "<w:tcPr>", options: .backwards))
    let wide = rows[4].replacingCharacters(
      in: last, with: "<w:tcPr><w:gridSpan w:val=\"2\"/>")
    var document = TestDocument(original)
    document.body = document.body.replacing(rows[4], with: wide)
    let report = try read(document)
    #expect(report.numbers == original.numbers)
    #expect(report.observations == [])
  }

  @Test func `whose words name rows and columns beside its tables`() throws {
    var report = original
    let words = ["按申请人分：", "自然人", "20", "商业企业", "1", "（一）予以公开", "6", "6"]
    report.sections["problems"] = words.map { Report.Paragraph($0) }
    let again = try read(TestDocument(report))
    #expect(again.differences(from: original) == [])
    #expect(again.texts("problems") == words)
  }
}
