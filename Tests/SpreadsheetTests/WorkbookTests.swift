import Spreadsheet
import Testing

@Suite("Workbooks as read")
struct WorkbookTests {
  @Test func `a workbook of nothing but grids has no names, properties or notes`() {
    let workbook = Workbook(origin: .text, grids: [Grid(name: nil)])
    #expect(workbook.grids.count == 1)
    #expect(workbook.definedNames.isEmpty)
    #expect(workbook.properties.isEmpty)
    #expect(workbook.notes.isEmpty)
  }

  @Test(arguments: [
    (Workbook.Origin.workbook, "workbook"), (.text, "text"), (.document, "document"),
  ])
  func `origins have the names that programs read`(origin: Workbook.Origin, name: String) {
    #expect(origin.rawValue == name)
    #expect(Workbook.Origin(rawValue: name) == origin)
  }

  @Test func `notes on different parts are different notes`() {
    let message = LocalizedText(zh: "坏", en: "broken")
    let note = Workbook.Note(part: "a.xml", message)
    #expect(note == Workbook.Note(part: "a.xml", message))
    #expect(note != Workbook.Note(part: "b.xml", message))
    #expect(note != Workbook.Note(part: "a.xml", LocalizedText(zh: "坏", en: "damaged")))
  }
}
