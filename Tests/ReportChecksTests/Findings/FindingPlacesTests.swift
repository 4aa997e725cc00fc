import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Where a finding is")
struct FindingPlacesTests {
  private let report: Report
  private let context: CheckContext
  private let rule = TableMissing().metadata
  private let message = LocalizedText(zh: "一", en: "one")

  init() throws {
    report = ExampleReport.report(form: try ReportForm.current())
    context = CheckContext(report)
  }

  private func cell(_ address: String, _ sheet: String? = "三") -> CellReference? {
    CellAddress(address).map { CellReference(sheet: sheet, address: $0) }
  }

  @Test func `what is said of the rule stands in its findings`() {
    let finding = rule.finding(message)
    #expect(finding.code == "FRM201" && finding.name == "table-missing")
    #expect(finding.catalogue == ["F-10"])
    #expect(finding.severity == .error)
    #expect(finding.location == nil && finding.related.isEmpty)
    #expect(rule.finding(message, severity: .info).severity == .info)
  }

  @Test func `of several cells the first is that to look at`() {
    let cells = ["D7", "B2", "A1"].compactMap { cell($0) }
    let finding = rule.finding(message, cells: cells)
    #expect(finding.location == cell("D7"))
    #expect(finding.related.map(\.description) == ["三!B2", "三!A1"])
  }

  @Test func `of several figures the first gives labels, content and cell`() {
    let keys = ["granted/business", "other.other/research", "granted/other"].map {
      key("requests/\($0)")
    }
    let finding = rule.finding(message, figures: keys, in: context)
    #expect(finding.key == keys[0])
    #expect(finding.keys == keys)
    #expect(finding.rowLabel == "（一）予以公开" && finding.columnLabel == "商业企业")
    #expect(finding.actual == .number(1))
    #expect(finding.location == report[keys[0]].source)
    #expect(finding.related == keys[1...].compactMap { report[$0].source })
  }

  @Test func `figures that were only compared are no figures of the finding`() {
    let first = key("requests/granted/business")
    let other = key("requests/granted/total")
    let finding = rule.finding(message, figures: [first], in: context, related: [other])
    #expect(finding.keys == [first])
    #expect(finding.related == [report[other].source].compactMap(\.self))
  }

  @Test func `a figure without a cell is told without one`() {
    var report = report
    let keys = [key("requests/granted/business"), key("requests/granted/total")]
    for key in keys { report.figures[key]?.source = nil }
    let finding = rule.finding(message, figures: keys, in: CheckContext(report))
    #expect(finding.location == nil && finding.related.isEmpty)
    #expect(finding.keys == keys)
  }

  @Test func `a group keeps the number of its row`() {
    let finding = rule.finding(
      message, figures: [key("requests/other.other/total")], in: context)
    #expect(finding.rowLabel == "（六）3.其他")
  }

  @Test func `of no figure nothing is said`() {
    let finding = rule.finding(message, figures: [], in: context)
    #expect(finding.key == nil && finding.rowLabel == nil && finding.actual == nil)
    let unknown = FigureKey("requests", "none", "total")
    let other = rule.finding(message, figures: [unknown], in: context)
    #expect(other.rowLabel == nil && other.columnLabel == nil && other.actual == nil)
  }

  @Test func `a cell that several observations have is named once`() {
    let seen = [["D7", "D8"], ["D8", "D9"], ["D7"], []].map { addresses in
      Observation(.computed, cells: addresses.compactMap { cell($0) })
    }
    let finding = rule.finding(message, seen: seen, in: context)
    #expect(finding.location == cell("D7"))
    #expect(finding.related.map(\.description) == ["三!D8", "三!D9"])
  }

  @Test func `the same address on two sheets is two cells`() {
    let cells = [cell("D7", "二"), cell("D7", "三"), cell("D7", nil)].compactMap(\.self)
    let finding = rule.finding(message, seen: [Observation(.computed, cells: cells)], in: context)
    #expect([finding.location].compactMap(\.self) + finding.related == cells)
  }

