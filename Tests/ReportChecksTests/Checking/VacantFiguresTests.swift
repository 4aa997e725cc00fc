import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Blanks and marks, table by table")
struct VacantFiguresTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private let form2019 = try? ReportForm.bundled().first { $0.id == "2019" }

  @Test func `each table is one finding, with the code of its worst`() {
    let found = findings { report in
      report.set("disclosure/licensing/decisions", .blank)
      report.set("disclosure/penalties/decisions", .notApplicable, raw: "/")
      report.set("requests/refused.state-secret/business", .notApplicable, raw: "—")
      report.set("requests/refused.state-secret/research", .blank)
      report.set("reviews-and-suits/litigation-direct/upheld", .blank)
    }
    #expect(found.map(\.code) == ["FIG102", "FIG103", "FIG101"])
    #expect(found.map { $0.keys.count } == [2, 2, 1])
    #expect(found.map(\.severity) == [.warning, .warning, .warning])
  }

  @Test func `a mark that needs a number is an error even under the code of marks`() {
    let found = findings { report in
      report.set("requests/granted/natural-person", .notApplicable, raw: "无")
      report.set("requests/refused.state-secret/business", .blank)
    }
    #expect(found.map(\.code) == ["FIG103"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.expected == .number(3))
    #expect(found.first?.actual == .text("无"))
  }

  @Test func `what needs a number comes before what can only be 0, wherever it stands`() {
    let found = findings { report in
      report.set("requests/newly-received/research", .blank)
      report.set("requests/granted/natural-person", .blank)
      report.set("requests/carried-out/research", .blank)
    }
    #expect(
      found.map { $0.keys.map { "\($0.row)/\($0.column)" } } == [
        ["granted/natural-person", "newly-received/research", "carried-out/research"]
      ])
    #expect(found.first?.location == report[key("requests/granted/natural-person")].source)
    #expect(found.first?.rowLabel == "（一）予以公开")
  }

  @Test func `a lone blank is told with all that it was compared with`() {
    let found = findings { $0.set("reviews-and-suits/reconsideration/total", .blank) }
    let row = ["upheld", "corrected", "other", "pending"]
    #expect(
      found.map(\.related) == [
        row.compactMap { report[key("reviews-and-suits/reconsideration/\($0)")].source }
      ])
    // Of two blanks nobody can say what the other figures give.
    let two = findings { report in
      report.set("reviews-and-suits/reconsideration/total", .blank)
      report.set("reviews-and-suits/litigation-direct/total", .blank)
      report.set("reviews-and-suits/litigation-direct/upheld", .number(1))
    }.filter { $0.code == "FIG102" }
    #expect(two.map(\.keys.count) == [2])
    #expect(two.map(\.related.count) == [1])
    #expect(two.map(\.expected) == [nil])
  }

  @Test func `where all can only be 0 that is what is expected`() {
    let found = findings { $0.setRow("refused.state-secret", "_ _ / _ _ _ _") }
    #expect(found.map(\.code) == ["FIG103"])
    #expect(found.map(\.keys.count) == [7])
    #expect(found.map(\.expected) == [.number(0)])
    #expect(found.map(\.severity) == [.warning])
  }

  @Test func `a table with nothing in it is a warning, not an error of its lines`() {
    let found = findings { $0.set("requests/*/*", .blank) }
    #expect(found.map(\.code) == ["FIG102"])
    #expect(found.map(\.keys.count) == [175])
    #expect(found.map(\.severity) == [.warning])
    // One number in it, and the blanks of its row and of its column need theirs.
    let one = findings { report in
      report.set("requests/*/*", .blank)
      report.set("requests/granted/natural-person", .number(3))
    }
    #expect(one.map(\.code) == ["FIG301"])
    #expect(one.map(\.severity) == [.error])
    #expect(one.map(\.keys.count) == [174])
  }

  @Test func `totals that formulas make of blanks are not told beside them`() {
    let found = findings { report in
      for row in report.form.table("requests")?.rows ?? [] where row != "handled-total" {
        for column in SampleReport.applicants { report.set("requests/\(row)/\(column)", .blank) }
      }
      report.makeTotalsFormulas()
    }
    #expect(found.map(\.code) == ["FIG102"])
    // 24 rows that are no total, by six kinds of applicant.
    #expect(found.map(\.keys.count) == [144])
  }

  @Test func `a blank in merged cells is told with the merge alone`() throws {
    let places = ["requests/granted/research", "requests/granted/nonprofit"]
    let cells = places.compactMap { report[key($0)].source }
    try #require(cells.count == 2)
    let found = findings { report in
      report.set(places[1], .blank)
      report.observations = [Observation(.mergedFigures, text: "0", cells: cells)]
    }
    #expect(found.map(\.code) == ["RDR305", "FIG104"])
  }

  @Test func `blanks of a table that lacks a row are not told`() {
    let found = findings { report in
      report.observations = [Observation(.rowMissing(table: "requests", row: "granted"))]
      report.set("requests/granted/*", .blank)
      report.set("requests/refused.state-secret/business", .blank)
      report.set("disclosure/licensing/decisions", .blank)
    }
    #expect(found.map(\.code) == ["FRM202", "FIG102", "FIG104"])
    #expect(found.dropLast().last?.keys == [key("disclosure/licensing/decisions")])
  }

  @Test(arguments: [
    // With the other outcomes at 0 the blank is the total, 0 or not.
    (0, 0, ["FIG101"]), (0, 1, ["FIG102"]),
    // With one case corrected a total of 1 leaves nothing, and a total of 0 is wrong itself.
    (1, 1, ["FIG101"]), (1, 2, ["FIG102"]), (1, 0, ["FIG102", "SUM401"]),
  ])
  func `what the total leaves for a blank decides its code`(
    corrected: Int, total: Int, codes: [String]
  ) {
    let found = findings { report in
      report.set("reviews-and-suits/litigation-direct/upheld", .blank)
      report.set("reviews-and-suits/litigation-direct/corrected", .number(Decimal(corrected)))
      report.set("reviews-and-suits/litigation-direct/total", .number(Decimal(total)))
    }
    #expect(found.map(\.code) == codes)
  }

  @Test func `in the form of 2019 the single row of other results is asked for too`() throws {
    let form = try #require(form2019)
    var report = ExampleReport.report(form: form)
    report.set("requests/other/natural-person", .blank)
    report.set("disclosure/licensing/item-change", .notApplicable, raw: "-")
    let found = Checker(selection: try RuleSelection(select: ["FIG"])).findings(in: report)
    #expect(found.map(\.code) == ["FIG103", "FIG101"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.map(\.expected) == [nil, .number(0)])
    report.set("requests/handled-total/natural-person", .blank)
    let needed = Checker(selection: try RuleSelection(select: ["FIG301"])).findings(in: report)
    #expect(needed.map(\.keys) == [[key("requests/handled-total/natural-person")]])
    #expect(needed.map(\.expected) == [.number(5)])
  }
}
