import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("规章 of a unit without the power to make them")
struct GovernmentRulesTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  /// The findings with some numbers issued, repealed and in force.
  private func found(
    _ numbers: [Decimal?], unit: String? = nil, kind: UnitKind? = .township,
    _ change: (inout Report) -> Void = { _ in }
  ) -> [Finding] {
    findings { report in
      report.unit = unit ?? report.unit
      report.unitKind = kind
      for (column, number) in zip(["issued", "repealed", "in-force"], numbers) {
        report.set("disclosure/government-rules/\(column)", number.map { .number($0) } ?? .blank)
      }
      change(&report)
    }.filter { $0.code == "FIG201" }
  }

  @Test(
    arguments: [
      ([0, 0, 0], []), ([0, 0, 1], ["in-force"]), ([1, 0, 1], ["issued", "in-force"]),
      ([1, 1, 0], ["issued"]),
      // What is repealed may have been handed down with the office.
      ([0, 2, 0], []), ([nil, nil, 6], ["in-force"]), ([nil, nil, nil], []), ([-1, 0, 0], []),
      ([-1, 0, 6], ["in-force"]),
    ] as [([Decimal?], [String])])
  func `those issued and in force are one finding, whatever is repealed`(
    numbers: [Decimal?], columns: [String]
  ) {
    let found = found(numbers)
    #expect(found.count == (columns.isEmpty ? 0 : 1))
    #expect(found.flatMap { $0.keys.map(\.column) } == columns)
  }

  @Test(
    arguments: [
      (UnitKind.township, FindingValue?.some(.number(0))), (.department, .number(0)),
      (.governmentOffice, nil), (.vertical, nil), (nil, nil),
    ] as [(UnitKind?, FindingValue?)])
  func `0 is expected only of a unit that surely has no power`(
    kind: UnitKind?, expected: FindingValue?
  ) throws {
    let finding = try #require(found([0, 0, 6], kind: kind).first)
    #expect(finding.expected == expected)
    #expect(finding.actual == .number(6))
    let words = expected == nil ? "如本单位" : "本单位（\(kind?.rawValue ?? "")）没有制定权"
    #expect(finding.message.zh.contains(words))
  }

  @Test func `the cell is that of the first number, the others beside it`() throws {
    let finding = try #require(found([3, 1, 6]).first)
    #expect(finding.key == key("disclosure/government-rules/issued"))
    #expect(finding.location == report[key("disclosure/government-rules/issued")].source)
    #expect(
      finding.related
        == [report[key("disclosure/government-rules/in-force")].source].compactMap(\.self))
    #expect(finding.message.zh.contains("“本年制发件数 3、现行有效件数 6”"))
  }

  @Test(
    arguments: [
      // Provinces, regions, prefectures and cities with their offices.
      ("南岭省人民政府办公厅", nil), ("南岭壮族自治区人民政府", nil), ("南岭自治区", nil), ("清江市", nil),
      ("清江彝族自治州人民政府办公室", nil), ("南岭特别行政区政府", nil),
      // Bodies of the State Council.
      ("国家统计局", nil), ("中国人民银行", nil), ("国务院国有资产监督管理委员会", nil), ("海关总署", nil), ("审计署", nil),
      ("工业和信息化部", nil), (" 教育部 ", nil),
      // A county or something below, in whatever form.
      ("清溪县", .warning), ("清江市清溪区人民政府", .warning), ("清溪自治县人民政府", .warning), ("清溪旗人民政府", .warning),
      ("清溪乡人民政府", .warning), ("清溪街道办事处", .warning), ("清江经济技术开发区管理委员会", .warning),
      ("南岭自治区清溪县人民政府", .warning),
      // Departments of provinces and cities, party bodies, and names that say nothing.
      ("南岭省水利厅", .info), ("清江市教育局", .info), ("南岭自治区水利厅", .info), ("清江州林业局", .info),
      ("中共清江市委宣传部", .info),
      ("组织部", .info), ("清江师范学院", .info), ("国家税务总局清江市税务局", .info),
    ] as [(String, Severity?)])
  func `where the kind is unknown the name tells how likely it is`(
    unit: String, severity: Severity?
  ) {
    #expect(
      found([0, 0, 6], unit: unit, kind: nil).map(\.severity) == [severity].compactMap(\.self))
  }

  @Test func `a long name that ends like a ministry is none`() {
    let twelve = String(repeating: "东", count: 11) + "部"
    #expect(found([0, 0, 6], unit: twelve, kind: nil).isEmpty)
    #expect(found([0, 0, 6], unit: "东" + twelve, kind: nil).map(\.severity) == [.info])
  }

  @Test func `a unit without a name may be any`() {
    #expect(found([0, 0, 6], unit: "", kind: nil).map(\.severity) == [.info])
    #expect(found([0, 0, 6], unit: "", kind: .department).map(\.severity) == [.warning])
    #expect(found([0, 0, 6], unit: "", kind: .aggregate).isEmpty)
  }

  @Test func `a table without a sound structure is not judged`() {
    let found = found([1, 0, 6]) { report in
      report.observations = [
        Observation(.rowMissing(table: "disclosure", row: "normative-documents"))
      ]
    }
    #expect(found.isEmpty)
  }

  @Test func `the form of 2019 has rules issued as well`() throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = ExampleReport.report(form: form)
    let check = { (report: Report) in
      Checker().findings(in: report).filter { $0.code == "FIG201" }
    }
    #expect(check(report).isEmpty)
    report.set("disclosure/government-rules/issued", .number(1))
    #expect(check(report).map(\.severity) == [.error])
    #expect(check(report).first?.keys == [key("disclosure/government-rules/issued")])
  }

  @Test(arguments: [
    ("住房和城乡建设部", nil), ("国家乡村振兴局", nil), ("清江市住房和城乡建设局", Severity.info),
    ("清江县乡村振兴局", .warning), ("石桥乡人民政府", .warning),
  ])
  func `城乡 and 乡村 in a name make no township of it`(unit: String, severity: Severity?) {
    let found = found([0, 0, 6], unit: unit, kind: nil)
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
  }
}
