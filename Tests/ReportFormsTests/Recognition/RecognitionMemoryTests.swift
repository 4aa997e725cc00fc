import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("What one file has taught does not change how the next is read")
struct RecognitionMemoryTests {
  private let forms: [ReportForm]
  private let workbooks: [Workbook]

  init() throws {
    forms = try ReportForm.bundled()
    let reports = forms.map { Report.distinct(form: $0) }
    let sheets = reports.map { Workbook(OfficialDrawing.drawing(of: $0)) }
    let texts = reports.map {
      Workbook(origin: .text, grids: [Grid(text: TabSeparatedText.text(of: $0))])
    }
    // The same words in other places, in other spellings, and as the text of a cell.
    let moved = sheets.map { workbook in
      var copy = workbook
      copy.grids[0] = copy.grids[0].moved { CellAddress(row: $0.row + 3, column: $0.column + 2) }
      return copy
    }
    let respelled = sheets.map { workbook in
      var copy = workbook
      for row in copy.grids[0].rows.indices {
        for place in copy.grids[0].rows[row].cells.indices {
          guard case .text(let text)? = copy.grids[0].rows[row].cells[place].cell.value else {
            continue
          }
          let spaced = text.map(String.init).joined(separator: " ")
          copy.grids[0].rows[row].cells[place].cell.value = .text(spaced)
        }
      }
      return copy
    }
    workbooks = sheets + texts + moved + respelled
  }

  /// What a report says, in a form that can be compared.
  private func content(_ report: Report) -> [String] {
    report.orderedFigures.map { "\($0)" } + report.observations.map { "\($0)" }
      + ["\(report.form.id)", "\(report.title as Any)"]
      + (report.sections.map { "\($0)" } + report.notes.map { "\($0)" }).sorted()
  }

  @Test func `in any order`() throws {
    let alone = try workbooks.map { try content(Recogniser(forms: forms).report(from: $0)) }
    let recogniser = Recogniser(forms: forms)
    let twice = Array(workbooks.indices) + workbooks.indices.reversed()
    for number in twice {
      #expect(try content(recogniser.report(from: workbooks[number])) == alone[number])
    }
  }

  @Test func `on several threads`() async throws {
    let recogniser = Recogniser(forms: forms)
    let alone = try workbooks.map { try Recogniser(forms: forms).report(from: $0).numbers }
    let found = await withTaskGroup(of: (Int, [FigureKey: Decimal]?).self) { group in
      for number in 0..<4 * workbooks.count {
        let place = number % workbooks.count
        let workbook = workbooks[place]
        group.addTask { (place, try? recogniser.report(from: workbook).numbers) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(found.count == 4 * workbooks.count)
    for (place, numbers) in found { #expect(numbers == alone[place]) }
  }

  @Test func `and ordinary words are never looked up among the labels`() {
    let sentences = ["食堂菜谱", "车辆维修", "TEST", "Sheet 7", "2026-01-15", "3,200"]
    let rows = (0..<100).map { row in
      Grid.Row(
        index: row, cells: [(0, Cell(.text("\(sentences[row % sentences.count])\(row)")))])
    }
    let counts = Recogniser(forms: forms).labelCounts(in: Grid(name: "一", rows: rows))
    #expect(counts.comparisons == 0)
  }
}
