import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Other spellings of labels are read")
struct OtherSpellingsTests {
  let form: ReportForm
  let original: Report
  let official: Grid

  init() throws {
    form = try ReportForm.current()
    original = Report.distinct(form: form)
    let drawing = OfficialDrawing.drawing(of: original)
    official = Grid(try #require(drawing.sheets.first))
  }

  private func read(_ grids: Grid...) throws -> Report {
    try Recogniser(forms: [form]).report(from: Workbook(origin: .workbook, grids: grids))
  }

  @Test(arguments: [
    ("1.属于国家秘密", "（三）不予公开1.属于国家秘密"), ("1.属于国家秘密", "（三）不予公开-1.属于国家秘密"),
    ("2.重复申请", "（五）2.重复申请"), ("3.其他", "（六）3.其他"), ("3.其他", "3其他"), ("3.其他", "3)其他"),
    ("3.其他", "3.其它"), ("（一）予以公开", "三、本年度办理结果（一）予以公开"), ("（七）总计", "（七）合计"),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"), ("规章", "规章："),
    ("自然人", "自然人（件）"), ("总计", "总计/件"), ("总计", "合计"), ("本年制发件数", "本年制发件数（单位：件）"),
  ])
  func `in words that say the same`(label: String, spelling: String) throws {
    let report = try read(official.mapTexts { $0 == label ? spelling : $0 })
    #expect(report.differences(from: original) == [])
  }

  @Test func `a fee in another unit is another heading still`() throws {
    let report = try read(
      official.mapTexts { $0 == "本年收费金额（单位：万元）" ? "本年收费金额（件）" : $0 })
    #expect(report[FigureKey("disclosure", "administrative-charges", "amount")].number == nil)
  }
}
