import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Grids that nobody would draw do no harm")
struct HostileGridTests {
  @Test func `many large merged ranges over one another`() throws {
    let merges = (0..<20_000).map { row in
      CellRange(origin: CellAddress(row: row, column: 0), rows: 64, columns: 64)
    }
    let grid = Grid(name: "一", merges: merges)
    let recogniser = Recogniser(forms: [try ReportForm.current()])
    let time = ContinuousClock().measure {
      #expect(throws: NoFormFound.self) {
        try recogniser.report(from: Workbook(origin: .workbook, grids: [grid]))
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func `rows of labels without end`() throws {
    let line = "规章\t本年制发件数\t自然人\t总计"
    let text = Array(repeating: line, count: 40_000).joined(separator: "\n")
    let recogniser = Recogniser(forms: try ReportForm.bundled())
    let time = ContinuousClock().measure {
      #expect(throws: NoFormFound.self) {
        try recogniser.report(from: Workbook(origin: .text, grids: [Grid(text: text)]))
      }
    }
    #expect(time < .seconds(60))
  }

  @Test func `what follows thousands of rows is left out and told`() throws {
    let original = Report.distinct(form: try ReportForm.current())
    let text =
      TabSeparatedText.text(of: original) + "\n"
      + Array(repeating: "规章\t1\t2\t3", count: 20_000).joined(separator: "\n")
    let report = try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: text)]))
    let lost = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(lost.isEmpty)
    #expect(
      report.observations.contains { seen in
        if case .readerNote(let note) = seen.kind { note.zh.contains("只看了前面") } else { false }
      })
  }
}
