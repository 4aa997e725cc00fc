import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Rows in another order are read only where each stands with its group")
struct MisgroupedRowsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The official sheet with some labels exchanged, whose figures stay.
  private func exchanged(_ one: String, _ other: String) throws -> (Grid, rows: [Int]) {
    let places = try [one, other].map { try #require(official.place(of: $0)) }
    let grid = official.setting(places[0], to: official[places[1]])
      .setting(places[1], to: official[places[0]])
    return (grid, places.map(\.row).sorted())
  }

  private func told(_ report: Report) -> Set<Int> {
    Set(
      report.observations.filter {
        if case .displacedLabels = $0.kind { true } else { false }
      }.flatMap(\.cells).map(\.address.row))
  }

  @Test(arguments: [
    // Labels of two groups, a label and the total beside its group, and labels of two bands.
    ("8.属于行政查询事项", "1.本机关不掌握相关政府信息"), ("3.其他", "（七）总计"),
    ("2.重复申请", "4.保护第三方合法权益"), ("行政许可", "行政处罚"),
  ])
  func `a label that left its group`(one: String, other: String) throws {
    let (grid, rows) = try exchanged(one, other)
    let report = try read(grid)
    for (key, number) in original.numbers {
      #expect(report[key].number == nil || report[key].number == number, "\(key)")
    }
    #expect(told(report).isSuperset(of: rows))
  }

  @Test(arguments: [
    ("1.属于国家秘密", "8.属于行政查询事项"), ("行政处罚", "行政强制"),
    ("一、本年新收政府信息公开申请数量", "四、结转下年度继续办理"),
  ])
  func `labels exchanged inside a group are another order`(one: String, other: String) throws {
    let (grid, _) = try exchanged(one, other)
    let report = try read(grid)
    #expect(told(report).isEmpty)
    #expect(original.numbers.allSatisfy { report[$0.key].number != nil })
  }

  @Test func `without the labels of groups any order is read`() throws {
    let (grid, _) = try exchanged("2.重复申请", "4.保护第三方合法权益")
    let groups = [
      "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
    ].compactMap { grid.place(of: $0) }
    #expect(try told(read(groups.reduce(grid) { $0.setting($1, to: nil) })).isEmpty)
  }
}
