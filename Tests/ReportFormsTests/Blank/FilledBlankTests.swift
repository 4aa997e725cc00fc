import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("A blank filled with a report")
struct FilledBlankTests {
  let form: ReportForm
  let zeros: Report

  init() throws {
    form = try ReportForm.current()
    var report = Report(form: form)
    for key in form.figureKeys { report.figures[key] = Figure(key, .number(0), raw: "0") }
    zeros = report
  }

  private func read(_ drawing: WorkbookDrawing) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(from: Workbook(drawing))
  }

  private func sheet(_ name: String, of drawing: WorkbookDrawing) throws -> SheetDrawing {
    try #require(drawing.sheets.first { $0.name == name })
  }

  private func content(_ cell: String, _ sheet: SheetDrawing) throws -> CellDrawing.Content? {
    sheet.cells[try #require(CellAddress(cell))]?.content
  }

  @Test func `it reads back as it was filled`() throws {
    var original = Report.distinct(form: form)
    original.unitKind = .department
    original.explanations = [
      Report.Explanation(code: "SUM201", place: "二!D6", text: "清理后件数减少。")
    ]
    original.signature = [Report.Paragraph("填报人：张某　审核人：李某  联系电话：0000-1234567")]
    let report = try read(BlankDrawing.drawing(filledWith: original))
    #expect(report.numbers == original.numbers)
    #expect(report.unit == original.unit)
    #expect(report.unitKind == .department)
    #expect(report.year == original.year)
    let explained = try #require(report.explanations.first)
    #expect([explained.code, explained.place, explained.text] == ["SUM201", "二!D6", "清理后件数减少。"])
    #expect(explained.source?.description == "情况说明!A4" && report.explanations.count == 1)
    for section in ["overview", "problems", "other-matters"] {
      #expect(report.texts(section) == original.texts(section))
    }
    #expect(Set(report.signature.map(\.text)).contains("联系电话：0000-1234567"))
    #expect(report.signature.contains { $0.text == "填报人：张某" })
    #expect(report.observations == [])
    #expect(report.notes.isEmpty && report.preface.isEmpty && report.upgradeNotes.isEmpty)
  }

  @Test func `with nothing it is the blank`() throws {
    var empty = Report(form: form)
    empty.year = 2026
    empty.unit = "清溪县水利局"
    let filled = BlankDrawing.drawing(filledWith: empty)
    let blank = BlankDrawing.drawing(form: form, year: 2026, unit: "清溪县水利局")
    #expect(filled.sheets.map(\.cells) == blank.sheets.map(\.cells))
    #expect(filled.definedNames == blank.definedNames)
  }

  @Test func `an entry without a value is not filled with the advice beside it`() throws {
    var empty = zeros
    empty.year = nil
    let report = try read(BlankDrawing.drawing(filledWith: empty))
    #expect(report.unit == nil)
    #expect(report.year == nil)
    #expect(report.signature.isEmpty)
  }

  @Test func `totals that their parts give stay formulas with their values`() throws {
    var report = zeros
    report.type("3", at: "requests/granted/business")
    report.type("3", at: "requests/granted/total")
    report.type("3", at: "requests/handled-total/business")
    report.type("", at: "requests/handled-total/total")
    let table = try sheet("三", of: BlankDrawing.drawing(filledWith: report))
    #expect(try content("J9", table) == .formula("SUM(D9:I9)", stored: .number(3)))
    #expect(try content("E30", table) == .formula("SUM(E9:E29)", stored: .number(3)))
    // What is blank in the report is worked out, as in any blank.
    #expect(try content("J30", table) == .formula("SUM(J9:J29)", stored: .number(3)))
  }

  @Test func `a total that says something else is kept as a number`() throws {
    var report = zeros
    report.type("8", at: "requests/granted/total")
    report.type("", at: "requests/carried-out/*")
    report.type("0", at: "requests/carried-out/total")
    let drawing = BlankDrawing.drawing(filledWith: report)
    let table = try sheet("三", of: drawing)
    #expect(try content("J9", table) == .number(8))
    // A 0 over nothing but blanks would be lost in a formula.
    #expect(try content("J31", table) == .number(0))
    // A number that a person typed is never hidden.
    let hidden = table.conditionalFormats.filter { $0.fontColor == 0xF2F2F2 }.map(\.range)
    #expect(!hidden.contains { $0.contains(CellAddress(row: 30, column: 9)) })
    #expect(try read(drawing).numbers == report.numbers)
  }

  @Test func `marks and what could not be read stay as they were found`() throws {
    var report = zeros
    report.type("/", at: "requests/granted/business")
    report.type("—", at: "requests/granted-in-part/total")
    report.type("8040元", at: "disclosure/administrative-charges/amount")
    report.type("", at: "disclosure/licensing/decisions")
    let found = try read(BlankDrawing.drawing(filledWith: report))
    for figure in report.orderedFigures {
      #expect(found[figure.key].state == figure.state, "\(figure.key)")
      #expect(found[figure.key].raw == figure.raw, "\(figure.key)")
    }
  }

  @Test func `verdicts are those of what is filled in`() throws {
    var report = zeros
    let verdict = { (name: String, report: Report) in
      let drawing = BlankDrawing.drawing(filledWith: report)
      return try self.sheet(name, of: drawing).cells[CellAddress(row: 0, column: 0)]?.words
    }
    #expect(try verdict("三", report) == "通过")
    report.type("8", at: "requests/granted/total")
    #expect(try verdict("三", report) == "有误（2 处）")
    report.type("", at: "requests/granted/business")
    // The row may still come to 8, but the column of totals cannot.
    #expect(try verdict("三", report) == "有误（1 处）")
    var text = report
    text.type("约3", at: "requests/granted/research")
    #expect(try verdict("三", text) == "有误（2 处）")
    report.type("0", at: "requests/granted/total")
    #expect(try verdict("三", report) == "未填完（1 格）")
    report.type("1", at: "disclosure/government-rules/issued")
    #expect(try verdict("二", report) == "通过，1 处提示")
    let check = try sheet("校验", of: BlankDrawing.drawing(filledWith: report))
    let words = Set(check.cells.values.compactMap(\.words))
    #expect(words.contains("共 51 条：通过 44 条，有误 0 条，提示 1 条，未填完 6 条"))
  }

  @Test func `a text has room for all its paragraphs and some more`() throws {
    var report = zeros
    let long = String(repeating: "甲乙丙丁。", count: 8000)
    let texts = (1...40).map { "第\($0)段。" } + [long, "完。"]
    report.sections["overview"] = texts.map { Report.Paragraph($0) }
    let drawing = BlankDrawing.drawing(filledWith: report)
    let overview = try sheet("一", of: drawing)
    #expect(overview.cells.values.count { !$0.style.isLocked } == 51)
    let count = texts.reduce(0) { $0 + $1.utf16.count }
    #expect(overview.cells.values.contains { $0.words == "\(count)/1000字" })
    #expect(try read(drawing).texts("overview") == texts)
  }
}
