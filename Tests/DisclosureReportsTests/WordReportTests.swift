import DisclosureReports
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
}
