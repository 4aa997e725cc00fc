import Foundation
import ReportModel
import Spreadsheet
import Testing

@Suite("The 2021 form")
struct ReportFormTests {
  let form: ReportForm

  init() throws { form = try ReportForm.current() }

  @Test func `it has the 200 figures of the notice`() {
    #expect(form.figureKeys.count == 200)
    #expect(form.tables.map(\.figures.count) == [10, 175, 15])
    #expect(form.tables.map(\.rowCount) == [14, 28, 4])
    #expect(form.tables.map(\.widths.count) == [4, 10, 15])
  }

  @Test func `figures come in the order of the form`() {
    #expect(
      form.table("requests")?.columns == [
        "natural-person", "business", "research", "nonprofit", "legal-service", "other", "total",
      ])
    #expect(form.table("requests")?.rows.count == 25)
    #expect(
      form.table("disclosure")?.columns == [
        "issued", "repealed", "in-force", "decisions", "amount",
      ])
    #expect(
      form.table("reviews-and-suits")?.rows == [
        "reconsideration", "litigation-direct", "litigation-after-reconsideration",
      ])
    #expect(form.figureKeys.first == FigureKey("disclosure", "government-rules", "issued"))
    #expect(
      form.figureKeys.last
        == FigureKey("reviews-and-suits", "litigation-after-reconsideration", "total"))
  }

  @Test(arguments: [
    (FigureKey("requests", "other.other", "total"), "3.其他", "（六）3.其他", "总计"),
    (FigureKey("requests", "handled-total", "other"), "（七）总计", "（七）总计", "其他"),
    (
      FigureKey("disclosure", "administrative-charges", "amount"), "行政事业性收费", "行政事业性收费",
      "本年收费金额（单位：万元）"
    ),
    (
      FigureKey("reviews-and-suits", "litigation-direct", "pending"), "未经复议直接起诉", "未经复议直接起诉",
      "尚未审结"
    ),
  ])
  func `a figure knows its labels`(
    key: FigureKey, row: String, fullRow: String, column: String
  ) throws {
    let figure = try #require(form.figure(key))
    #expect(figure.rowLabel == row)
    #expect(figure.fullRowLabel == fullRow)
    #expect(figure.columnLabel == column)
  }

  @Test func `the fee is an amount in ten thousand yuan, all else are counts`() {
    let amounts = form.tables.flatMap(\.figures).filter { $0.kind == .amount }
    #expect(amounts.map(\.key.description) == ["disclosure/administrative-charges/amount"])
    #expect(amounts.map(\.unit) == ["万元"])
  }

  @Test(arguments: [
    (
      "2021",
      [
        "SUM301 error 7: 1 = 21", "SUM302 error 25: 1 = 6", "SUM303 error 7: 2 = 2",
        "SUM304 error 7: 1 <= 2", "SUM401 error 3: 1 = 4", "SUM201 warning 2: 2 >= 1",
      ]
    ),
    (
      "2019",
      [
        "SUM301 error 7: 1 = 19", "SUM302 error 23: 1 = 6", "SUM303 error 7: 2 = 2",
        "SUM304 error 7: 1 <= 2", "SUM401 error 3: 1 = 4",
      ]
    ),
  ])
  func `equations stand for each row or column, with all their terms`(
    id: String, expected: [String]
  ) throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == id })
    for (equation, expected) in zip(form.equations, expected) {
      let head = "\(equation.code) \(equation.severity) \(equation.instances.count): "
      let relation = equation.relation.rawValue
      let terms = Set(equation.instances.map { "\($0.left.count) \(relation) \($0.right.count)" })
      #expect(terms.map { head + $0 } == [expected])
    }
    #expect(form.equations.count == expected.count)
  }

  @Test func `totals are the figures that an equality gives`() {
    let totals = form.figureKeys.filter { form.totalEquation(for: $0) != nil }
    #expect(totals.count == 25 + 6 + 3)
  }
}

@Suite("A form file with a fault is refused with its path")
struct FormFaultTests {
  /// The smallest form: one table of one figure and one equation.
  static func json(
    rowKey: String = "a", figure: String = "a/x", extra: String = "", term: String = "x",
    across: Int = 1
  ) -> Data {
    Data(
      """
      {"id": "t", "name": {"zh": "表", "en": "form"}, "basis": "b", "title": "{unit}{year}",
       "sections": [{"key": "s", "title": "一、表", "sheet": "一", "guidance": "填"}],
       "tables": [{"key": "s", "widths": [1, 1],\(extra) "layout": [
         [{"text": "甲"}, {"text": "乙", "column": "x"}],
         [{"text": "丙", "row": "\(rowKey)"}, {"figure": "\(figure)", "across": \(across)}]]}],
       "equations": [{"code": "E1", "name": "n", "catalogue": [], "severity": "error", "table": "s",
         "each": "row", "left": ["\(term)"], "relation": "=", "right": ["x"],
         "zh": {"left": "l", "right": "r"}, "en": {"left": "l", "right": "r"}, "source": "s"}]}
      """.utf8)
  }

  @Test func `the smallest form loads`() throws {
    #expect(try ReportForm(json: Self.json()).figureKeys.count == 1)
  }

  @Test(arguments: [
    (json(extra: #" "colour": 1,"#), "tables[0]", "unknown key “colour”"),
    (json(extra: #" "key": "s","#), "tables[0]", "the key “key” stands twice"),
    (json(term: "y"), "equations[0].left", "the table has no “y”"),
    (json(rowKey: "b"), "tables[0].layout", "“s/a/x” has no row or column label"),
    (json(across: 2), "tables[0].layout[1][1]", "the cell does not fit into the grid"),
    (json(figure: "a"), "tables[0].layout[1][1].figure", "expected row/column"),
    (Data("{".utf8), "$", "The given data was not valid JSON."),
  ])
  func `a fault is named`(json: Data, path: String, reason: String) {
    let error = #expect(throws: DataFileError.self) { try ReportForm(json: json) }
    #expect(error?.path == path)
    #expect(error?.reason.en == reason)
    #expect(error?.reason.zh.contains { $0 > "一" } == true)
  }
}
