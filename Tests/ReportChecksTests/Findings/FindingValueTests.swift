import Foundation
import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Values in findings")
struct FindingValueTests {
  private static let place = FigureKey("requests", "granted", "total")

  @Test(
    arguments: [
      (.number(0), "0", .number(0)), (.number(-1.5), "-1.5", .number(-1.5)), (.blank, "", nil),
      (.blank, "　", nil), (.notApplicable, "/", .text("/")), (.notApplicable, "无", .text("无")),
      (.unreadable, "约3件", .text("约3件")), (.unreadable, "12", .text("12")),
    ] as [(Figure.State, String, FindingValue?)])
  func `a figure is its number, its words, or nothing`(
    state: Figure.State, raw: String, value: FindingValue?
  ) {
    #expect(FindingValue(Figure(Self.place, state, raw: raw)) == value)
  }

  @Test(
    arguments: [
      ("12", .number(12)), ("-3", .number(-3)), ("1.50", .number(1.5)), ("007", .number(7)),
      ("0", .number(0)), ("+12", .text("+12")), ("", .text("")), (" 12", .text(" 12")),
      ("12件", .text("12件")), ("1,234", .text("1,234")), ("１２", .text("１２")), ("1e3", .text("1e3")),
      ("0x10", .text("0x10")), ("NaN", .text("NaN")), ("1.", .text("1.")), ("-", .text("-")),
    ] as [(String, FindingValue)])
  func `words are a number only if all of them are plain digits`(
    words: String, value: FindingValue
  ) {
    #expect(FindingValue(words: words) == value)
  }

  @Test func `a number and the same digits as words are two values`() {
    #expect(FindingValue.number(12) != .text("12"))
    #expect(FindingValue.number(12).description == FindingValue.text("12").description)
  }

  @Test(arguments: [
    ("1000000000000000", "1000000000000000"), ("0.000001", "0.000001"), ("2.50", "2.5"),
  ])
  func `a number is written in plain digits`(text: String, plain: String) throws {
    let number = try #require(Decimal(string: text))
    #expect(FindingValue.number(number).description == plain)
  }
}

@Suite("Findings and their cells")
struct ShownCellsTests {
  private func finding(_ count: Int, hasLocation: Bool) -> Finding {
    let cells = (0..<count).map {
      CellReference(sheet: "三", address: CellAddress(row: $0, column: 3))
    }
    let first = CellReference(sheet: "三", address: CellAddress(row: 0, column: 9))
    return Finding(
      code: "SUM301", name: "n", catalogue: [], severity: .error,
      message: LocalizedText(zh: "一", en: "one"), location: hasLocation ? first : nil,
      related: cells)
  }

  @Test(arguments: [(0, 0, 0), (1, 1, 1), (39, 39, 39), (40, 39, 40), (41, 39, 40), (175, 39, 40)])
  func `at most forty cells are shown, that to look at among them`(
    count: Int, beside: Int, alone: Int
  ) {
    #expect(finding(count, hasLocation: true).shownRelated.count == beside)
    #expect(finding(count, hasLocation: false).shownRelated.count == alone)
    #expect(finding(count, hasLocation: true).related.count == count)
  }

  @Test func `the first of them are shown`() {
    let long = finding(60, hasLocation: true)
    #expect(long.shownRelated == Array(long.related[..<39]))
  }

  @Test func `a new finding is not accepted, explained or about a figure`() {
    let finding = finding(0, hasLocation: false)
    #expect(!finding.isAccepted)
    #expect(finding.explanation == nil && finding.key == nil && finding.location == nil)
    #expect(finding.expected == nil && finding.actual == nil)
    #expect(finding.keys.isEmpty && finding.equations.isEmpty)
  }
}

@Suite("Severities in order")
struct SeverityOrderTests {
  @Test func `an error is worse than a warning, that than an info`() {
    #expect([Severity.warning, .error, .info].sorted() == [.info, .warning, .error])
    #expect(Severity.allCases.max() == .error)
    #expect(!(Severity.error < .error))
  }

  @Test(arguments: [
    (Severity.error, "error", "错误"), (.warning, "warning", "提示"), (.info, "info", "说明"),
  ])
  func `each has the words of its language`(severity: Severity, word: String, name: String) {
    #expect(Severity(rawValue: word) == severity)
    #expect(severity.name == LocalizedText(zh: name, en: word))
  }

  @Test(arguments: ["", "Error", "off", "错误", "err", "warn"])
  func `no other word is one`(word: String) { #expect(Severity(rawValue: word) == nil) }
}
