import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Cells that hold no number")
struct UnreadableFigureTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func found(_ change: (inout Report) -> Void) -> [Finding] {
    findings(change).filter { $0.code == "FIG001" }
  }

  @Test func `what stands there is told at its cell, with no other beside it`() throws {
    let finding = try #require(
      findings { $0.set("requests/granted/business", .unreadable, raw: "1件、2件") }.first)
    #expect(finding.code == "FIG001")
    #expect(finding.severity == .error)
    #expect(finding.key == key("requests/granted/business"))
    #expect(finding.location == report[key("requests/granted/business")].source)
    #expect(finding.actual == .text("1件、2件"))
    #expect(finding.expected == nil && finding.related.isEmpty && finding.equations.isEmpty)
    #expect(finding.rowLabel == "（一）予以公开" && finding.columnLabel == "商业企业")
  }

  @Test func `the sums that it is in wait for it, the others do not`() {
    let found = findings { report in
      report.set("requests/granted/business", .unreadable, raw: "一件")
      report.set("requests/granted/research", .number(4))
    }
    // The row of both is not judged, the column of the other is.
    #expect(found.map(\.code) == ["FIG001", "SUM301"])
    #expect(found.last?.key == key("requests/granted/research"))
    #expect(found.last?.expected == .number(0))
    #expect(found.last?.equations.map(\.column) == ["research"])
  }

  @Test(arguments: [
    ("15000元整", "除以 10000"), ("约1.2亿元", "乘以 10000"), ("3千元左右", "除以 10"),
    ("¥15000以上", "如果是元"), ("约200美元", "人民币"), ("约1.5万元", "请只填数字"), ("见附件", "请只填数字"),
  ])
  func `an amount in another unit comes with the way to convert it`(raw: String, advice: String) {
    let place = "disclosure/administrative-charges/amount"
    let findings = found { $0.set(place, .unreadable, raw: raw) }
    #expect(findings.count == 1)
    #expect(findings.first?.message.zh.contains(advice) == true)
    #expect(findings.first?.message.zh.contains("“\(raw)”") == true)
  }

  @Test func `money in place of a count is not converted`() {
    let findings = found { $0.set("disclosure/licensing/decisions", .unreadable, raw: "15000元") }
    #expect(findings.count == 1)
    #expect(findings.first?.message.zh.contains("万元") == false)
  }

  @Test(arguments: [
    Observation.Kind.uncomputable(formula: "A1"), .circular(formula: "A1"), .markedDigits,
    .otherMoney(unit: "元", words: ""), .dateFormat(shown: "2月9日"),
  ])
  func `a cell that another rule explains is left to it, known by its key or its cell`(
    kind: Observation.Kind
  ) throws {
    let place = key("requests/granted/business")
    let cell = try #require(report[place].source)
    for observation in [Observation(kind, key: place), Observation(kind, cells: [cell])] {
      let found = found { report in
        report.set("\(place)", .unreadable, raw: "?")
        report.set("requests/granted/research", .unreadable, raw: "?")
        report.observations = [observation]
      }
      #expect(found.map(\.key) == [key("requests/granted/research")])
    }
  }

  @Test(arguments: [
    Observation.Kind.decoratedNumber(taken: "件"), .struckOut, .mergedFigures,
    .shownOtherwise(shown: "4", isRounded: false), .hidden(isRow: true),
  ])
  func `what else is noticed at a cell does not explain it`(kind: Observation.Kind) {
    let place = key("requests/granted/business")
    let found = found { report in
      report.set("\(place)", .unreadable, raw: "?")
      report.observations = [
        Observation(kind, cells: [report[place].source].compactMap(\.self), key: place)
      ]
    }
    #expect(found.map(\.key) == [place])
  }

  @Test func `without a cell it is told by its labels`() {
    let place = key("requests/granted/business")
    let found = found { report in
      report.figures[place] = Figure(place, .unreadable, raw: "?")
    }
    #expect(found.map(\.key) == [place])
    #expect(found.map(\.location) == [nil])
  }
}

