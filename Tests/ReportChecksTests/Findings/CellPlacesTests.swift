import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Cells as a person names them")
struct CellPlacesTests {
  private func places(_ sheet: String?, _ cells: [String]) throws -> LocalizedText? {
    CellPlaces(
      try cells.map { CellReference(sheet: sheet, address: try #require(CellAddress($0))) }
    ).text
  }

  @Test(arguments: [
    ("三", ["D7"], "表三 D7", "三!D7"),
    ("三", ["D7", "E7", "F7", "D9"], "表三 D7:F7、D9", "三!D7:F7, D9"),
    ("表3", ["B2"], "表3 B2", "表3!B2"),
    ("五六", ["A30"], "“五六” A30", "五六!A30"),
    ("汇总 表", ["C4", "C6"], "“汇总 表” C4、C6", "'汇总 表'!C4, C6"),
    ("Sheet1", ["AA10"], "“Sheet1” AA10", "Sheet1!AA10"),
  ])
  func `cells of a sheet`(sheet: String, cells: [String], zh: String, en: String) throws {
    #expect(try places(sheet, cells) == LocalizedText(zh: zh, en: en))
  }

  @Test(arguments: [
    (["C29"], "第29行", "line 29"),
    (["A12", "B12", "C12"], "第12行", "line 12"),
    (["A12", "A14"], "第12、14行", "lines 12, 14"),
  ])
  func `fields of a text are told by their lines`(cells: [String], zh: String, en: String) throws {
    #expect(try places(nil, cells) == LocalizedText(zh: zh, en: en))
  }

  @Test func `a long list is cut, with the number of all`() throws {
    let cells = (1...20).map { "B\($0 * 2)" }
    let text = try #require(try places("二", cells))
    #expect(text.zh == "表二 B2、B4、B6、B8、B10、B12、B14、B16 等 20 格")
    #expect(text.en == "二!B2, B4, B6, B8, B10, B12, B14, B16 and more, 20 cells")
    let lines = try #require(try places(nil, cells))
    #expect(lines.zh == "第2、4、6、8、10、12、14、16 等 20 行")
    #expect(lines.en == "lines 2, 4, 6, 8, 10, 12, 14, 16 and more, 20 lines")
  }

  @Test func `without cells there is nothing to name`() throws {
    #expect(try places("三", []) == nil)
  }
}
