import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Which lines of 情况说明 have an effect")
struct UnmatchedExplanationTests {
  private func findings(
    _ explanations: [Report.Explanation], select: [String] = [],
    _ change: (inout Report) -> Void = { _ in }
  ) throws -> [Finding] {
    var report = ExampleReport.report(form: try ReportForm.current())
    report.sections["problems"] = [Report.Paragraph("无。")]
    report.explanations = explanations
    change(&report)
    let selection = select.isEmpty ? .all : try RuleSelection(select: select)
    return Checker(selection: selection).findings(in: report)
  }

  @Test(arguments: [("TXT301", ""), ("txt301", ""), (" TXT 301 ", ""), ("TXT301", " ")])
  func `a line goes with the finding of its code`(code: String, place: String) throws {
    let found = try findings([.init(code: code, place: place, text: "本年没有问题。")])
    #expect(found.map(\.code) == ["TXT301"])
    #expect(found.first?.explanation == "本年没有问题。")
  }

  @Test(arguments: [("TXT302", ""), ("TXT301", "三!D9"), ("SUM301", "（七）总计"), ("TXT", "")])
  func `a line that goes with nothing is told at its cell`(code: String, place: String) throws {
    let cell = CellReference(sheet: "情况说明", address: CellAddress(row: 4, column: 0))
    let found = try findings([.init(code: code, place: place, text: "本年没有问题。", source: cell)])
    let lost = try #require(found.first { $0.code == "RDR405" })
    #expect(lost.severity == .info && lost.location == cell)
    #expect(found.filter { $0.explanation != nil } == [])
  }

  @Test func `a line for another place is told, and that for all places counts`() throws {
    let found = try findings([
      .init(code: "TXT301", place: "三!D9", text: "别处"),
      .init(code: "TXT301", place: "", text: "全部"),
    ])
    #expect(found.map(\.code) == ["RDR405", "TXT301"])
    #expect(found.last?.explanation == "全部")
  }

  @Test func `a rule that is not applied might have found something`() throws {
    let line = Report.Explanation(code: "TXT301", place: "", text: "本年没有问题。")
    #expect(try findings([line], select: ["RDR"]).isEmpty)
    let unknown = Report.Explanation(code: "TXT999", place: "", text: "本年没有问题。")
    #expect(try findings([unknown], select: ["RDR"]).map(\.code) == ["RDR405"])
  }

  @Test func `the code of any equation that a finding explains is as good as its own`() throws {
    let key = FigureKey("requests", "granted", "natural-person")
    let wrong = try findings([]) { $0.figures[key]?.state = .number(999) }
    let finding = try #require(wrong.first { Set($0.equations.map(\.code)).count > 1 })
    for code in Set(finding.equations.map(\.code)) {
      let found = try findings([.init(code: code, place: "", text: "已核对。")]) {
        $0.figures[key]?.state = .number(999)
      }
      #expect(found.contains { $0.code == finding.code && $0.explanation == "已核对。" }, "\(code)")
      #expect(!found.contains { $0.code == "RDR405" }, "\(code)")
    }
  }

  @Test func `a line that gives way to one for the very place is not told`() throws {
    let found = try findings([
      .init(code: "FIG103", place: "", text: "一般"), .init(code: "FIG103", place: "D7", text: "此格"),
    ]) { report in
      let key = FigureKey("requests", "granted", "research")
      report.figures[key] = Figure(
        key, .notApplicable, raw: "/",
        source: CellReference(sheet: "三", address: CellAddress(row: 6, column: 3)))
    }
    #expect(found.first { $0.code == "FIG103" }?.explanation == "此格")
    #expect(!found.contains { $0.code == "RDR405" })
  }

  @Test(arguments: [
    ("D7", true), ("d7", true), ("$D$7", true), ("Ｄ７", true), ("三!D7", true), ("三! d7", true),
    ("表三 D7", true), ("'三'!D7", true), ("“三”D7", true), ("见 D7 格", true), ("（一）予以公开", true),
    ("二!D7", false), ("表二 D7", false), ("D77", false), ("AD7", false), ("D", false),
  ])
  func `a place is understood as people write it`(place: String, fits: Bool) throws {
    let found = try findings([.init(code: "ＦＩＧ103", place: place, text: "不适用。")]) { report in
      let key = FigureKey("requests", "granted", "research")
      report.figures[key] = Figure(
        key, .notApplicable, raw: "/",
        source: CellReference(sheet: "三", address: CellAddress(row: 6, column: 3)))
    }
    #expect(found.first { $0.code == "FIG103" }?.explanation == (fits ? "不适用。" : nil))
    #expect(found.contains { $0.code == "RDR405" } == !fits)
  }
}