  @Test func `the first observation with a figure gives the labels`() {
    let place = key("requests/carried-out/business")
    let seen = [
      Observation(.computed, cells: [cell("D7")].compactMap(\.self)),
      Observation(.computed, key: place),
      Observation(.computed, key: key("requests/granted/other")),
    ]
    let finding = rule.finding(message, seen: seen, in: context, actual: .text("1"))
    #expect(finding.key == place)
    #expect(finding.keys.count == 2)
    #expect(finding.rowLabel == "四、结转下年度继续办理" && finding.columnLabel == "商业企业")
    #expect(finding.actual == .text("1"))
    #expect(finding.location == cell("D7"))
  }
}

@Suite("Long lists of places")
struct PlaceListBoundsTests {
  private let form: ReportForm

  init() throws { form = try ReportForm.current() }

  private func text(_ places: [String]) -> LocalizedText {
    let keys = places.flatMap { place in
      let parts = place.split(separator: "/").map(String.init)
      return form.figureKeys.filter { key in
        zip(parts, [key.table, key.row, key.column]).allSatisfy { $0 == "*" || $0 == $1 }
      }
    }
    return PlaceList(keys.grouped { $0 }.map(\.key), of: form).text
  }

  @Test func `of nothing nothing is said`() {
    #expect(text([]) == LocalizedText(zh: "", en: ""))
  }

  @Test func `both languages name the same places`() {
    #expect(
      text(["requests/granted/business", "requests/*/research"])
        == LocalizedText(
          zh: "“科研机构”整列、“（一）予以公开”行“商业企业”列",
          en: "all of column “科研机构”, “（一）予以公开”, column “商业企业”"))
    #expect(text(["requests/granted/*"]).en == "all of row “（一）予以公开”")
  }

  @Test func `three columns of a row are named, four are counted`() {
    let columns = ["natural-person", "business", "research", "nonprofit"]
    let places = columns.map { "requests/granted/\($0)" }
    #expect(text(Array(places.prefix(3))).en == "“（一）予以公开”, columns “自然人”, “商业企业”, “科研机构”")
    #expect(text(places).en == "4 cells of row “（一）予以公开”")
  }

  @Test func `a row or column of one or two figures is no whole one`() {
    #expect(text(["disclosure/licensing/*"]).zh == "“行政许可”行“本年处理决定数量”列")
    #expect(text(["disclosure/*/issued"]).zh == "“本年制发件数”列的“规章”、“行政规范性文件”")
    #expect(text(["disclosure/government-rules/*"]).zh == "“规章”整行")
    #expect(text(["disclosure/*/decisions"]).zh == "“本年处理决定数量”整列")
  }

  @Test func `five places are named, and of more all figures are counted`() {
    let rows = [
      "newly-received", "granted", "granted-in-part", "carried-out", "handled-total", "carried-in",
    ]
    let five = text(rows.prefix(5).map { "requests/\($0)/research" })
    #expect(!five.zh.contains("等"))
    #expect(!five.en.contains("more"))
    let six = text(rows.map { "requests/\($0)/research" })
    #expect(six.zh.hasSuffix("等 6 格"))
    #expect(six.en.hasSuffix(" and 1 more"))
    // The rest counts figures, not rows.
    let whole = text(rows.map { "requests/\($0)/*" })
    #expect(whole.zh.hasSuffix("等 42 格"))
    #expect(whole.en.hasSuffix(" and 7 more"))
  }

  @Test func `a figure of a whole column is not named again in its row`() {
    let words = text(["requests/granted/*", "requests/*/research"])
    #expect(words.zh == "“科研机构”整列、“（一）予以公开”行 6 格")
  }

  @Test func `places of two tables do not run together`() {
    let words = text(["reviews-and-suits/reconsideration/total", "requests/granted/total"])
    #expect(words.zh == "“行政复议”行“总计”列、“（一）予以公开”行“总计”列")
  }
}
