import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Phrases of messages")
struct PhraseTests {
  @Test(
    arguments: [
      ([], "", ""), (["甲"], "“甲”", "“甲”"), (["甲", "乙"], "“甲”、“乙”", "“甲”, “乙”"),
      (["1", "2", "3", "4", "5"], "“1”、“2”、“3”、“4”、“5”", "“1”, “2”, “3”, “4”, “5”"),
      (
        ["1", "2", "3", "4", "5", "6"], "“1”、“2”、“3”、“4”、“5”等 6 处",
        "“1”, “2”, “3”, “4”, “5” and 1 more"
      ),
      (
        (1...12).map(String.init), "“1”、“2”、“3”、“4”、“5”等 12 处",
        "“1”, “2”, “3”, “4”, “5” and 7 more"
      ), ([""], "“”", "“”"),
    ] as [([String], String, String)])
  func `a list names five and counts the rest`(items: [String], zh: String, en: String) {
    #expect(LocalizedText.list(items) == LocalizedText(zh: zh, en: en))
  }

  @Test func `a list may be cut earlier`() {
    #expect(LocalizedText.list(["a", "b", "c"], limit: 2).zh == "“a”、“b”等 3 处")
    #expect(LocalizedText.list(["a", "b"], limit: 2).en == "“a”, “b”")
    #expect(LocalizedText.list(["a", "b"], limit: 1).en == "“a” and 1 more")
  }

  @Test(
    arguments: [
      (nil, "文本中", "In the text"), ("三", "表三中", "On sheet “三”"),
      ("表1", "“表1”中", "In “表1”"), ("表", "“表”中", "In “表”"),
      ("附表1", "工作表“附表1”中", "On sheet “附表1”"), ("Sheet1", "工作表“Sheet1”中", "On sheet “Sheet1”"),
      ("", "工作表“”中", "On sheet “”"),
    ] as [(String?, String, String)])
  func `a sheet, a table of a document and a text have words of their own`(
    name: String?, zh: String, en: String
  ) {
    #expect(LocalizedText.sheet(name) == LocalizedText(zh: zh, en: en))
  }

  @Test func `texts are joined in each language by itself`() {
    let joined = LocalizedText(zh: "甲。", en: "A. ").appending(
      LocalizedText(zh: "乙。", en: "B."), LocalizedText(zh: "", en: ""))
    #expect(joined == LocalizedText(zh: "甲。乙。", en: "A. B."))
    #expect(LocalizedText(zh: "甲", en: "A").appending() == LocalizedText(zh: "甲", en: "A"))
  }
}

@Suite("Advice on amounts in another unit")
struct MoneyAdviceTests {
  /// The units with what an amount in them is to be multiplied by, worked out by hand.
  static let units: [(unit: String, yuan: Int)] = [
    ("元", 1), ("十元", 10), ("百元", 100), ("千元", 1000), ("百万元", 1_000_000),
    ("千万元", 10_000_000), ("亿元", 100_000_000),
  ]

  @Test(arguments: units)
  func `an amount is converted by the right power of ten`(unit: String, yuan: Int) {
    let advice = MoneyAdvice(unit).text
    let (verb, english, factor) =
      yuan < 10_000 ? ("除以", "divide", 10_000 / yuan) : ("乘以", "multiply", yuan / 10_000)
    #expect(advice.zh.contains("（\(verb) \(factor)）"))
    #expect(advice.en.replacing(",", with: "").contains("(\(english) it by \(factor))"))
  }

  @Test(arguments: ["¥", "￥", "人民币", "RMB", "CNY"])
  func `a sign of renminbi may mean yuan or not`(unit: String) {
    #expect(MoneyAdvice(unit).text.zh.contains("如果是元"))
    #expect(MoneyAdvice(unit).text.en.hasPrefix("If it is in yuan"))
  }

  @Test(arguments: ["美元", "$", "€", "USD", "十万元", "百亿元", "仟元", "億元", "英镑", ""])
  func `of any other unit no factor is claimed`(unit: String) {
    let advice = MoneyAdvice(unit).text
    #expect(!advice.zh.contains { $0.isASCII && $0.isNumber })
    #expect(!advice.en.contains("divide") && !advice.en.contains("multiply"))
    #expect(advice.zh.contains("万元") && advice.en.contains("万元"))
  }

  @Test func `nobody is told only to rename the unit`() {
    let units = Self.units.map(\.unit) + ["¥", "RMB", "美元", ""]
    #expect(units.allSatisfy { MoneyAdvice($0).text.zh.contains("换算成万元") })
    #expect(units.allSatisfy { MoneyAdvice($0).text.en.lowercased().contains("convert it to 万元") })
  }
}
