import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("What is said of a fault in the sums")
struct EquationMessageTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func finding(_ change: (inout Report) -> Void) -> Finding? {
    var report = report
    change(&report)
    return Checker().findings(in: report).first { !$0.equations.isEmpty }
  }

  private func finding(_ form: CustomForm, _ row: String) throws -> Finding? {
    Checker().findings(in: try form.report(row)).first { !$0.equations.isEmpty }
  }

  @Test func `a typed total is called so, a computed one is not`() throws {
    let wrong = { (report: inout Report) in
      report.set("reviews-and-suits/reconsideration/corrected", .number(4))
    }
    let typed = try #require(finding(wrong))
    #expect(typed.message.zh.hasPrefix("“行政复议”行：总计填的是 1，"))
    #expect(typed.message.zh.contains("之和是 5，相差 4。"))
    #expect(!typed.message.zh.contains("合计由公式自动计算"))
    let computed = try #require(
      finding { report in
        report.makeTotalsFormulas()
        report.set("requests/granted/business", .number(4))
        report.recalculate()
      })
    // The printed relation is what is left to check where all totals are computed.
    #expect(computed.code == "SUM303")
    #expect(computed.message.zh.contains("第一项加第二项之和是 2，第三项（七）总计加第四项之和是 5，相差 3。"))
    #expect(computed.message.zh.contains("合计由公式自动计算，不要改。"))
  }

  @Test func `a side with blanks is told as what is known of it`() throws {
    let message = try #require(
      finding { report in
        report.set("reviews-and-suits/reconsideration/corrected", .blank)
        report.set("reviews-and-suits/reconsideration/upheld", .number(4))
      }
    ).message
    #expect(message.zh.contains("总计填的是 1，"))
    #expect(message.zh.contains("之和（空格不计）是 4，"))
    #expect(message.en.contains("so far is 4,"))
    #expect(!message.en.contains("so far is 1,"))
  }

  @Test func `the difference of amounts keeps its decimals`() throws {
    let form = CustomForm(
      columns: ["p", "q"], kinds: ["p": "amount", "q": "amount"],
      lines: [CustomForm.Line(left: ["p"], right: ["q"])])
    let finding = try #require(try finding(form, "0.1 0.35"))
    #expect(finding.message.zh.contains("填的是 0.1，右边是 0.35，相差 0.25。"))
  }

  @Test(arguments: [("<=", "应不大于它的右边是 2，相差 1。"), (">=", "应不小于它的右边是 4，相差 1。")])
  func `a bound is put into words`(relation: String, words: String) throws {
    let form = CustomForm(
      columns: ["p", "q"], lines: [CustomForm.Line(left: ["p"], relation: relation, right: ["q"])])
    let finding = try #require(try finding(form, relation == "<=" ? "3 2" : "3 4"))
    #expect(finding.message.zh.contains(words))
    #expect(finding.expected == nil)
  }

  @Test func `where blanks leave a range its bound is told and no number`() throws {
    let rows = CustomForm(
      columns: ["p", "q", "r", "cap"],
      lines: [
        CustomForm.Line(left: ["p"], right: ["q", "r"]),
        CustomForm.Line(code: "SUM902", left: ["p"], right: ["cap"]),
      ])
    // p is right by the second equation and q is blank, so that r is at most 5.
    let most = try #require(try finding(rows, "5 _ 9 5"))
    #expect(most.key?.column == "r" && most.expected == nil)
    #expect(most.message.zh.contains("不应大于 5"))
    let columns = CustomForm(
      columns: ["p", "q", "r", "cap"],
      lines: [
        CustomForm.Line(left: ["p"], right: ["q", "r"]),
        CustomForm.Line(code: "SUM902", left: ["r"], right: ["cap"]),
      ])
    // r is right by the second equation, so that p is at least as much.
    let least = try #require(try finding(columns, "5 _ 9 9"))
    #expect(least.key?.column == "p" && least.expected == nil)
    #expect(least.message.zh.contains("不应小于 9"))
  }

  @Test(arguments: [
    (["a"], ""), (["a", "b"], "“行b”行也对不上。"), (["a", "b", "c", "d"], "“行b”行、“行c”行、“行d”行也对不上。"),
    (["a", "b", "c", "d", "e", "f"], "“行b”行、“行c”行、“行d”行等 5 处也对不上。"),
  ])
  func `up to three other rows are named, more are counted`(rows: [String], words: String) throws {
    let form = CustomForm(
      rows: rows, columns: ["p", "q"], lines: [CustomForm.Line(left: ["p"], right: ["q"])])
    var report = Report(try form.form(), lines: rows.map { _ in "5 9" })
    // Every row refers to the q of the first, so that the one number breaks them all.
    for row in rows.dropFirst() { report.compute("s/\(row)/q", from: ["s/a/q"]) }
    let found = Checker().findings(in: report).filter { !$0.equations.isEmpty }
    #expect(found.map(\.equations.count) == [rows.count])
    #expect(found.first?.message.zh.contains("相差 4。\(words)") == true)
    #expect(found.first?.message.zh.contains("也对不上") == !words.isEmpty)
  }

  @Test func `the ends of a run that may have slipped are named, and no number`() throws {
    let finding = try #require(
      finding { report in
        // 2, 0, 0, 1 and a total that is lost, moved to the right by one cell.
        report.set("reviews-and-suits/reconsideration/upheld", .blank)
        report.set("reviews-and-suits/reconsideration/corrected", .number(2))
        report.set("reviews-and-suits/reconsideration/total", .number(1))
      })
    #expect(finding.expected == nil)
    #expect(
      finding.message.zh.contains("从“行政复议”行“结果维持”列到“行政复议”行“总计”列整段数字错了一格"))
    #expect(finding.keys.map(\.column) == ["upheld", "corrected", "other", "pending", "total"])
  }

  @Test func `a formula is told what it lacks, what it has too often and what it should give`() {
    let message = { (parts: [String], constant: Decimal) in
      finding { report in
        report.makeTotalsFormulas()
        report.compute(
          "reviews-and-suits/reconsideration/total",
          from: parts.map { "reviews-and-suits/reconsideration/\($0)" }, adding: constant)
      }?.message.zh ?? ""
    }
    #expect(message(["corrected", "other", "pending"], 0).contains("没有把“行政复议”行“结果维持”列算进去，应为 1。"))
    let twice = message(["upheld", "upheld", "corrected", "other", "pending"], 0)
    #expect(twice.contains("公式把“行政复议”行“结果维持”列多算了，应为 1。"))
    #expect(message(["upheld", "corrected", "other", "pending"], 5).contains("公式另外加减了数，应为 1。"))
    #expect(message(["upheld", "corrected", "other", "pending"], 0).isEmpty)
  }

  @Test func `of a range the bound is named that the number is beyond`() {
    let found = finding { report in
      report.set("requests/newly-received/natural-person", .blank)
      report.set("requests/newly-received/business", .number(9))
      report.set("requests/carried-out/business", .blank)
    }
    #expect(found?.message.zh.contains("现为 9，若其他各格无误，不应大于 7。") == true)
  }
}
