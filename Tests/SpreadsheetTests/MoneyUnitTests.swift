import Spreadsheet
import Testing

@Suite("Units of money")
struct MoneyUnitTests {
  @Test(
    arguments: [
      ("15000元", "元"),
      ("（单位：千元）", "千元"),
      ("单位：百万元", "百万元"),
      ("0.1亿元", "亿元"),
      ("¥5", "¥"),
      ("$5", "$"),
      ("100美元", "美元"),
      ("人民币元", "元"),
      ("人民币5", "人民币"),
      ("RMB 5", "RMB"),
      ("伍仟圆整", "仟元"),
      ("5英镑", "英镑"),
      ("万元、元", "元"),
      ("元、万元", "元"),
      ("单位：元（不是万元）", "元"),
      ("５ 千 元", "千元"),
      ("十万元", "十万元"),
      ("百亿元", "百亿元"),
      ("5 圓", "元"),
      ("5億元", "億元"),
      ("cny5", "CNY"),
      ("Rmb", "RMB"),
    ] as [(String, String)])
  func `another unit than 万元 is told from words`(text: String, unit: String) {
    #expect(MoneyUnit.other(in: text) == unit)
    #expect(MoneyUnit.any(in: text) == unit)
  }

  @Test(arguments: [
    "", "件", "5", "规章", "本年收费金额", "金额", "无", "/", "M", "RM", "US", "百", "万", "亿",
  ])
  func `words that name no unit have none`(text: String) {
    #expect(MoneyUnit.other(in: text) == nil)
    #expect(MoneyUnit.any(in: text) == nil)
  }

  @Test(arguments: [
    "万元", "单位：万元", "5 万 元", "人民币万元", "萬元", "（单位：万元）", "5万圆", "万元/万元",
  ])
  func `万元 is no other unit, however it is written`(text: String) {
    #expect(MoneyUnit.other(in: text) == nil)
  }

  @Test(
    arguments: [("单位：万元", "万元"), ("人民币万元", "万元"), ("万元、元", "元"), ("件", nil)] as [(String, String?)])
  func `万元 is named where there is no other`(text: String, unit: String?) {
    #expect(MoneyUnit.any(in: text) == unit)
  }

  @Test(arguments: [
    "¥", "￥", "$", "＄", "﹩", "€", "£", "￡", "₩", "￦", "₽", "฿", "₣", "₤", "₫",
  ])
  func `a currency sign is a unit, before the number and behind it`(sign: String) {
    #expect(MoneyUnit.other(in: "\(sign)5") == sign)
    #expect(MoneyUnit.other(in: "5\(sign)") == sign)
    #expect(MoneyUnit.other(in: "\(sign)5万元") == sign)
  }

  @Test(arguments: ["RMB", "CNY", "USD", "EUR", "HKD", "JPY", "GBP", "MOP", "TWD"])
  func `a currency code is a unit in either case`(code: String) {
    #expect(MoneyUnit.other(in: "5 \(code)") == code)
    #expect(MoneyUnit.other(in: "5 \(code.lowercased())") == code)
  }

  @Test(arguments: ["美", "欧", "港", "日", "澳", "加", "新", "台", "韩"])
  func `a country before 元 makes another currency of it`(country: String) {
    #expect(MoneyUnit.other(in: "5\(country)元") == "\(country)元")
    // With a multiplier between them, that is named.
    #expect(MoneyUnit.other(in: "5\(country)百元") == "百元")
  }

  @Test(arguments: ["十", "百", "千", "亿", "佰", "仟"])
  func `a multiplier belongs to the unit`(multiple: String) {
    #expect(MoneyUnit.other(in: "5\(multiple)元") == "\(multiple)元")
    #expect(MoneyUnit.other(in: "5\(multiple)万元") == "\(multiple)万元")
  }

  @Test func `the first unit that is not 万元 is told`() {
    #expect(MoneyUnit.other(in: "万元，千元，百元") == "千元")
    #expect(MoneyUnit.other(in: "5元或$1") == "元")
    #expect(MoneyUnit.other(in: "$1或5元") == "$")
  }
}
