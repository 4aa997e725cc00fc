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
    original.numbers.filter { report[$0.key].number.map { $0 != original[$1].number } ?? false }
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
    let gone = try #require(leaves.firstIndex(of: try #require(official.place(of: "2.重复申请"))))
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
    let rows = Set(places.filter { $0.key.table == "requests" }.map(\.value.row))
    let order = [6, 0, 1, 2, 3, 4, 5]
    let columns = try form.tables[1].columns.map { key in
      try #require(places[FigureKey("requests", "granted", key)]).column
    }
    let heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    let top = try row("newly-received") - 1
    var grid = official
    grid.merges = []
    // The table with its total first, and then the headings behind the second pushed by one.
    for (place, source) in order.enumerated() {
      for row in rows {
        grid = grid.setting(
          CellAddress(row: row, column: columns[place]),
          to: official[CellAddress(row: row, column: columns[source])])
      }
    }
    for row in top - 1...top {
      for column in columns { grid = grid.setting(CellAddress(row: row, column: column), to: nil) }
    }
    let headed = columns + [(columns.last ?? 0) + 2]
    for (place, source) in order.enumerated() {
      grid = grid.setting(
        CellAddress(row: top, column: headed[place < 2 ? place : place + 1]),
        to: Cell(.text(heads[source])))
    }
    let report = try read(grid)
    #expect(wrong(report) == [])
    let read = Set(report.numbers.keys.filter { $0.table == "requests" }.map(\.column))
    #expect(read == ["total", "natural-person"])
  }
}
