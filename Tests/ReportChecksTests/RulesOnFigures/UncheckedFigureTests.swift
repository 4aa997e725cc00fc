import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures that no sum can check while others are missing")
struct UncheckedFigureTests: ChecksReport {
  let report: Report

  init() throws { report = try SampleReport.report() }

  /// The places listed as unchecked, table by table.
  private func unchecked(_ change: (inout Report) -> Void) -> [[String]] {
    findings(change).filter { $0.code == "FIG104" }.map { $0.keys.map { "\($0.row)/\($0.column)" } }
  }

  /// Takes a row away, as where its label is missing.
  private func lose(_ row: String, of table: String = "requests", in report: inout Report) {
    report.observations.append(Observation(.rowMissing(table: table, row: row)))
    for key in report.form.figureKeys where key.table == table && key.row == row {
      report.figures[key] = Figure(key, .blank)
    }
  }

  @Test func `where everything is there each figure has a sum`() {
    #expect(unchecked { _ in }.isEmpty)
    #expect(unchecked { $0.set("requests/granted/business", .number(1)) }.isEmpty)
  }

  @Test func `a row that is missing leaves the sums of the other rows`() {
    #expect(unchecked { lose("handled-total", in: &$0) }.isEmpty)
  }

  @Test func `beside a missing row and a blank, the rest of the blank's row has no sum`() {
    let found = findings { report in
      lose("handled-total", in: &report)
      report.set("requests/granted/business", .blank)
    }.filter { $0.code == "FIG104" }
    #expect(
      found.map { $0.keys.map { "\($0.row)/\($0.column)" } } == [
        ["natural-person", "research", "nonprofit", "legal-service", "other", "total"].map {
          "granted/\($0)"
        }
      ])
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.location == report[key("requests/granted/natural-person")].source)
    #expect(found.first?.related.count == 5)
    #expect(found.first?.message.zh.contains("表三有 6 格的数字暂时没有合计可以核对") == true)
  }

  @Test func `a sum that fails whatever is missing is told by itself`() {
    let places = unchecked { report in
      lose("handled-total", in: &report)
      report.set("requests/granted/business", .blank)
      report.set("requests/granted/total", .number(1))
    }
    #expect(places.isEmpty)
  }

  @Test func `figures that another finding compares are left out`() {
    // A lone blank of table four is told with the figures that it was compared with.
    #expect(unchecked { $0.set("reviews-and-suits/reconsideration/total", .blank) }.isEmpty)
    let two = unchecked { report in
      report.set("reviews-and-suits/reconsideration/total", .blank)
      report.set("reviews-and-suits/reconsideration/upheld", .blank)
    }
    #expect(two == [["corrected", "other", "pending"].map { "reconsideration/\($0)" }])
  }

  @Test func `blanks that can only be 0 leave sums to check, what was not read does not`() {
    let change = { (report: inout Report) in
      lose("handled-total", in: &report)
      report.setRow("granted", "4 _ 0 0 0 0 4")
    }
    #expect(unchecked(change).isEmpty)
    let lost = unchecked { report in
      change(&report)
      let key = key("requests/granted/business")
      report.figures[key] = Figure(key, .blank)
    }
    #expect(lost.map(\.count) == [6])
  }

  @Test func `a number in doubt checks no others`() {
    let places = unchecked { report in
      lose("handled-total", in: &report)
      report.set("requests/granted/business", .unreadable, raw: "约3")
    }
    #expect(places.map(\.count) == [6])
  }

  @Test func `where totals are formulas there is no check to miss`() {
    let change = { (report: inout Report) in
      lose("handled-total", in: &report)
      report.set("requests/granted/business", .blank)
    }
    let places = unchecked { report in
      report.makeTotalsFormulas()
      change(&report)
    }
    #expect(places.isEmpty)
    #expect(!unchecked(change).isEmpty)
  }

  @Test func `a table that was only begun is not judged, unless something else is wrong in it`() {
    let change = { (report: inout Report) in
      for key in report.form.figureKeys where key.table == "reviews-and-suits" {
        if key.row != "reconsideration" || key.column == "total" { report.set("\(key)", .blank) }
      }
    }
    #expect(unchecked(change).isEmpty)
    let doubtful = unchecked { report in
      change(&report)
      report.set("reviews-and-suits/litigation-direct/upheld", .unreadable, raw: "五、")
    }
    #expect(doubtful.map(\.count) == [4])
    let broken = unchecked { report in
      change(&report)
      report.observations.append(
        Observation(.rowMissing(table: "reviews-and-suits", row: "litigation-direct")))
    }
    #expect(broken.map(\.count) == [4])
  }

  @Test func `a table that only bounds concern has no sum to miss`() {
    #expect(unchecked { $0.set("disclosure/normative-documents/issued", .blank) }.isEmpty)
  }
}
