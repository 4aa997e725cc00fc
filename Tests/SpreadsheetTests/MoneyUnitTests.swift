import Spreadsheet
import Testing

@Suite("Units of money")
struct MoneyUnitTests {
  @Test(arguments: [
    ("15000元", "元"), ("（单位：千元）", "千元"), ("单位：百万元", "百万元"), ("0.1亿元", "亿元"), ("¥5", "¥"),
    ("$5", "$"),
    ("100美元", "美元"), ("人民币元", "元"), ("人民币5", "人民币"), ("RMB 5", "RMB"), ("伍仟圆整", "仟元"),
    ("5英镑", "英镑"),
    ("单位：万元", nil), ("5 万 元", nil), ("件", nil), ("", nil), ("人民币万元", nil), ("万元、元", "元"),
  ])
  func `another unit than 万元 is told from words`(text: String, unit: String?) {
    #expect(MoneyUnit.other(in: text) == unit)
  }
}
