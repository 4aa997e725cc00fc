import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Labels that may have moved are not trusted, whatever stands at the places they left")
struct MovedLinesTests: ReadsOfficialSheet {
  let sample: OfficialSample
  /// The cell of each figure.
  let places: [FigureKey: CellAddress]

  init() throws {
    sample = try OfficialSample()
    places = try Recogniser(forms: ReportForm.bundled())
      .report(from: Workbook(origin: .workbook, grids: [sample.sheet])).cells
  }

  /// The figures that were read as other numbers than those of the sheet.
  private func wrong(_ report: Report) -> [FigureKey] {
    original.numbers.filter { key, number in report[key].number.map { $0 != number } ?? false }
      .map(\.key)
  }

  private func row(_ key: String) throws -> Int {
    try #require(places[FigureKey("requests", key, "natural-person")]).row
  }

  /// The labels of the last column before the figures of table three, from top to bottom.
  private func leaves() throws -> [CellAddress] {
    let label = try #require(official.place(of: "3.其他"))
    return try form.tables[1].rows.compactMap { key in
      let place = CellAddress(row: try row(key), column: label.column)
      return official[place] == nil ? nil : place
    }
  }

  @Test func `a row with the labels of two is read as neither`() throws {
    let labels = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"]
    let first = try #require(official.place(of: labels[0]))
    let second = try #require(official.place(of: labels[1]))
    var grid = official
    grid.merges.removeAll { $0.contains(first) }
    // The row below has a slip in its label, so that the one above has the better one.
    grid = grid.setting(second, to: Cell(.text("二、上年转结政府信息公开申请数量")))
      .setting(CellAddress(row: first.row, column: first.column + 1), to: Cell(.text(labels[1])))
    let report = try read(grid)
    #expect(wrong(report) == [])
    let lost = original.numbers.keys.filter { report[$0].number == nil }
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(Set(lost.map(\.row)) == ["newly-received", "carried-in"])
    #expect(lost.allSatisfy { places[$0].map(told.contains) ?? false })
  }

  @Test func `labels that slid into the row of the total`() throws {
    let leaves = try leaves()
    let last = try row("handled-total")
    var grid = official.setting(leaves[0], to: nil)
    for (leaf, next) in zip(leaves, leaves.dropFirst()) {
      grid = grid.setting(next, to: official[leaf])
    }
    let end = CellAddress(row: last, column: leaves[0].column)
    grid = grid.setting(end, to: official[leaves[leaves.count - 1]])
    let report = try read(grid)
    #expect(report.form.id == form.id)
    #expect(wrong(report) == [])
    let top = leaves[0].row
    let lost = original.numbers.keys.filter { report[$0].number == nil }
    #expect(!lost.isEmpty)
    #expect(
      lost.allSatisfy { key in
        places[key].map { (top...last).contains($0.row) } ?? false
      })
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(lost.allSatisfy { places[$0].map(told.contains) ?? false })
  }

  @Test func `a label that was deleted, where the last row of its group is blank`() throws {
    let leaves = try leaves()
    let blank = Set(places.filter { $0.key.row == "other.other" }.values)
    var grid = official.mapCells { address, cell in blank.contains(address) ? nil : cell }
    let label = try #require(official.place(of: "2.重复申请"))
    let gone = try #require(leaves.firstIndex(of: label))
    for place in gone..<leaves.count {
      grid = grid.setting(
        leaves[place], to: place + 1 < leaves.count ? official[leaves[place + 1]] : nil)
    }
    let report = try read(grid)
    #expect(wrong(report) == [])
    #expect(report[FigureKey("requests", "unprocessed.petition", "total")].number != nil)
    #expect(report[FigureKey("requests", "unprocessed.publication", "total")].number == nil)
    #expect(
      report.observations.contains { if case .displacedLabels = $0.kind { true } else { false } })
  }

  @Test func `headings that slid to the right behind a total that stands first`() throws {
    let table = form.tables[1]
    let columns = ["total"] + table.columns.dropLast()
    let rows = try table.rows.map { row in
      let label = try #require(table.figures.first { $0.key.row == row }).fullRowLabel
      let values = columns.map { "\(original.numbers[FigureKey(table.key, row, $0)] ?? 0)" }
      return ([label] + values).joined(separator: "\t")
    }
    // A cell was inserted before 商业企业, which pushed the last heading behind the figures.
    let heads = "项目\t总计\t自然人\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他"
    let report = try read(Grid(text: ([heads] + rows).joined(separator: "\n"), name: "三"))
    #expect(wrong(report) == [])
    #expect(Set(report.numbers.keys.map(\.column)) == ["total", "natural-person"])
  }
}
