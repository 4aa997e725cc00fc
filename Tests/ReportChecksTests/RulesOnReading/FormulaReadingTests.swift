import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Formulas that gave no number, or another one")
struct FormulaReadingTests: ChecksObservations {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test func `computed values are one finding for each sheet, and nothing to worry about`() {
    let found = found(
      seen(.computed, at: "J7"), seen(.computed, at: "J8"), seen(.computed, sheet: "四", at: "E3"))
    #expect(found.map(\.code) == ["RDR201", "RDR201"])
    #expect(found.map(\.severity) == [.info, .info])
    #expect(found.map(\.places) == [["三!J7", "三!J8"], ["四!E3"]])
    #expect(found.first?.message.zh.contains("有 2 格公式") == true)
  }

  @Test(
    arguments: [
      ("5", "6", .number(5), .number(6)), ("5", nil, .number(5), nil),
      ("#REF!", "6", .text("#REF!"), .number(6)), ("0.1", "0.3", .number(0.1), .number(0.3)),
    ] as [(String, String?, FindingValue, FindingValue?)])
  func `a stored value that differs is told with what the formula gives`(
    stored: String, computed: String?, actual: FindingValue, expected: FindingValue?
  ) {
    let found = found(
      seen(.storedDiffers(stored: stored, computed: computed), at: "J7"),
      seen(.storedDiffers(stored: stored, computed: computed), at: "J8"))
    #expect(found.map(\.code) == ["RDR202", "RDR202"])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found.map(\.actual) == [actual, actual])
    #expect(found.map(\.expected) == [expected, expected])
    #expect(
      found.first?.message.zh.contains(computed.map { "重新计算得 \($0)" } ?? "都空着") == true)
  }

  @Test(arguments: [
    ("VLOOKUP(A1,B:C,2)", "“=VLOOKUP(A1,B:C,2)”"), ("{SUM(A1:A3*B1:B3)}", "“{=SUM(A1:A3*B1:B3)}”"),
  ])
  func `a formula that cannot be computed is shown as the program shows it`(
    formula: String, shown: String
  ) {
    let found = found(seen(.uncomputable(formula: formula), at: "J7"))
    #expect(found.map(\.code) == ["RDR203"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.actual) == [.text("=\(formula)")])
    #expect(found.first?.message.zh.contains(shown) == true)
  }

  @Test func `circular formulas of a sheet are one error at the first of them`() {
    let place = key("requests/granted/total")
    let cells = [cell("J7")].compactMap(\.self)
    let found = found(
      Observation(.circular(formula: "SUM(D7:J7)"), cells: cells, key: place),
      seen(.circular(formula: "SUM(D8:J8)"), at: "J8"),
      seen(.circular(formula: "J3"), sheet: "四", at: "E3"))
    #expect(found.map(\.code) == ["RDR205", "RDR205"])
    #expect(found.map(\.severity) == [.error, .error])
    #expect(found.map(\.places) == [["三!J7", "三!J8"], ["四!E3"]])
    #expect(found.first?.key == place)
    #expect(found.first?.message.zh.contains("等 2 格的公式（“=SUM(D7:J7)”）") == true)
    #expect(found.last?.message.zh.contains("等 ") == false)
  }
}

