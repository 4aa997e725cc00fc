import ReportForms
import ReportModel
import Spreadsheet
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
}
