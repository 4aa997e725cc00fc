import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("What is typed into an entry cell")
struct FigureTextTests {
  @Test(arguments: [
    ("12", 12), ("0", 0), ("-3", -3), ("+461", 461), (" 0", 0), ("  7 ", 7), ("　8", 8),
    ("\u{00A0}9", 9), ("１２３", 123), ("1,234", 1234), ("1，234", 1234), ("12,345,678", 12_345_678),
    ("12件", 12), ("12 件", 12), ("3条", 3), ("007", 7), ("12\n", 12),
  ])
  func `reads as a number when all of it is one`(text: String, number: Int) {
    #expect(FigureText(text).state == .number(Decimal(number)))
  }

  @Test(arguments: [
    ("110.139", "110.139"), ("24252.311082", "24252.311082"), ("1,234.50万元", "1234.5"),
    ("０．５", "0.5"),
  ])
  func `keeps its decimals`(text: String, number: String) {
    #expect(FigureText(text).state == .number(Decimal(string: number) ?? -1))
  }

  @Test(arguments: [
    "12abc", "1,23", "1,2345", "1.2.3", "0x10", "1e5", "12元", "75394432.52元", "约12", "一二", "1 2",
    "1/2",
    "12件3", "—5—", "１２三", "NaN", "1000000000000001", ".5", "5.", "件", "#REF!",
  ])
  func `is unreadable when only a part of it is a number`(text: String) {
    #expect(FigureText(text).state == .unreadable)
  }

  @Test(arguments: [
    ("75394432.52元", "75394432.52"), ("73,802,895.90 元", "73802895.9"), ("29.0506万元", "29.0506"),
    ("251000", "251000"),
  ])
  func `takes off a unit that its place accepts`(text: String, number: String) {
    let reading = FigureText(text, accepting: ["元"])
    #expect(reading.state == .number(Decimal(string: number) ?? -1))
    #expect(reading.taken.isEmpty == (text == number))
  }

  @Test(arguments: ["/", "／", "-", "－", "—", "——", "–", "无", " / ", "　—　", "不适用", "\\"])
  func `is a mark for what does not apply`(text: String) {
    #expect(FigureText(text).state == .notApplicable)
  }

  @Test(arguments: ["", " ", "　", "\u{00A0}", "\n", " \t "])
  func `is blank when nothing but white space is there`(text: String) {
    #expect(FigureText(text).state == .blank)
  }

  @Test(arguments: [("12件", "件"), ("1,234", ","), ("1,234件", ",件"), ("12", ""), ("１２", "")])
  func `tells what was taken off`(text: String, taken: String) {
    #expect(FigureText(text).taken == taken)
  }

  @Test(arguments: [("１２", true), (" 0", true), ("12", false), ("12件", false)])
  func `tells what had to be folded`(text: String, isFolded: Bool) {
    #expect(FigureText(text).isFolded == isFolded)
  }
}

@Suite("Labels are compared by what they say")
struct FoldedLabelTests {
  @Test(arguments: [
    ("（一）予以公开", "(一)", "予以公开"), ("(一) 予以公开", "(一)", "予以公开"), ("1.属于国家秘密", "1.", "属于国家秘密"),
    ("1、属于国家秘密", "1.", "属于国家秘密"), ("1． 属于国家秘密", "1.", "属于国家秘密"), ("一 、总体情况", "一.", "总体情况"),
    ("商业\n企业", "", "商业企业"), ("结果 维持", "", "结果维持"), ("3.危及“三安全一稳定”", "3.", "危及三安全一稳定"),
    ("3.危及\"三安全一稳定\"", "3.", "危及三安全一稳定"), ("总　计", "", "总计"), ("2024年", "", "2024年"),
    ("（本列数据）", "", "(本列数据)"), ("", "", ""), ("(", "", "("), ("1", "", "1"),
  ])
  func `a number before it apart`(text: String, number: String, body: String) {
    let label = FoldedLabel(text)
    #expect(label.number == number)
    #expect(label.body == body)
  }

  @Test(arguments: [
    ("上年结转", "上年转结", 1), ("结果维持", "结果维持", 0), ("法律法规", "法律规", 1), ("自然人", "商业企业", 4),
    ("", "总计", 2), ("行政复议", "行政法复议", 1), ("申请人", "人请申", 2),
  ])
  func `slips are counted`(one: String, other: String, distance: Int) {
    #expect(editDistance(one, other, limit: 5) == distance)
    #expect(editDistance(other, one, limit: 5) == distance)
  }

  @Test func `of a very long text only so much is folded as a label can have`() {
    let label = FoldedLabel(
      String(repeating: " ", count: 1_000_000) + "（一）" + String(repeating: "行", count: 1_000_000))
    #expect(label.number == "(一)")
    #expect(label.body.count < 1_000)
  }

  @Test func `counting stops beyond the limit`() {
    #expect(editDistance("一二三四五六七八", "甲乙丙丁戊己庚辛", limit: 2) == 3)
  }
}
