import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Numbers that their cells show otherwise")
struct ShownNumberTests: ChecksObservations {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test(
    arguments: [
      // Rounded to two decimals or more nobody is misled by more than 100 yuan.
      ("12.35", true, .info), ("12.3750", true, .info), ("1,234.50", true, .info),
      ("12.35万元", true, .info), ("-12.35", true, .info),
      // With fewer the amount is another one.
      ("12.3", true, .warning), ("12.3万元", true, .warning), ("12.4百元", true, .warning),
      ("12", true, .warning), ("12.", true, .warning),
      (nil, true, .warning),
      // Another number is shown, however many decimals it has.
      ("12.35", false, .warning), ("400", false, .warning), ("四十", false, .warning),
      (nil, false, .warning),
    ] as [(String?, Bool, Severity)])
  func `it is only worth knowing if decimals behind the second are not shown`(
    shown: String?, isRounded: Bool, severity: Severity
  ) {
    let found = found(
      seen(.shownOtherwise(shown: shown, isRounded: isRounded), "12.375", at: "D7"))
    #expect(found.map(\.code) == ["RDR107"])
    #expect(found.map(\.severity) == [severity])
    #expect(found.map(\.actual) == [.number(12.375)])
    #expect(found.first?.message.zh.contains(shown.map { "“\($0)”" } ?? "另一个数或文字") == true)
  }

  @Test func `a scaled number is told with what is stored`() {
    let found = found(seen(.scaledNumber, "52300", at: "D7"), seen(.scaledNumber, "0.25", at: "D8"))
    #expect(found.map(\.code) == ["RDR106", "RDR106"])
    #expect(found.map(\.actual) == [.number(52300), .number(0.25)])
    #expect(found.map(\.severity) == [.warning, .warning])
  }

  @Test func `a date is an error, and shown as it is seen`() {
    let found = found(
      seen(.dateFormat(shown: "2月9日"), "2月9日", at: "D7"),
      seen(.dateFormat(shown: nil), "1900-02-09", at: "D8"))
    #expect(found.map(\.code) == ["RDR109", "RDR109"])
    #expect(found.map(\.severity) == [.error, .error])
    #expect(found.map(\.actual) == [.text("2月9日"), nil])
    #expect(found.first?.message.zh.contains("显示为“2月9日”") == true)
    #expect(found.last?.message.zh.contains("显示为") == false)
  }

  @Test func `a footnote is told with its words and the number beside it`() {
    let found = found(seen(.footnote(text: "实为38件。"), "40", sheet: "表2", at: "B7"))
    #expect(found.map(\.code) == ["RDR110"])
    #expect(found.map(\.actual) == [.number(40)])
    #expect(found.first?.message.zh.contains("“实为38件。”") == true)
    #expect(found.map(\.places) == [["表2!B7"]])
  }

  private func charge(_ state: Figure.State, _ unit: String, _ words: String, raw: String)
    -> [Finding]
  {
    let place = key("disclosure/administrative-charges/amount")
    return found(
      Observation(.otherMoney(unit: unit, words: words), text: raw, key: place)
    ) { $0.set("\(place)", state, raw: raw) }
  }

  @Test(arguments: [
    ("元", "（除以 10000）"), ("千元", "（除以 10）"), ("百万元", "（乘以 100）"), ("亿元", "（乘以 10000）"),
    ("美元", "万元（人民币）"),
  ])
  func `an amount in another unit is not read, and told how to convert`(
    unit: String, advice: String
  ) {
    for words in ["", "单位：\(unit)"] {
      let found = charge(.unreadable, unit, words, raw: "15000")
      #expect(found.map(\.code) == ["RDR108"])
      #expect(found.map(\.severity) == [.error])
      #expect(found.map(\.actual) == [.text("15000")])
      #expect(found.first?.message.zh.contains(words.isEmpty ? "单元格格式" : "“\(words)”") == true)
      #expect(found.first?.message.zh.contains(advice) == true)
    }
  }

  @Test func `0 and blank are right in any unit, so that only the unit is told`() {
    for (state, raw, actual) in [
      (Figure.State.number(0), "0", FindingValue?.some(.number(0))), (.blank, "", nil),
      (.notApplicable, "/", .text("/")),
    ] {
      let found = charge(state, "元", "单位：元", raw: raw)
      #expect(found.map(\.severity) == [.warning])
      #expect(found.map(\.actual) == [actual])
      #expect(found.first?.message.zh.contains("请把单位改为万元") == true)
    }
  }
}
