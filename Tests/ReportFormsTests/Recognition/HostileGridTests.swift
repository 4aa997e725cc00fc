import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Grids that nobody would draw do no harm")
struct HostileGridTests {
  @Test(.timeLimit(.minutes(5))) func `many large merged ranges over one another`() throws {
    let merges = (0..<20_000).map { row in
      CellRange(origin: CellAddress(row: row, column: 0), rows: 64, columns: 64)
    }
    let grid = Grid(name: "一", merges: merges)
    let recogniser = Recogniser(forms: [try ReportForm.current()])
    #expect(throws: NoFormFound.self) {
      try recogniser.report(from: Workbook(origin: .workbook, grids: [grid]))
    }
  }

  @Test(.timeLimit(.minutes(10))) func `rows of labels without end`() throws {
    let line = "规章\t本年制发件数\t自然人\t总计"
    let text = Array(repeating: line, count: 40_000).joined(separator: "\n")
    let recogniser = Recogniser(forms: try ReportForm.bundled())
    #expect(throws: NoFormFound.self) {
      try recogniser.report(from: Workbook(origin: .text, grids: [Grid(text: text)]))
    }
  }

  @Test(.timeLimit(.minutes(5))) func `labels with a million empty rows between`() throws {
    let heads = "项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"
    let rows = ["一、本年新收政府信息公开申请数量", "四、结转下年度继续办理"].map { "\($0)\t1\t2\t3\t4\t5\t6\t21" }
    let near = Grid(text: ([heads] + rows).joined(separator: "\n"), name: "三")
    let far = near.moved { $0.row == 2 ? CellAddress(row: 1_000_000, column: $0.column) : $0 }
    let report = try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .workbook, grids: [far]))
    #expect(report[FigureKey("requests", "carried-out", "total")].number == 21)
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

  @Test(arguments: [("", 200), ("", 10), ("1", 200)])
  func `labels are looked up no more often than there are texts`(end: String, width: Int) throws {
    let recogniser = Recogniser(forms: try ReportForm.bundled())
    let labels = try ReportForm.current().tables.flatMap(\.labels).map { $0.label.text + end }
    func counts(_ count: Int) -> (lookUps: Int, comparisons: Int) {
      let rows = (0..<count / width).map { row in
        Grid.Row(
          index: row,
          cells: (0..<width).map { ($0, Cell(.text(labels[(row * width + $0) % labels.count]))) })
      }
      return recogniser.labelCounts(in: Grid(name: "一", rows: rows))
    }
    let (small, large) = (counts(2000), counts(8000))
    #expect(large.lookUps < 4 * small.lookUps * 5 / 4)
    // Each of the words is compared once with the labels of each table of both forms, and with what
    // stands below it.
    #expect(large.comparisons < 50 * Set(labels).count)
  }
}
