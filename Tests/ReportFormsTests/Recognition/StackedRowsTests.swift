import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Rows that the form prints side by side are read one below another")
struct StackedRowsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  private static let title = "四、政府信息公开行政复议、行政诉讼情况"
  private static let rows = [
    "reconsideration", "litigation-direct", "litigation-after-reconsideration",
  ]

  init() throws { sample = try OfficialSample() }

  /// Table four with a row for each kind of case, as lines with a tab between fields.
  private func lines(
    labels: [String] = ["行政复议", "未经复议直接起诉", "复议后起诉"],
    heads: [String] = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
  ) throws -> [String] {
    let table = try #require(form.table("reviews-and-suits"))
    let rows = try zip(labels, Self.rows).map { label, row in
      let values = try table.columns.map { column in
        "\(try #require(original[FigureKey(table.key, row, column)].number))"
      }
      return ([label] + values).joined(separator: "\t")
    }
    return [Self.title, (["类别"] + heads).joined(separator: "\t")] + rows
  }

  /// The official sheet without table four.
  private func withoutTableFour() throws -> Grid {
    let top = try #require(official.place(of: Self.title)).row
    return official.moved { (top...top + 4).contains($0.row) ? nil : $0 }
  }

  private func read(_ lines: [String], origin: Workbook.Origin = .workbook) throws -> Report {
    let name = origin == .text ? nil : "四"
    let grids = [try withoutTableFour(), Grid(text: lines.joined(separator: "\n"), name: name)]
    return try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: origin, grids: grids))
  }

  private func expectAll(_ report: Report) throws {
    #expect(report.differences(from: original) == [])
    for (place, row) in Self.rows.enumerated() {
      let source = report[FigureKey("reviews-and-suits", row, "total")].source
      #expect(source?.address == CellAddress(row: 2 + place, column: 5), "\(row)")
    }
  }

  @Test func `on a sheet`() throws {
    let report = try read(lines())
    try expectAll(report)
    #expect(!report.observations.contains { if case .added = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    ["行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"],
    ["行政复议", "行政诉讼-未经复议直接起诉", "行政诉讼-复议后起诉"], ["行政法复议", "未经复议直接诉讼", "复议后起诉"],
  ])
  func `with labels as people write them`(labels: [String]) throws {
    try expectAll(try read(lines(labels: labels)))
  }

  @Test func `in a text`() throws {
    let lines = TabSeparatedText.text(of: original).split(separator: "\n").map(String.init)
    let top = try #require(lines.firstIndex(of: Self.title))
    let text = Array(lines[..<top]) + (try self.lines()) + Array(lines[(top + 5)...])
    let report = try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: text.joined(separator: "\n"))]))
    #expect(report.differences(from: original) == [])
  }

  @Test func `in a text with a field on each line`() throws {
    let lines = TabSeparatedText.text(of: original).split(separator: "\n").map(String.init)
    let top = try #require(lines.firstIndex(of: Self.title))
    let text = Array(lines[..<top]) + (try self.lines()) + Array(lines[(top + 5)...])
    let fields = text.flatMap { $0.split(separator: "\t") }
    let report = try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: fields.joined(separator: "\n"))]))
    #expect(report.differences(from: original) == [])
  }

  @Test func `an unknown row label loses its row and no other`() throws {
    let report = try read(lines(labels: ["行政复议", "来访接待场次", "复议后起诉"]))
    let lost = original.numbers.filter { $0.key.row != "litigation-direct" }
    #expect(report.numbers == lost)
    let told = report.observations.filter {
      if case .unknownLabel(_, "来访接待场次") = $0.kind { true } else { false }
    }
    #expect(told.first?.cells.count == 5)
  }
}
