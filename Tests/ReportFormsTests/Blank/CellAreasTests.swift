import Spreadsheet
import Testing

@testable import ReportForms

@Suite("Cells gathered into rectangles")
struct CellAreasTests {
  @Test(arguments: [
    (["A1"], "A1"),
    (["A1", "A2", "A3"], "A1:A3"),
    (["B2", "A1", "B1", "A2"], "A1:B2"),
    (["A1", "C1", "A2", "C2"], "A1:A2,C1:C2"),
    (["A1", "A3", "A1"], "A1,A3"),
    (["A1", "B1", "A2"], "A1:B1,A2"),
  ])
  func `they are named briefly`(addresses: [String], arguments: String) {
    let areas = CellAreas(addresses.compactMap { CellAddress($0) })
    #expect(areas.arguments() == arguments)
    #expect(areas.count == Set(addresses).count)
  }

  @Test func `other sheets are named in quotes`() {
    let areas = CellAreas([CellAddress(row: 0, column: 0), CellAddress(row: 1, column: 0)])
    #expect(areas.sum(.sheet("Bob's")) == "SUM('Bob''s'!A1:A2)")
    #expect(areas.numbers(.absolute) == "COUNT($A$1:$A$2)")
  }
}
