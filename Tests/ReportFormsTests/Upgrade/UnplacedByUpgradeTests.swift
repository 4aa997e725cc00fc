import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("What an upgrade cannot place, but keeps")
struct UnplacedByUpgradeTests {
  let forms: [ReportForm]
  let current: ReportForm
  let old: ReportForm

  init() throws {
    forms = try ReportForm.bundled()
    current = try ReportForm.current()
    old = try #require(forms.first { $0.upgrade != nil })
  }

  @Test func `figures whose labels may have moved are kept row by row`() throws {
    let moved = ["科研机构": "社会公益组织", "社会公益组织": "法律服务机构", "法律服务机构": "其他", "其他": ""]
    var workbook = Workbook(BlankDrawing.drawing(filledWith: .pingtan2020(form: old)))
    workbook.grids = workbook.grids.map { grid in
      grid.mapTexts { text in moved[text.filter { !$0.isWhitespace }] ?? text }
    }
    let report = ReportUpgrade(to: current).upgraded(
      try Recogniser(forms: forms).report(from: workbook))
    let kept = report.upgradeNotes.filter { $0.source.hasPrefix("三!F") }
    #expect(kept.count == 23)
    #expect(kept.first?.value == "0 0 0 1")
    #expect(report[FigureKey(place: "requests/newly-received/research")].state == .blank)
    #expect(report[FigureKey(place: "requests/newly-received/total")].number == 21)
  }

  @Test func `figures that could not be placed are kept under the name they had`() throws {
    var workbook = Workbook(BlankDrawing.drawing(filledWith: .pingtan2020(form: old)))
    workbook.grids = workbook.grids.map { grid in
      grid.mapTexts { ["本年新制作数量", "本年新公开数量"].contains($0) ? "本年新" : $0 }
    }
    let report = ReportUpgrade(to: current).upgraded(
      try Recogniser(forms: forms).report(from: workbook))
    let kept = report.upgradeNotes.filter { $0.place == "本年新" }
    #expect(kept.map(\.value) == ["0 77", "0 77"])
    #expect(kept.map(\.source) == ["二!B6", "二!C6"])
    #expect(report[FigureKey(place: "disclosure/normative-documents/issued")].state == .blank)
  }

  @Test func `a line of a text with a figure too few is kept`() throws {
    let text = TabSeparatedText.text(of: .pingtan2020(form: old))
    let lines = text.replacing("一、本年新收政府信息公开申请数量\t\t\t20\t0", with: "一、本年新收政府信息公开申请数量\t20")
    let report = ReportUpgrade(to: current).upgraded(
      try Recogniser(forms: forms).report(from: Workbook(origin: .text, grids: [Grid(text: lines)]))
    )
    let kept = report.upgradeNotes.filter { $0.place == "一、本年新收政府信息公开申请数量" }
    #expect(kept.map(\.value) == ["20 0 0 0 1 21"])
  }

  @Test func `a form without rules keeps what has the same key and all the rest beside it`() {
    var form = old
    form.upgrades = []
    var report = Report.pingtan2020(form: form)
    report.observations = []
    let result = ReportUpgrade(to: current).upgraded(report)
    #expect(result[FigureKey(place: "disclosure/licensing/decisions")].number == 278)
    #expect(result[FigureKey(place: "requests/other.other/total")].state == .blank)
    #expect(result.upgradeNotes.filter { $0.target.isEmpty }.count == 17 + 7)
  }
}
