import Spreadsheet
import Testing
import WorkbookWriting

@Suite struct `Writing a workbook` {
  @Test func `everything a drawing can hold makes a package`() throws {
    let parts = try PackageParts(of: Sample.everything)
    #expect(parts.names.count == 13)
  }
}
