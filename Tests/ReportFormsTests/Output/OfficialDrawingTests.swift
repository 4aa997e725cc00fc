import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The official drawing")
struct OfficialDrawingTests {
  let report: Report
  let workbook: WorkbookDrawing
  let sheet: SheetDrawing

  init() throws {
    report = try SampleReport.make()
    workbook = OfficialDrawing.drawing(of: report)
    sheet = try #require(workbook.sheets.first)
  }

  /// The texts of the first column, from top to bottom.
  private func lines(_ sheet: SheetDrawing) -> [(row: Int, text: String)] {
    sheet.cells.filter { $0.key.column == 0 }.sorted { $0.key < $1.key }.compactMap {
      if case .text(let text) = $0.value.content { ($0.key.row, text) } else { nil }
    }
  }

  /// The range that a cell of a table takes on the sheet: the merge that begins there, or the cell.
  private func range(at address: CellAddress) -> CellRange {
    sheet.merges.first { $0.first == address } ?? CellRange(origin: address)
  }

  @Test func `everything stands in the order of the form and the signature nowhere`() {
    let texts = lines(sheet).map(\.text)
    let marks =
      [report.title?.text ?? ""] + ["　　" + report.preface[0].text]
      + report.form.sections.map(\.title)
    #expect(texts.filter { marks.contains($0) } == marks)
    #expect(texts.contains("　　" + SampleReport.paragraph))
    #expect(texts.contains("注：本表含上年结转的申请。"))
    let all = sheet.cells.values.map(\.content)
    #expect(!all.contains { if case .text(let text) = $0 { text.contains("林某") } else { false } })
  }

  @Test func `each label and each figure stands at its place with its width`() throws {
    for table in report.form.tables {
      let title = try #require(report.form.section(table.key)?.title)
      let firstRow = try #require(lines(sheet).first { $0.text == title }).row + 1
      let total = Double(table.widths.reduce(0, +))
      var found = 0
      for cell in table.cells {
        // The sheet's column is the one at which the table's own widths arrive.
        let start = Double(table.widths[..<cell.range.first.column].reduce(0, +)) / total * 487.05
        let end = Double(table.widths[...cell.range.last.column].reduce(0, +)) / total * 487.05
        let row = firstRow + cell.range.first.row
        let candidates = sheet.cells.filter { address, drawing in
          address.row == row && abs(left(of: address.column) - start) < 2
            && drawing.content != .blank
        }
        let (address, drawing) = try #require(candidates.first)
        let range = range(at: address)
        #expect(abs(left(of: range.last.column + 1) - end) < 2)
        #expect(range.rows.count == cell.range.rows.count)
        switch cell.content {
        case .label(let label): #expect(drawing.content == .text(label.print))
        case .figure(let key):
          let number = try #require(Double(report[key].raw))
          #expect(drawing.content == .number(number))
          #expect(drawing.style.numberFormat == "0")
        }
        for inner in range.addresses { #expect(sheet.cells[inner]?.style.hasBorder == true) }
        found += 1
      }
      #expect(found == table.cells.count)
    }
  }

  /// The distance of a column from the left edge of the sheet.
  private func left(of column: Int) -> Double { sheet.columnWidths[..<column].reduce(0, +) }

  @Test func `columns fill the official width and none is degenerate`() {
    #expect(abs(sheet.columnWidths.reduce(0, +) - 487.05) <= 0.5)
    #expect(sheet.columnWidths.allSatisfy { $0 >= 2.25 })
    let paper = (21 - sheet.page.margins.left - sheet.page.margins.right) / 2.54 * 72
    #expect(sheet.page.margins.left <= 1.9)
    #expect(sheet.columnWidths.reduce(0, +) <= paper)
  }

  @Test func `merges do not overlap and rows are not too high`() {
    var taken: Set<CellAddress> = []
    for address in sheet.merges.flatMap(\.addresses) {
      #expect(taken.insert(address).inserted)
    }
    #expect(sheet.rowHeights.values.allSatisfy { $0 > 0 && $0 <= 409 })
  }

  @Test func `figures keep what was found`() throws {
    var report = report
    let keys = Array(report.form.figureKeys.prefix(4))
    let number = try #require(Decimal(string: "110.139"))
    report.figures[keys[0]] = Figure(keys[0], .number(number))
    report.figures[keys[1]] = Figure(keys[1], .blank, raw: " ")
    report.figures[keys[2]] = Figure(keys[2], .notApplicable, raw: "/")
    report.figures[keys[3]] = Figure(keys[3], .unreadable, raw: "约3件")
    let cells = try #require(OfficialDrawing.drawing(of: report).sheets.first).cells.values
    let contents = cells.map(\.content)
    #expect(contents.contains(.text("/")) && contents.contains(.text("约3件")))
    #expect(!contents.contains(.text(" ")) && !contents.contains(.number(2)))
    #expect(cells.contains { $0.content == .number(110.139) && $0.style.numberFormat == "0.000" })
  }

  @Test(arguments: [4, 8, 12])
  func `the widest number of a table fits its column`(digits: Int) throws {
    var report = report
    let key = FigureKey("requests", "handled-total", "total")
    let number = try #require(Decimal(string: String(repeating: "8", count: digits)))
    report.figures[key] = Figure(key, .number(number))
    let sheet = try #require(OfficialDrawing.drawing(of: report).sheets.first)
    let (address, cell) = try #require(
      sheet.cells.first { $0.value.content == .number(Double(number.plain) ?? 0) })
    let merge = sheet.merges.first { $0.first == address } ?? CellRange(origin: address)
    let width = sheet.columnWidths[merge.columns].reduce(0, +)
    #expect(Double(digits) * cell.style.fontSize / 2 + 4 <= width)
    let others = sheet.cells.filter {
      $0.key.row == address.row && $0.value.style.shrinks && $0.key != address
        && $0.value.content != .blank
    }
    #expect(others.count == 6)
    #expect(Set(others.map(\.value.style.fontSize)).count == 1)
    #expect(others.allSatisfy { $0.value.style.fontSize >= 6.5 })
  }

  @Test func `characters that no workbook can hold are left out`() throws {
    var report = report
    report.title = .init("题\u{1}目\u{FFFE}")
    report.unit = "某\n镇\u{0}"
    let key = try #require(report.form.figureKeys.first)
    report.figures[key] = Figure(key, .unreadable, raw: "\u{7}约3件")
    let workbook = OfficialDrawing.drawing(of: report)
    let contents = workbook.sheets.flatMap(\.cells.values).map(\.content)
    #expect(contents.contains(.text("题目")) && contents.contains(.text("约3件")))
    #expect(workbook.properties.title == "题目" && workbook.properties.company == "某镇")
  }

  @Test func `the document says what it is`() {
    #expect(workbook.sheets.map(\.name) == ["年度报告"])
    #expect(workbook.properties.title == report.title?.text)
    #expect(workbook.properties.subject == report.form.basis)
    #expect(workbook.properties.company == report.unit)
    #expect(workbook.properties.createdYear == 2024)
    #expect(
      workbook.properties.custom == [
        .init("nianbao.form", "2021"), .init("nianbao.kind", "official"),
      ])
    #expect(workbook.definedNames.isEmpty)
  }
}