@Suite("Cells and tables that people do not see")
struct HiddenReadingTests: ChecksObservations {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test func `hidden rows, hidden columns and unseen figures are told apart, sheet by sheet`() {
    let found = found(
      seen(.unseen, at: "F7"), seen(.hidden(isRow: true), at: "D7"),
      seen(.hidden(isRow: false), at: "E7"), seen(.hidden(isRow: true), at: "E7"),
      seen(.hidden(isRow: true), sheet: "二", at: "B3"), seen(.unseen, at: "F8"))
    #expect(found.map(\.code) == ["RDR302", "RDR302", "RDR302", "RDR302"])
    #expect(
      found.map(\.places) == [["三!D7", "三!E7"], ["三!E7"], ["二!B3"], ["三!F7", "三!F8"]])
    #expect(
      found.map { $0.message.zh.contains("隐藏的行") } == [true, false, true, false])
    #expect(found.last?.message.zh.contains("有 2 格的数据看不见") == true)
  }

  @Test func `what lies under a merged range is told cell by cell, a number as one`() {
    let found = found(
      seen(.underMerge(text: "4"), at: "E7"), seen(.underMerge(text: "见附件"), at: "F7"))
    #expect(found.map(\.code) == ["RDR301", "RDR301"])
    #expect(found.map(\.actual) == [.number(4), .text("见附件")])
    #expect(found.map(\.severity) == [.warning, .warning])
  }

  @Test func `merged figures are told with the number of the others`() {
    let found = found(
      seen(.mergedFigures, "4", at: "D7", "E7"), seen(.mergedFigures, "", at: "D9", "E9", "F9"),
      seen(.mergedFigures, "5", at: "D11"))
    #expect(found.map(\.code) == ["RDR305", "RDR305", "RDR305"])
    #expect(found.map(\.severity) == [.error, .error, .error])
    #expect(found.map { $0.places.count } == [2, 3, 1])
    let counts = ["旁边 1 个", "旁边 2 个", "旁边 1 个"]
    for (finding, count) in zip(found, counts) {
      #expect(finding.message.zh.contains(count))
    }
  }

  @Test func `a hidden sheet and a hidden table are only worth knowing`() {
    let found = found(
      seen(.hiddenTable(table: "requests"), at: "M3"), Observation(.hiddenSheet(name: "去年")),
      Observation(.hiddenSheet(name: "前年")))
    #expect(found.map(\.code) == ["RDR303", "RDR303", "RDR304"])
    #expect(found.map(\.severity) == [.info, .info, .info])
    #expect(found.map(\.location?.description) == [nil, nil, "三!M3"])
    #expect(found.first?.message.zh.contains("“去年”") == true)
    #expect(found.last?.message.zh.contains("表三") == true)
  }
}

@Suite("What is told of the whole file")
struct FileReadingTests: ChecksObservations {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test(arguments: [(true, Severity.warning, "请删去多余的"), (false, .error, "请核对哪张是本年度的")])
  func `copies of a table are an error only if their figures differ`(
    isSame: Bool, severity: Severity, advice: String
  ) {
    let found = found(seen(.repeatedTable(table: "requests", isSame: isSame), at: "A40"))
    #expect(found.map(\.code) == ["RDR402"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.places) == [["三!A40"]])
    #expect(found.first?.message.zh.contains(advice) == true)
  }

  @Test(
    arguments: [
      (2023, ["2022"], "读取的是 2023 年度的报告，没有读取：“2022”。"),
      (nil, ["甲", "乙"], "读取的是最前面的一份报告，没有读取：“甲”、“乙”。"),
      (2023, ["1", "2", "3", "4", "5"], "“4”、“5”。"),
      (2023, ["1", "2", "3", "4", "5", "6"], "“5”等 6 处。"),
    ] as [(Int?, [String], String)])
  func `of several years the one that was read is named and the others are listed`(
    chosen: Int?, others: [String], words: String
  ) {
    let found = found(Observation(.severalYears(chosen: chosen, others: others)))
    #expect(found.map(\.code) == ["RDR401"])
    #expect(found.map(\.severity) == [.info])
    #expect(found.first?.message.zh.contains(words) == true)
  }

  @Test func `a note of the reader is passed on as it is, each for itself`() {
    let notes = ["附件", "目录"].map {
      LocalizedText(zh: "工作表“\($0)”损坏。", en: "Sheet “\($0)” is broken.")
    }
    let found = found(Observation(.readerNote(notes[0])), Observation(.readerNote(notes[1])))
    #expect(found.map(\.code) == ["RDR403", "RDR403"])
    #expect(found.map(\.message) == notes)
  }

  @Test func `variant characters are told with their places and an example`() {
    let found = found(
      seen(.variantCharacters(.lookalike), "⾏政许可", at: "A10", "A12", "A14"),
      seen(.variantCharacters(.traditional), "行政許可", at: "A10"))
    #expect(found.map(\.code) == ["RDR404", "RDR404"])
    #expect(found.map { $0.places.count } == [3, 1])
    #expect(found.map(\.actual) == [.text("⾏政许可"), .text("行政許可")])
    #expect(found.first?.message.zh.contains("有 3 处") == true)
    #expect(found.first?.message.zh.contains("PDF") == true)
    #expect(found.last?.message.zh.contains("繁体字") == true)
  }

  @Test func `notes are told of an input in which nothing was entered`() {
    let found = found(seen(.computed, at: "J7"), Observation(.hiddenSheet(name: "去年"))) {
      $0.set("*/*/*", .blank)
    }
    #expect(found.map(\.code) == ["RDR201", "RDR303"])
  }
}
