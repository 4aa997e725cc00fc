import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The verdicts on unit and text")
struct BlankVerdictTests {
  let form: ReportForm

  init() throws { form = try ReportForm.current() }

  private func words(
    _ sheet: String, _ cell: String, unit: String? = nil, year: Int? = 2026,
    texts: [String: String] = [:]
  ) throws -> String? {
    var report = Report(form: form)
    report.unit = unit
    report.year = year
    report.sections = texts.mapValues { [Report.Paragraph($0)] }
    let drawing = BlankDrawing.drawing(filledWith: report)
    let found = try #require(drawing.sheets.first { $0.name == sheet })
    return found.cells[try #require(CellAddress(cell))]?.words
  }

  @Test(arguments: [
    (String?.none, Int?.some(2026), "有误（1 处）"), (nil, nil, "有误（2 处）"),
    ("　", 2026, "有误（1 处）"), ("清溪县水利局", nil, "有误（1 处）"), ("清溪县水利局", 20_226, "有误（1 处）"),
    ("清溪县水利局", 2026, "通过"),
  ])
  func `unit and year are needed`(unit: String?, year: Int?, verdict: String) throws {
    #expect(try words("单位信息", "A1", unit: unit, year: year) == verdict)
  }

  @Test func `text is needed in every section`() throws {
    let problems = "更新不够及时，已明确专人负责。"
    #expect(try words("一", "C1") == "提示（1 处）")
    #expect(try words("一", "C1", texts: ["overview": "本年公开12条。"]) == "通过")
    #expect(try words("五六", "C1") == "提示（2 处）")
    #expect(try words("五六", "C1", texts: ["problems": problems]) == "提示（1 处）")
    let both = ["problems": problems, "other-matters": "未收取信息处理费。"]
    #expect(try words("五六", "C1", texts: both) == "通过")
    #expect(
      try words("五六", "C1", texts: both.merging(["problems": "无。"]) { $1 }) == "提示（1 处）")
  }

  @Test func `the guide shows the state of every part`() throws {
    let states = try (24...30).map { try words("填报须知", "C\($0)", unit: "清溪县水利局") }
    #expect(
      states == [
        "通过", "提示（1 处）", "未填完（10 格）", "未填完（144 格）", "未填完（12 格）", "提示（1 处）", "提示（1 处）",
      ])
  }

  @Test func `what is for the screen only is not printed`() throws {
    let sheets = BlankDrawing.drawing(form: form, year: 2026, unit: nil).sheets
    let unit = try #require(sheets.first { $0.name == "单位信息" })
    #expect(unit.page.printArea == CellRange("A2:C9"))
    let text = try #require(sheets.first { $0.name == "五六" })
    #expect(text.page.printArea?.columns.upperBound == 1)
    // The row of a section's title holds nothing else, or it is read as no title.
    #expect(text.cells[CellAddress(row: 1, column: 2)] == nil)
  }
}
