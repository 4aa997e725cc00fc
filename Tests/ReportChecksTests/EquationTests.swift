import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

@Suite("Equations")
struct EquationTests {
  let report: Report

  init() throws { report = try SampleReport.report() }

  private func findings(_ change: (inout Report) -> Void) -> [Finding] {
    var report = report
    change(&report)
    return Checker().findings(in: report).filter { $0.code.hasPrefix("SUM") }
  }

  @Test func `two hundred different consistent numbers are right`() {
    #expect(Set(report.figures.values.compactMap(\.number)).count == 200)
    #expect(Checker().findings(in: report).isEmpty)
  }

  /// The equations that a figure is in, from the layout of the official form.
  static func equations(of key: FigureKey) -> [String] {
    switch key.table {
    case "requests":
      let isResult = SampleReport.results.contains(key.row)
      let isTotal = key.row == "handled-total"
      return (isResult || isTotal ? ["SUM301"] : []) + ["SUM302"] + (isResult ? [] : ["SUM303"])
    case "reviews-and-suits": return ["SUM401"]
    default: return []
    }
  }

  @Test(arguments: try ReportForm.current().figureKeys)
  func `one wrong figure is one finding with all its equations`(key: FigureKey) throws {
    let right = try #require(report[key].number)
    let findings = findings { $0.figures[key]?.state = .number(right + 1) }
    let codes = Self.equations(of: key)
    #expect(findings.count == (codes.isEmpty ? 0 : 1))
    guard let finding = findings.first else { return }
    #expect(finding.equations.map(\.code) == codes)
    #expect(finding.code == codes.first)
    let cells = [finding.location].compactMap(\.self) + finding.related
    #expect(cells.contains { $0 == report[key].source })
    #expect(Set(cells).count == cells.count)
    guard key.table == "requests" else {
      // Any of the five may be wrong.
      #expect(finding.expected == nil)
      #expect(cells.count == 5)
      return
    }
    #expect(finding.key == key)
    #expect(finding.location == report[key].source)
    #expect(finding.actual == .number(right + 1))
    #expect(finding.expected == .number(right))
  }

  @Test func `a finding names the entries of its equations and no other`() throws {
    let findings = findings {
      $0.set("requests/granted/research", .number(5000))
    }
    let finding = try #require(findings.first)
    #expect(finding.location?.description == "三!F6")
    #expect(
      Set(finding.related.map(\.address.description))
        == Set((7...27).map { "F\($0)" } + ["J6", "D6", "E6", "G6", "H6", "I6"]))
  }

  @Test func `a message gives both sides by name, the cell by its labels and the number`() throws {
    let finding = try #require(
      findings { $0.set("requests/granted/research", .number(5000)) }.first)
    #expect(
      finding.message.zh
        == "“科研机构”列：（七）总计填的是 22302，（一）至（六）各项之和是 26300，相差 3998。“（一）予以公开”行也对不上。"
        + "请核对“（一）予以公开”行“科研机构”列：现为 5000，若其他各格无误，应为 1002。")
    #expect(
      finding.message.en
        == "Column “科研机构”: “(7) total” is 22302, but “the sum of results (1) to (6)” is 26300, a "
        + "difference of 3998. Row “（一）予以公开” fails as well. Check “（一）予以公开”, column “科研机构”: it is 5000, "
        + "and should be 1002 if the other cells are right.")
    #expect(finding.rowLabel == "（一）予以公开")
    #expect(finding.columnLabel == "科研机构")
  }

  @Test func `where several cells may be wrong they are named and nothing is advised`() throws {
    let finding = try #require(
      findings { $0.set("reviews-and-suits/litigation-direct/pending", .number(0)) }.first)
    #expect(finding.expected == nil)
    // The total and the one that is too small; the others would have to be larger as well.
    #expect(finding.keys.count == 5)
    #expect(finding.message.zh.contains("若其他各格无误，下列 5 格中有一格填错了"))
    #expect(!finding.message.zh.contains("应为"))
  }

  @Test func `where no cell explains it each equation is told at its total`() {
    // Row sums and result sums hold; only the printed relation fails, in two columns that balance.
    let findings = findings { report in
      report.set("requests/newly-received/research", .number(21_310))
      report.set("requests/newly-received/other", .number(21_357))
    }
    #expect(findings.map(\.code) == ["SUM303", "SUM303"])
    #expect(findings.allSatisfy { $0.expected == nil && !$0.message.zh.contains("应为") })
    #expect(
      findings.map(\.key) == [
        key("requests/handled-total/research"), key("requests/handled-total/other"),
      ])
  }

  @Test func `the cell where a failing row and a failing column cross is named`() {
    let findings = findings { report in
      report.set("requests/granted/research", .number(5000))
      report.set("requests/granted/total", .number(7))
    }
    #expect(findings.map(\.code).sorted() == ["SUM301", "SUM301", "SUM302"])
    let column = findings.first { $0.columnLabel == "科研机构" }
    #expect(column?.message.zh.contains("在“（一）予以公开”行“科研机构”列交叉") == true)
    #expect(findings.allSatisfy { $0.expected == nil })
  }

  @Test func `a bound bars a number but gives none`() throws {
    let findings = findings {
      $0.set("requests/newly-received/*", .number(0))
      $0.set("requests/carried-in/*", .number(0))
    }
    let carried = findings.filter { $0.equations.contains { $0.code == "SUM304" } }
    #expect(carried.count == 7)
    #expect(findings.allSatisfy { $0.expected == nil })
  }

  @Test func `in force below issued is a warning with both sides and no advice`() throws {
    let finding = try #require(
      findings { $0.set("disclosure/normative-documents/in-force", .number(7)) }.first)
    #expect(finding.code == "SUM201")
    #expect(finding.severity == .warning)
    #expect(finding.expected == nil)
    #expect(finding.message.zh.contains("应不小于"))
  }

  @Test(arguments: [Figure.State.notApplicable, .unreadable])
  func `an equation with a term that is no number waits for it`(state: Figure.State) {
    let findings = findings {
      $0.set("requests/granted/research", state, raw: "?")
      $0.set("requests/granted-in-part/research", .number(1))
    }
    #expect(findings.map(\.code) == ["SUM302"])
  }

  @Test func `a blank hides no contradiction among what is there`() throws {
    let findings = findings {
      $0.set("reviews-and-suits/reconsideration/corrected", .blank)
      $0.set("reviews-and-suits/reconsideration/total", .number(3))
    }
    #expect(findings.map(\.code) == ["SUM401"])
    let open = Checker().findings(in: report).filter { $0.code.hasPrefix("SUM") }
    #expect(open.isEmpty)
  }

  @Test func `a rule that is not asked for leaves its equations to the others`() throws {
    var report = report
    report.set("requests/granted/research", .number(5000))
    let rows = try Checker(selection: RuleSelection(select: ["SUM302"])).findings(in: report)
    #expect(rows.map(\.code) == ["SUM302"])
    #expect(rows.map(\.expected) == [.number(1002)])
    let none = try Checker(selection: RuleSelection(select: ["SUM401"])).findings(in: report)
    #expect(none.isEmpty)
  }
}
