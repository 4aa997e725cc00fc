import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Numbers that were not written as such")
struct NumberReadingTests: ChecksObservations {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  @Test func `numbers stored as text are one finding for each sheet`() {
    let found = found(
      seen(.numberAsText, at: "D7", "D8"), seen(.numberAsText, sheet: "二", at: "B3"),
      seen(.numberAsText, at: "D9"), seen(.numberAsText, sheet: nil, at: "B12"))
    #expect(found.map(\.code) == ["RDR101", "RDR101", "RDR101"])
    #expect(found.map(\.severity) == [.info, .info, .info])
    #expect(found.map(\.places) == [["三!D7", "三!D8", "三!D9"], ["二!B3"], ["B12"]])
    #expect(found.first?.message.zh.contains("有 3 格") == true)
    #expect(found.last?.message.zh.hasPrefix("文本中") == true)
  }

  @Test func `where a total leaves text out the whole sheet is told with it, others are not`() {
    let left = [cell("D9"), cell("D8")].compactMap(\.self)
    let found = found(
      seen(.numberAsText, at: "D7"), seen(.numberAsText, at: "D8"), seen(.numberAsText, at: "D9"),
      seen(.numberAsText, sheet: "二", at: "B3"), seen(.textLeftOut(left), at: "J9"))
    #expect(found.map(\.code) == ["RDR101", "RDR204"])
    #expect(found.first?.places == ["二!B3"])
    // The total first, then each text once, in the order of the sheet.
    #expect(found.last?.places == ["三!J9", "三!D7", "三!D8", "三!D9"])
    #expect(found.last?.severity == .error)
    #expect(found.last?.message.zh.contains("有 3 格的数字是以文本形式存放的（如表三 D7）") == true)
  }

  @Test func `the totals of a sheet that leave text out are one finding`() throws {
    let text = try #require(cell("D9"))
    let other = try #require(cell("B3", sheet: "四"))
    let total = key("requests/granted/total")
    let first = Observation(
      .textLeftOut([text]), cells: [cell("J9")].compactMap(\.self), key: total)
    let found = found(
      first, seen(.textLeftOut([text]), at: "D27"), seen(.textLeftOut([text]), at: "J27"),
      seen(.textLeftOut([other]), sheet: "四", at: "E3"))
    #expect(found.map(\.code) == ["RDR204", "RDR204"])
    #expect(found.map(\.places) == [["三!J9", "三!D27", "三!J27", "三!D9"], ["四!E3", "四!B3"]])
    #expect(found.map(\.key) == [total, nil])
    #expect(found.first?.message.zh.contains("“（一）予以公开”行“总计”列等 3 个合计") == true)
    #expect(found.last?.message.zh.contains("个合计") == false)
  }

  @Test func `what was taken off a number is told once for each kind and sheet`() {
    let unit = { (text: String, taken: String) in
      seen(.decoratedNumber(taken: taken), text, at: "D7")
    }
    let found = found(
      unit("12件", "件"), unit("1,200", ","), seen(.decoratedNumber(taken: "件"), "9件", at: "D8"),
      seen(.decoratedNumber(taken: "件"), "7件", sheet: "四", at: "A3"))
    #expect(found.map(\.code) == ["RDR102", "RDR102", "RDR102"])
    #expect(found.map(\.places) == [["三!D7", "三!D8"], ["三!D7"], ["四!A3"]])
    #expect(found.map(\.actual) == [.text("12件"), .text("1,200"), .text("7件")])
    #expect(found.first?.message.zh.contains("有 2 格的数字带有“件”（如“12件”）") == true)
  }

  @Test func `folded characters are one finding for each sheet`() {
    let found = found(
      seen(.foldedNumber, "　１２", at: "D7"), seen(.foldedNumber, "３", at: "D7", "E7"),
      seen(.foldedNumber, "５", sheet: "二", at: "B3"))
    #expect(found.map(\.code) == ["RDR103", "RDR103"])
    // A cell that is noticed twice is named once.
    #expect(found.map(\.places) == [["三!D7", "三!E7"], ["二!B3"]])
    #expect(found.map(\.severity) == [.info, .info])
  }

  @Test func `struck out numbers are told one by one, with what was read`() {
    let found = found(
      seen(.struckOut, "15", at: "D7"), seen(.struckOut, "15", at: "D8"),
      seen(.leftOut, "12", at: "D9"), seen(.leftOut, "", at: "D10"))
    #expect(found.map(\.code) == ["RDR105", "RDR105", "RDR105", "RDR105"])
    #expect(found.map(\.places) == [["三!D7"], ["三!D8"], ["三!D9"], ["三!D10"]])
    #expect(found.prefix(3).map(\.actual) == [.number(15), .number(15), .number(12)])
    #expect(found.last?.message.zh.contains("读到的是空白") == true)
    #expect(found.last?.message.en.contains("nothing was read") == true)
  }

  @Test func `half a number struck out is an error, a whole one a warning`() {
    let found = found(
      seen(.struckOut, "15", at: "D7"), seen(.markedDigits, "1215", at: "D8"))
    #expect(found.map(\.code) == ["RDR104", "RDR105"])
    #expect(found.map(\.severity) == [.error, .warning])
    // Nobody can tell whether it is 12, 15 or 1215, so that it stays text.
    #expect(found.map(\.actual) == [.text("1215"), .number(15)])
  }

  @Test func `a figure is named by its labels where it is known, else by its cell`() {
    let place = key("requests/granted/business")
    for kind: Observation.Kind in [
      .markedDigits, .dateFormat(shown: "2月9日"), .uncomputable(formula: "A1"),
      .circular(formula: "A1"), .storedDiffers(stored: "5", computed: "6"),
    ] {
      let named = found(Observation(kind, text: "x", key: place)).first
      #expect(named?.message.zh.contains("“（一）予以公开”行“商业企业”列") == true, "\(kind)")
      #expect(named?.key == place && named?.columnLabel == "商业企业")
      let unknown = found(seen(kind, "x", at: "D7")).first
      #expect(unknown?.message.zh.contains("此格") == true, "\(kind)")
      #expect(unknown?.key == nil && unknown?.places == ["三!D7"])
    }
  }
}