@Suite("Numbers that no figure of its kind can be")
struct ImpossibleNumberTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func codes(_ report: Report) -> [String] {
    Checker().findings(in: report).map(\.code).filter { $0.hasPrefix("FIG00") }
  }

  @Test(arguments: [
    ("disclosure/licensing/decisions", "-1", ["FIG002"]),
    ("disclosure/licensing/decisions", "0", []), ("disclosure/licensing/decisions", "1", []),
    ("disclosure/licensing/decisions", "2.0", []),
    ("disclosure/licensing/decisions", "2.000001", ["FIG003"]),
    ("disclosure/licensing/decisions", "0.5", ["FIG003"]),
    // One fault of a cell is enough.
    ("disclosure/licensing/decisions", "-0.5", ["FIG002"]),
    ("disclosure/licensing/decisions", "100000000000000000000", []),
    ("disclosure/administrative-charges/amount", "0.000001", []),
    ("disclosure/administrative-charges/amount", "0", []),
    ("disclosure/administrative-charges/amount", "-0.000001", ["FIG002"]),
    ("requests/granted/research", "1.5", ["FIG003"]),
    ("reviews-and-suits/litigation-direct/total", "-2", ["FIG002"]),
  ])
  func `counts are whole and not negative, amounts not negative`(
    place: String, number: String, codes: [String]
  ) throws {
    var report = report
    report.set(place, .number(try #require(Decimal(string: number))))
    #expect(self.codes(report) == codes)
  }

  @Test(arguments: [("-3", []), ("-1", []), ("0", []), ("3", []), ("1.5", ["FIG003"])])
  func `in the form of 2019 a change may be negative`(number: String, codes: [String]) throws {
    let form = try #require(try ReportForm.bundled().first { $0.id == "2019" })
    var report = ExampleReport.report(form: form)
    report.set(
      "disclosure/penalties/item-change", .number(try #require(Decimal(string: number))))
    #expect(self.codes(report) == codes)
    report.set("disclosure/penalties/items-last-year", .number(-1))
    #expect(self.codes(report).contains("FIG002"))
  }

  @Test func `each is told at its own cell with its own number`() {
    let found = findings { report in
      report.set("disclosure/licensing/decisions", .number(-7))
      report.set("disclosure/penalties/decisions", .number(-7))
      report.set("disclosure/compulsion/decisions", .number(1.25))
    }
    #expect(found.map(\.code) == ["FIG002", "FIG002", "FIG003"])
    #expect(found.map(\.key?.row) == ["licensing", "penalties", "compulsion"])
    #expect(found.map(\.actual) == [.number(-7), .number(-7), .number(1.25)])
    #expect(found.allSatisfy { $0.expected == nil && $0.severity == .error })
    #expect(found.map { $0.location?.address.description } == ["B7", "B10", "B11"])
  }

  @Test func `the number stands in the message as it was typed`() {
    let found = findings { $0.set("disclosure/licensing/decisions", .number(-12345.5)) }
    #expect(found.first?.message.zh.contains("列是 -12345.5，") == true)
    #expect(found.first?.message.en.contains("is -12345.5,") == true)
  }

  @Test func `no sum is blamed beside it`() {
    let found = findings { report in
      report.set("requests/granted/business", .number(-1))
      report.set("reviews-and-suits/reconsideration/upheld", .number(0.5))
    }
    // The rest of the row of table four has no other sum.
    #expect(found.map(\.code) == ["FIG002", "FIG003", "FIG104"])
  }

  @Test func `a formula is not blamed for what it adds up`() {
    let found = findings { report in
      report.set("requests/granted/business", .number(-9))
      report.makeTotalsFormulas()
    }
    #expect(found.map(\.code) == ["FIG002"])
    #expect(found.map(\.key) == [key("requests/granted/business")])
  }

  @Test func `a table whose lines may have moved is not judged`() {
    let found = findings { report in
      report.observations = [Observation(.displacedLabels(table: "disclosure"))]
      report.set("disclosure/licensing/decisions", .number(-7))
      report.set("disclosure/penalties/decisions", .number(0.5))
      report.set("requests/granted/business", .number(-1))
    }
    #expect(found.map(\.code).filter { $0.hasPrefix("FIG") } == ["FIG002"])
    #expect(found.last?.key?.table == "requests")
  }
}
