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

  @Test func `beside a row that was not read no column has a sum`() {
    let found = findings { lose("handled-total", in: &$0) }.filter { $0.code == "FIG104" }
    let keys = report.form.figureKeys.filter {
      $0.table == "requests" && $0.row != "handled-total"
    }
    #expect(found.map(\.keys) == [keys])
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.location == report[key("requests/newly-received/natural-person")].source)
    #expect(found.first?.related.count == keys.count - 1)
    #expect(
      found.first?.message.zh.contains("表三有 \(keys.count) 格的数字，同一行或同一列还有空着或没有读取的格")
        == true)
  }

  @Test func `beside blanks that may be any numbers their rows and columns have none`() {
    let (rows, columns) = (["granted", "granted-in-part"], ["business", "research"])
    let places = unchecked { report in
      for row in rows {
        for column in columns { report.set("requests/\(row)/\(column)", .blank) }
      }
    }
    let others: Set = ["newly-received", "carried-in", "carried-out"]
    let keys = report.form.figureKeys.filter { key in
      let isBeside = rows.contains(key.row) != columns.contains(key.column)
      return key.table == "requests" && isBeside && !others.contains(key.row)
    }
    #expect(places == [keys.map { "\($0.row)/\($0.column)" }])
  }

  @Test func `a sum that fails whatever is missing is told by itself`() {
    let places = unchecked { report in
      report.set("reviews-and-suits/reconsideration/upheld", .blank)
      report.set("reviews-and-suits/reconsideration/corrected", .blank)
      report.set("reviews-and-suits/reconsideration/total", .number(0))
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

  @Test func `blanks that can only be 0 leave a sum to check, what was not read does not`() {
    let total = key("reviews-and-suits/reconsideration/total")
    let change = { (report: inout Report) in
      report.set("reviews-and-suits/reconsideration/upheld", .blank)
      report.set("reviews-and-suits/reconsideration/corrected", .blank)
      let others = ["other", "pending"].compactMap {
        report[FigureKey(total.table, total.row, $0)].number
      }
      report.set("\(total)", .number(others.reduce(0, +)))
    }
    #expect(unchecked(change).isEmpty)
    let lost = unchecked { report in
      change(&report)
      report.observations.append(
        Observation(.rowMissing(table: total.table, row: "litigation-direct")))
      for column in ["upheld", "corrected"] {
        let key = FigureKey(total.table, total.row, column)
        report.figures[key] = Figure(key, .blank)
      }
    }
    #expect(lost.map(\.count) == [3])
  }

  @Test func `beside a number in doubt the other sum is enough`() {
    #expect(unchecked { $0.set("requests/granted/business", .unreadable, raw: "约3") }.isEmpty)
    let places = unchecked {
      $0.set("reviews-and-suits/reconsideration/upheld", .unreadable, raw: "约3")
    }
    #expect(places.map(\.count) == [4])
  }

  @Test func `merged cells may hide a figure, so that no sum is enough beside them`() {
    let keys = ["business", "research"].map { key("requests/granted/\($0)") }
    let places = unchecked { report in
      let cells = keys.compactMap { report[$0].source }
      report.observations.append(Observation(.mergedFigures, text: "1001", cells: cells))
    }
    #expect(places.joined().contains("granted/total"))
    #expect(places.joined().contains("granted-in-part/business"))
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
