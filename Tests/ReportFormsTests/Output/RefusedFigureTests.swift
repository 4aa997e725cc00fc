import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("A figure that was refused is no number in anything that is written")
struct RefusedFigureTests {
  let key = FigureKey("requests", "granted", "natural-person")

  /// A report in which one figure was refused, with what stood in its cell.
  private func report(_ raw: String, form: ReportForm, at key: FigureKey) -> Report {
    var report = Report.distinct(form: form)
    report.figures[key]?.state = .unreadable
    report.figures[key]?.raw = raw
    return report
  }

  private func read(_ workbook: Workbook) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(from: workbook)
  }

  @Test(arguments: [
    "12640", "１２640", "12,640", "12640件", " 401", "/", "", "40\u{200B}", "962716元", "1/2", "2月9日",
    "=B3/C3", "#REF!", "TRUE", "2000000000000000", "12\u{1}40",
  ])
  func `whatever its digits are`(raw: String) throws {
    let report = report(raw, form: try ReportForm.current(), at: key)
    let official = try read(Workbook(OfficialDrawing.drawing(of: report)))
    #expect(official[key].state == .unreadable)
    let blank = try read(Workbook(BlankDrawing.drawing(filledWith: report)))
    #expect(blank[key].state == .unreadable)
    let text = TabSeparatedText.text(of: report)
    let pasted = try read(Workbook(origin: .text, grids: [Grid(text: text)]))
    #expect(pasted[key].state == .unreadable)
    #expect(pasted.numbers.count == report.numbers.count)
  }

  @Test func `with a unit that its place accepts`() throws {
    let form = try #require(try ReportForm.bundled().first { $0.upgrade != nil })
    let key = FigureKey("disclosure", "administrative-charges", "items-last-year")
    let report = report("35项", form: form, at: key)
    #expect(try read(Workbook(OfficialDrawing.drawing(of: report)))[key].state == .unreadable)
  }

  @Test func `the page shows words behind the digits, and stays text when it is pasted`() throws {
    let page = HTMLPage.html(of: report("12640", form: try ReportForm.current(), at: key))
    #expect(page.contains("mso-number-format:'\\@'\">12640（待核实）</td>"))
    #expect(!page.contains(">12640<"))
  }

  @Test(arguments: ["约40", "962716元", "#REF!", "1/2"])
  func `what is no number as it stands is written as it was found`(raw: String) throws {
    let report = report(raw, form: try ReportForm.current(), at: key)
    #expect(TabSeparatedText.text(of: report).contains("\t\(raw)\t"))
    #expect(try read(Workbook(OfficialDrawing.drawing(of: report)))[key].raw == raw)
  }

  @Test func `an upgrade tells why, and its list holds no number either`() throws {
    let form = try ReportForm.current()
    let upgraded = ReportUpgrade(to: form).upgraded(report("12640", form: form, at: key))
    let note = try #require(upgraded.upgradeNotes.first)
    #expect(note.value == "12640（待核实）")
    #expect(note.target == "三!D9")
    #expect(note.reason.contains("没有作为数字转入"))
    let again = try read(Workbook(BlankDrawing.drawing(filledWith: upgraded)))
    #expect(again[key].state == .unreadable)
    #expect(again.upgradeNotes == upgraded.upgradeNotes)
  }
}
