import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Rows in another order are read only where each stands with its group")
struct MisgroupedRowsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The official sheet with some labels moved, each to the place of the next, whose figures stay.
  private func moved(_ labels: [String]) throws -> (Grid, rows: [Int]) {
    let places = try labels.map { try #require(official.place(of: $0)) }
    let grid = zip(places, places.dropFirst() + places.prefix(1)).reduce(official) {
      $0.setting($1.1, to: official[$1.0])
    }
    return (grid, places.map(\.row).sorted())
  }

  private func told(_ report: Report) -> Set<Int> {
    Set(
      report.observations.filter {
        if case .displacedLabels = $0.kind { true } else { false }
      }.flatMap(\.cells).map(\.address.row))
  }

  @Test(arguments: [
    // Labels of three groups, of two and the total beside them, and of three bands.
    ["2.重复申请", "4.保护第三方合法权益", "1.本机关不掌握相关政府信息"],
    ["2.重复申请", "3.其他", "（七）总计"], ["行政规范性文件", "行政许可", "行政处罚"],
    // No row stands under the headings of another part of the table, whether they are neighbours.
    ["行政许可", "行政处罚"], ["行政许可", "行政强制"], ["规章", "行政强制"],
    // Two of two groups that are near each other, as where a few labels were sorted.
    ["3.补正后申请内容仍不明确", "1.信访举报投诉类申请"],
    ["2.没有现成信息需要另行制作", "2.重复申请"],
  ])
  func `labels that left their groups`(labels: [String]) throws {
    let (grid, rows) = try moved(labels)
    let report = try read(grid)
    for (key, number) in original.numbers {
      #expect(report[key].number == nil || report[key].number == number, "\(key)")
    }
    #expect(told(report).isSuperset(of: rows))
  }

  @Test(arguments: [
    ["1.属于国家秘密", "8.属于行政查询事项", "4.保护第三方合法权益"], ["行政处罚", "行政强制"],
    // Two rows of two groups that stand apart may have been exchanged.
    ["2.重复申请", "4.保护第三方合法权益"],
  ])
  func `another order inside a group, and two rows exchanged, are read`(labels: [String]) throws {
    let report = try read(moved(labels).0)
    #expect(told(report).isEmpty)
    #expect(original.numbers.allSatisfy { report[$0.key].number != nil })
  }

  @Test func `a group without its label is no reason to doubt the rows of those within it`() throws
  {
    let (grid, _) = try moved(["1.属于国家秘密", "8.属于行政查询事项", "4.保护第三方合法权益"])
    let outer = try #require(grid.place(of: "三、本年度办理结果"))
    let report = try read(grid.setting(outer, to: nil))
    #expect(told(report).isEmpty)
    #expect(original.numbers.allSatisfy { report[$0.key].number != nil })
  }

  @Test func `without the labels of groups any order is read`() throws {
    let (grid, _) = try moved([
      "2.重复申请", "4.保护第三方合法权益", "1.本机关不掌握相关政府信息",
    ])
    let groups = [
      "三、本年度办理结果", "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理",
    ].compactMap { grid.place(of: $0) }
    #expect(try told(read(groups.reduce(grid) { $0.setting($1, to: nil) })).isEmpty)
  }
}
