import Foundation
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@testable import ReportChecks

@Suite("Equations as rules")
struct BrokenEquationTests {
  private let rules = BrokenEquation.rules(of: RuleCatalogue.bundled)

  private func rule(_ code: String) throws -> BrokenEquation {
    try #require(rules.first { $0.metadata.code == code })
  }

  @Test func `an equation that several forms share is one rule`() throws {
    #expect(
      rules.map(\.metadata.code) == [
        "SUM301", "SUM302", "SUM303", "SUM304", "SUM401", "SUM201",
      ])
    for rule in rules {
      let forms = rule.metadata.code == "SUM201" ? ["2021"] : ["2021", "2019"]
      #expect(rule.metadata.forms == forms)
      #expect(rule.metadata.blankPolicy == .forcedZerosCount)
    }
  }

  @Test(arguments: [
    ("SUM301", "（七）总计应等于（一）至（六）各项之和。"), ("SUM304", "四、结转下年度继续办理应不大于第一项加第二项之和。"),
    ("SUM201", "现行有效件数加本年废止件数应不小于本年制发件数。"),
  ])
  func `what it asks for is read from its relation`(code: String, summary: String) throws {
    #expect(try rule(code).metadata.summary.zh == summary)
  }

  @Test(arguments: [
    ("SUM301", "requests/handled-total/natural-person"),
    ("SUM304", "requests/carried-out/natural-person"),
    ("SUM201", "disclosure/government-rules/issued"),
  ])
  func `its example raises the side that must not be larger`(code: String, place: String) throws {
    #expect(try rule(code).examples.bad == [[.figure(place, "99")]])
  }

  @Test func `a finding is told under the first code that is asked for`() throws {
    var report = try SampleReport.report()
    report.set("requests/handled-total/research", .number(7))
    let codes = { (active: [String]) in
      let context = CheckContext(report) { active.contains($0) }
      return rules.flatMap { rule in rule.findings(in: context).map(\.code) }
    }
    #expect(codes(["SUM301", "SUM302", "SUM303"]) == ["SUM301"])
    #expect(codes(["SUM302", "SUM303"]) == ["SUM302"])
    #expect(codes(["SUM303"]) == ["SUM303"])
    #expect(codes(["SUM304", "SUM401"]).isEmpty)
  }

  @Test func `all equations of the fault are listed under any code`() throws {
    var report = try SampleReport.report()
    report.set("requests/handled-total/research", .number(7))
    let context = CheckContext(report) { $0 == "SUM303" }
    let finding = try #require(rules.flatMap { $0.findings(in: context) }.first)
    #expect(finding.equations.map(\.code) == ["SUM301", "SUM302", "SUM303"])
    #expect(finding.expected == .number(22302))
    #expect(finding.key == key("requests/handled-total/research"))
    // The words begin with the equation of the code.
    #expect(finding.message.zh.hasPrefix("“科研机构”列：第一项加第二项之和"))
  }

  @Test(
    arguments: [
      // The sum of the two, at least what was issued.
      (12, 4, 58, []), (12, 0, 12, []), (12, 4, 8, []), (12, 0, 11, ["SUM201"]),
      (12, 4, 7, ["SUM201"]),
      (0, 0, 0, []), (1, nil, 0, []), (1, 0, nil, []), (nil, 0, 0, []),
    ] as [(Decimal?, Decimal?, Decimal?, [String])])
  func `documents issued are in force or repealed`(
    issued: Decimal?, repealed: Decimal?, inForce: Decimal?, codes: [String]
  ) throws {
    var report = try SampleReport.report()
    for (column, number) in [("issued", issued), ("repealed", repealed), ("in-force", inForce)] {
      report.set(
        "disclosure/normative-documents/\(column)", number.map { .number($0) } ?? .blank)
    }
    let found = Checker().findings(in: report).filter { !$0.equations.isEmpty }
    #expect(found.map(\.code) == codes)
    #expect(found.allSatisfy { $0.severity == .warning && $0.expected == nil })
    #expect(found.allSatisfy { $0.key?.column == "in-force" && $0.related.count == 2 })
  }

  @Test(arguments: [(0, false), (3, false), (4, false), (5, true)] as [(Decimal, Bool)])
  func `no more is carried out than came in`(carriedOut: Decimal, isTold: Bool) throws {
    var report = Report(form: try ReportForm.current())
    report.set("*/*/*", .number(0))
    for column in ["business", "total"] {
      report.set("requests/newly-received/\(column)", .number(3))
      report.set("requests/carried-in/\(column)", .number(1))
      report.set("requests/carried-out/\(column)", .number(carriedOut))
      // With no results the equality is left to the blank.
      report.set("requests/handled-total/\(column)", .blank)
      report.set("requests/granted/\(column)", .blank)
    }
    let found = Checker().findings(in: report).flatMap(\.equations).map(\.code)
    #expect(found.contains("SUM304") == isTold)
  }
}
