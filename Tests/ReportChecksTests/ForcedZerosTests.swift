import Foundation
import ReportChecks
import ReportModel
import TestSupport
import Testing

@Suite("Blanks that can only be 0")
struct ForcedZerosTests {
  var report: Report

  init() throws {
    report = Report(form: try ReportForm.current())
    report.set("*/*/*", .number(0))
  }

  private func forced(_ change: (inout Report) -> Void) -> [String] {
    var report = report
    change(&report)
    return ForcedZeros(report).keys.map { "\($0.row)/\($0.column)" }
  }

  @Test func `marks beside a total of 0 are forced`() {
    let keys = forced { $0.setRow("granted", "0 / / / / / 0") }
    #expect(
      keys
        == ["business", "research", "nonprofit", "legal-service", "other"].map { "granted/\($0)" })
  }

  @Test func `a row that is blank but for its total of 0 is forced`() {
    #expect(forced { $0.setRow("carried-out", "_ _ _ _ _ _ 0") }.count == 6)
  }

  @Test func `an empty total of zeros is forced`() {
    #expect(forced { $0.setRow("granted", "0 0 0 0 0 0 _") } == ["granted/total"])
  }

  @Test func `an empty total of other numbers is not`() {
    let keys = forced {
      $0.set("requests/newly-received/natural-person", .number(3))
      $0.set("requests/newly-received/total", .number(3))
      $0.set("requests/handled-total/natural-person", .number(3))
      $0.set("requests/handled-total/total", .number(3))
      $0.setRow("granted", "3 0 0 0 0 0 _")
    }
    #expect(keys.isEmpty)
  }

  @Test func `blanks that could share a rest are not forced`() {
    let keys = forced {
      $0.set("requests/*/*", .blank)
      $0.setRow("granted", "2 _ _ _ _ _ 5")
    }
    #expect(keys.isEmpty)
  }

  @Test func `zeros follow from one equation to the next`() {
    // Nothing received or carried in: nothing handled, so no result, in any column.
    let keys = forced {
      $0.set("requests/*/*", .blank)
      $0.set("requests/newly-received/total", .number(0))
      $0.set("requests/carried-in/total", .number(0))
    }
    #expect(keys.count == 175 - 2)
  }

  @Test func `an equation that cannot hold forces nothing`() {
    // The total of 0 contradicts the 4, so nothing follows for the blanks of the row. The columns,
    // where they are 0 in every other row, still force them.
    let keys = forced {
      $0.set("requests/*/*", .blank)
      $0.setRow("granted", "4 _ _ _ _ _ 0")
    }
    #expect(keys.isEmpty)
  }

  @Test(.timeLimit(.minutes(5)))
  func `bounds that chase each other come to an end`() {
    // Carried in is carried out and 1, in the column; what they are in total is equal: each round
    // of bounds would find both to be 1 more than the round before.
    let keys = forced {
      $0.set("requests/handled-total/natural-person", .number(1))
      for row in ["carried-in", "carried-out"] {
        $0.set("requests/\(row)/natural-person", .blank)
        $0.set("requests/\(row)/total", .blank)
      }
    }
    #expect(keys.isEmpty)
  }

  @Test(.timeLimit(.minutes(5)))
  func `any numbers beside any blanks come to an end`() {
    var random = SeededGenerator(state: 1)
    for _ in 0..<300 {
      let blanks = Double.random(in: 0...1, using: &random)
      let most = Bool.random(using: &random) ? 1 : 100_000_000
      _ = forced { report in
        for key in report.form.figureKeys {
          let isBlank = Double.random(in: 0...1, using: &random) < blanks
          report.figures[key]?.state =
            isBlank ? .blank : .number(Decimal(Int.random(in: 0...most, using: &random)))
        }
      }
    }
  }

  @Test func `equations that contradict each other force nothing`() {
    // The row says 0 for the blank, the column says 5.
    let keys = forced {
      $0.set("requests/newly-received/business", .number(5))
      $0.set("requests/newly-received/total", .number(5))
      $0.set("requests/handled-total/business", .number(5))
      $0.set("requests/handled-total/total", .number(5))
      $0.setRow("granted", "0 _ 0 0 0 0 0")
    }
    #expect(keys.isEmpty)
  }

  @Test func `a negative figure forces nothing`() {
    let keys = forced { $0.setRow("granted", "-1 1 _ 0 0 0 0") }
    // The column of the blank still does.
    #expect(keys == ["granted/research"])
    let alone = forced {
      $0.set("requests/*/*", .blank)
      $0.setRow("granted", "-1 1 _ 0 0 0 0")
    }
    #expect(alone.isEmpty)
  }

  @Test func `nothing is forced where nothing was entered or a row is missing`() {
    #expect(forced { $0.set("*/*/*", .blank) }.isEmpty)
    let keys = forced {
      $0.set("requests/granted/*", .blank)
      $0.observations = [Observation(.rowMissing(table: "requests", row: "granted"))]
    }
    #expect(keys.isEmpty)
  }

  @Test func `keys come in the order of the form`() {
    let keys = forced {
      $0.set("reviews-and-suits/reconsideration/pending", .blank)
      $0.set("requests/granted/natural-person", .blank)
      $0.set("requests/newly-received/total", .notApplicable)
    }
    #expect(
      keys == ["newly-received/total", "granted/natural-person", "reconsideration/pending"])
  }
}

@Suite("Totals that formulas make of blanks prove nothing about them")
struct ComputedTotalTests {
  /// A report like one filled into our blank: every total is computed.
  private func report(_ change: (inout Report) -> Void) throws -> Report {
    var report = Report(form: try ReportForm.current())
    report.set("*/*/*", .number(0))
    for (row, number) in [("newly-received", 20), ("granted", 14), ("granted-in-part", 6)] {
      report.set("requests/\(row)/natural-person", .number(Decimal(number)))
    }
    change(&report)
    report.makeTotalsFormulas()
    return report
  }

  private func codes(_ report: Report) -> [String] {
    Checker(selection: (try? RuleSelection(select: ["FIG", "SUM"])) ?? .all)
      .findings(in: report).map { "\($0.code) \($0.expected.map { "\($0)" } ?? "")" }
  }

  @Test func `a blank that the other equations fill is an error with that number`() throws {
    let report = try report { $0.set("requests/granted/natural-person", .blank) }
    #expect(ForcedZeros(report).keys.isEmpty)
    #expect(codes(report) == ["FIG301 14"])
  }

  @Test func `a blank that may be zero counts as zero`() throws {
    let report = try report { $0.set("requests/granted/business", .blank) }
    #expect(ForcedZeros(report).keys == [FigureKey("requests", "granted", "business")])
    #expect(codes(report) == ["FIG101 0"])
  }

  @Test func `a column left blank could hold anything`() throws {
    let report = try report { report in
      for row in report.form.table("requests")?.rows ?? [] where row != "handled-total" {
        report.set("requests/\(row)/research", .blank)
      }
    }
    #expect(codes(report) == ["FIG301 "])
  }

  @Test func `a mark in place of a number that is missing is an error`() throws {
    let report = try report { $0.set("requests/granted/natural-person", .notApplicable) }
    let findings = Checker().findings(in: report).filter { $0.code.hasPrefix("FIG") }
    #expect(findings.map(\.code) == ["FIG103"])
    #expect(findings.map(\.severity) == [.error])
  }
}
