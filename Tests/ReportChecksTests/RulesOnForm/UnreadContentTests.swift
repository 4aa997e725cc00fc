import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Content that was not read")
struct UnreadContentTests: ChecksReport {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func seen(
    _ kind: Observation.Kind, _ addresses: [String] = [], sheet: String? = "三"
  ) -> Observation {
    let cells = addresses.compactMap { CellAddress($0) }
      .map { CellReference(sheet: sheet, address: $0) }
    return Observation(kind, cells: cells)
  }

  /// The findings of one rule.
  private func told(_ code: String, _ observations: [Observation]) -> [Finding] {
    findings { $0.observations = observations }.filter { $0.code == code }
  }

  private func cells(_ finding: Finding?) -> [String] {
    ([finding?.location].compactMap(\.self) + (finding?.related ?? [])).map(\.description)
  }

  private let missing = Observation(.tableMissing(table: "reviews-and-suits"))

  @Test func `numbers and words of each sheet are told apart`() {
    let found = told(
      "FRM208",
      [
        seen(.unplaced(text: "17"), ["M9"]), seen(.unplaced(text: "草稿"), ["A40"]),
        seen(.unplaced(text: "１８件"), ["M10"]), seen(.unplaced(text: "5"), ["B2"], sheet: "二"),
        seen(.unplaced(text: "余文"), ["A9"], sheet: nil),
      ])
    #expect(found.map(cells) == [["三!M9", "三!M10"], ["三!A40"], ["二!B2"], ["A9"]])
    #expect(found.map(\.actual) == [.text("17；１８件"), .text("草稿"), .number(5), .text("余文")])
    #expect(found.first?.message.zh.contains("“17”、“１８件”") == true)
    #expect(found.last?.message.en.hasPrefix("In the text, ") == true)
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func `words that were noted together are told with all others of their sheet`() {
    let found = told(
      "FRM208",
      [
        seen(.unplacedWords(["甲", "乙"]), ["A1", "A2"]), seen(.unplaced(text: "5"), ["A3"]),
        seen(.unplaced(text: "丙"), ["A4"]),
      ])
    #expect(found.map(cells) == [["三!A1", "三!A2", "三!A4"], ["三!A3"]])
    #expect(found.map(\.actual) == [.text("甲；乙；丙"), .number(5)])
    #expect(told("FRM210", [missing, seen(.unplacedWords(["甲", "乙"]), ["A1", "A2"])]).isEmpty)
  }

  @Test func `many are counted, and all of their cells kept`() {
    let found = told("FRM208", (1...50).map { seen(.unplaced(text: "\($0)"), ["M\($0)"]) })
    #expect(found.count == 1)
    #expect(found.first?.message.zh.contains("“5”等 50 处") == true)
    #expect(cells(found.first).count == 50)
    #expect(found.first?.shownRelated.count == 39)
  }

  @Test func `a number outside whole tables is no figure of theirs`() {
    let stray = seen(.unplaced(text: "17"), ["M9"])
    #expect(told("FRM210", [stray]).isEmpty)
    for lack in [
      Observation.Kind.tableMissing(table: "requests"),
      .rowMissing(table: "requests", row: "granted"),
      .columnMissing(table: "requests", column: "other"),
    ] {
      #expect(told("FRM210", [stray, seen(lack)]).map(cells) == [["三!M9"]])
    }
    for other in [
      Observation.Kind.moved(table: "requests", labels: ["甲"]), .nearLabel(official: "甲"),
      .added(table: "requests", label: "甲"),
    ] {
      #expect(told("FRM210", [stray, seen(other, ["A1"])]).isEmpty)
    }
  }

  @Test(arguments: ["草稿", "", "约17", "—", "第17号"])
  func `words outside the tables are no figure`(text: String) {
    #expect(told("FRM210", [missing, seen(.unplaced(text: text), ["M9"])]).isEmpty)
  }

  @Test func `a cell is listed once, by the first that speaks of it`() {
    let found = told(
      "FRM210",
      [
        seen(.unknownLabel(table: "requests", label: "来访"), ["D7", "E7"]),
        seen(.unknownLabel(table: "requests", label: "接待"), ["E7", "E8"]),
        seen(.repeatedLabel(table: "requests", label: "2.重复申请"), ["D7", "E8"]),
        seen(.severalLines(table: "reviews-and-suits"), ["E7"], sheet: "四"),
      ])
    #expect(found.map(cells) == [["三!D7", "三!E7"], ["三!E8"], ["四!E7"]])
  }

  @Test func `in a line with a label that is no value`() {
    let kinds: [Observation.Kind] = [
      .wrongCount(table: "requests", label: "2.重复申请", found: 2, expected: 7),
      .brokenNumber(table: "requests", label: "2.重复申请"),
    ]
    for kind in kinds {
      #expect(told("FRM210", [seen(kind, ["A7", "B7", "C7"])]).map(cells) == [["三!B7", "三!C7"]])
      #expect(told("FRM210", [seen(kind, ["A7"])]).isEmpty)
    }
    let title = "四、政府信息公开行政复议、行政诉讼情况"
    let whole = Observation.Kind.wrongCount(
      table: "reviews-and-suits", label: title, found: 2, expected: 15)
    #expect(told("FRM210", [seen(whole, ["A7", "B7"])]).map(cells) == [["三!A7", "三!B7"]])
  }

  @Test func `an unknown label and a known one at an unknown heading have other words`() {
    let words = { (label: String) in
      told("FRM210", [seen(.unknownLabel(table: "requests", label: label), ["D7"])])
        .first?.message.zh
    }
    #expect(words("来访接待场次")?.contains("官方格式没有这个名称") == true)
    #expect(words("")?.contains("“（无名称）”") == true)
    for label in ["3.其他", "（六）3.其他", "自然人", " 自 然 人 ", "３．其他"] {
      #expect(words(label)?.contains("认不出与它交叉的名称") == true, "\(label)")
    }
    // The label of another table is unknown in this one.
    #expect(words("行政许可")?.contains("官方格式没有这个名称") == true)
  }

  @Test func `each place is told with its cause, once`() {
    let found = findings { report in
      report.observations = [
        missing, seen(.displacedLabels(table: "requests"), ["F5", "G5"]),
        seen(.differentCopies(table: "disclosure"), ["B8"], sheet: "二"),
      ]
    }
    let places = found.filter { $0.code == "FRM210" }
    #expect(places.map(cells) == [["三!F5", "三!G5"], ["二!B8"]])
    #expect(places.allSatisfy { $0.severity == .info && $0.expected == nil })
    #expect(places.last?.message.zh.contains("表二") == true)
  }

  @Test func `one cell and several have their own words in both languages`() {
    let words = { (addresses: [String]) in
      told("FRM210", [seen(.unknownLabel(table: "requests", label: "甲"), addresses)])
        .first?.message
    }
    #expect(words(["D7"])?.zh.hasPrefix("此格属于") == true)
    #expect(words(["D7"])?.en.hasPrefix("The cell belongs to") == true)
    #expect(words(["D7", "E7", "F7"])?.zh.hasPrefix("这 3 格属于") == true)
    #expect(words(["D7", "E7", "F7"])?.en.hasPrefix("These 3 cells belong to") == true)
  }

  @Test func `an observation without cells lists nothing`() {
    #expect(told("FRM210", [seen(.unknownLabel(table: "requests", label: "甲"))]).isEmpty)
    #expect(told("FRM210", [seen(.severalLines(table: "reviews-and-suits"))]).isEmpty)
  }
}
