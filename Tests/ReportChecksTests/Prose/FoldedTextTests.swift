import Testing

@testable import ReportChecks

@Suite("Texts folded for comparison")
struct FoldedTextTests {
  @Test(arguments: [
    ("", ""), ("　 \t\r\n", ""), ("统 计 期 限", "统计期限"), ("统\u{A0}计\u{3000}期限", "统计期限"),
    ("１２（ａ），：；？！－～", "12(a),:;?!-~"), ("ＳＵＭ３０１", "SUM301"),
    ("“甲”、《乙》。—", "“甲”、《乙》。—"),
  ])
  func `white space goes, and full width becomes half width`(text: String, folded: String) {
    #expect(text.foldedForRules == folded)
  }

  @Test(arguments: [
    ("二〇二三年", "2023年"), ("二○二三年", "2023年"), ("二零二三年", "2023年"), ("二 〇 二 三 年", "2023年"),
    ("二〇\n二三年度", "2023年度"), ("二〇一九至二〇二三年", "二〇一九至2023年"), ("九八七六年五四三二年", "9876年5432年"),
    ("２０２３年", "2023年"), ("2023年", "2023年"),
  ])
  func `four Chinese numerals before 年 become digits`(text: String, folded: String) {
    #expect(text.foldedForRules == folded)
  }

  @Test(arguments: [
    "二三年", "〇二三年", "一二〇二三年", "二〇二三", "二〇二三月", "二千零二十三年", "十二月三十一日", "一、总体情况", "（六）",
    "一是制度，二是平台，三是队伍，四是监督", "三年来", "五四三二",
  ])
  func `other Chinese numerals stay as they are`(text: String) {
    #expect(text.foldedForRules.contains { "〇零一二三四五六七八九".contains($0) })
    let plain = text.filter { !"（），".contains($0) }
    #expect(text.foldedForRules.filter { !"(),".contains($0) } == plain)
  }

  @Test func `numerals at the end of a text are not lost`() {
    #expect("截至二〇二三".foldedForRules == "截至二〇二三")
    #expect("第二".foldedForRules == "第二")
  }

  @Test(arguments: ["统计期限：２０２３年１月１日", "二〇二三年报告", "无", "ａｂｃ　一二三四年"])
  func `a folded text is folded once and for all`(text: String) {
    #expect(text.foldedForRules.foldedForRules == text.foldedForRules)
  }

  @Test(arguments: [
    ("信息处理費", "信息处理费"), ("⽆其他事项", "无其他事项"), ("示例县\u{200B}财政局", "示例县财政局"),
    ("\u{FEFF}统计\u{AD}期限\u{200E}", "统计期限"), ("二\u{200B}〇二三年", "2023年"),
  ])
  func `variants are read as the usual characters, and what nobody sees goes`(
    text: String, folded: String
  ) {
    #expect(text.foldedForRules == folded)
  }

  @Test func `letters with accents stay whole`() {
    #expect("e\u{301}\u{20}a".foldedForRules == "e\u{301}a")
  }
}

@Suite("Texts that may be figures")
struct PlainNumberTests {
  @Test(arguments: [
    "0", "17", "-3", "１７", "－３", " 1 2 ", "1,234", "1，234", "12.5", "12．5", "12件", "3条", "5元",
    "7.25万元", "１２ 件", "0件",
  ])
  func `digits are, with commas, decimals or a unit`(text: String) {
    #expect(text.isPlainNumber)
  }

  @Test(arguments: [
    "", " ", "-", "—", "/", "无", "件", "万元", "二", "〇", "约3件", "3件左右", "3起", "3件件", "12-3", "--3",
    "+3",
    ".5", "(3)", "（3）", "3%", "2023年", "H12", "1月1日", "3件，其中1件", "元5",
  ])
  func `anything else is not`(text: String) {
    #expect(!text.isPlainNumber)
  }
}
