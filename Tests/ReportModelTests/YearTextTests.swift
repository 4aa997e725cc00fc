import Foundation
import ReportModel
import Testing

@Suite("Years as people write them")
struct YearTextTests {
  @Test(arguments: [
    ("2023", 2023), ("２０２３", 2023), ("2０2３", 2023), ("二〇二三", 2023), ("二○二三", 2023), ("二零二三", 2023),
    ("二0二三", 2023), ("一九九八", 1998), ("四五六七", 4567), ("0000", 0), ("9999", 9999), ("〇〇〇八", 8),
  ])
  func `four digits are a year in either width and as Chinese numerals`(text: String, year: Int) {
    #expect(Int(year: text) == year)
  }

  @Test(arguments: [
    "", "202", "23", "20233", "02023", "2023年", " 2023", "2023 ", "2 023", "20.3", "-202", "+202",
    "2O23", "二千二三",
    "二〇二十", "廿〇二三", "贰零贰叁", "20２", "٢٠٢٣", "²⁰²³", "①②③④", "２０２３\u{301}", "１　２３",
  ])
  func `anything else is none`(text: String) { #expect(Int(year: text) == nil) }

  @Test func `a part of a text is read as a whole text is`() {
    let text = "示例局二〇二三年报告"
    #expect(Int(year: text.dropFirst(3).prefix(4)) == 2023)
    #expect(Int(year: text.dropFirst(3).prefix(5)) == nil)
  }

  @Test func `each digit has numerals of its own, and no other character has one`() {
    var found: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for value: UInt32 in 0...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let digit = scalar.yearDigit else { continue }
      found[digit, default: []].append(scalar)
    }
    #expect(
      found.mapValues { String(String.UnicodeScalarView($0)) } == [
        "0": "○〇零", "1": "一", "2": "二", "3": "三", "4": "四", "5": "五", "6": "六", "7": "七", "8": "八",
        "9": "九",
      ])
  }

  @Test func `full width becomes half width, from the first sign to the last`() {
    for value: UInt32 in 0x21...0x7E {
      #expect(Unicode.Scalar(value + 0xFEE0)?.halfWidth.value == value)
    }
    for text in ["\u{FF00}", "\u{FF5F}", "　", "。", "、", "￥", "￠", "ｱ", "a", "5", "五"] {
      #expect(text.unicodeScalars.allSatisfy { $0.halfWidth == $0 })
    }
  }
}

@Suite("Numbers in plain digits")
struct PlainDecimalTests {
  @Test(arguments: [
    ("0", "0"), ("7", "7"), ("-7", "-7"), ("+7", "7"), ("007", "7"), ("12.50", "12.5"),
    ("-0.5", "-0.5"),
    ("0.1", "0.1"), ("123456789012345678901234567890", "123456789012345678901234567890"),
    ("0.000000000000000001", "0.000000000000000001"), ("-0", "0"),
  ])
  func `are read to the last digit`(text: String, plain: String) throws {
    #expect(try #require(Decimal(plain: text)).plain == plain)
  }

  @Test(arguments: [
    "", " ", "-", "+", ".", "1.", ".5", "-.5", "1,234", "12abc", "1e3", "1E3", "0x10", "NaN", "inf",
    "1 2",
    " 1", "1 ", "1\n", "--1", "+-1", "1.2.3", "１２", "1，2", "12件", "٣", "1-2", "½",
  ])
  func `are nothing else, and never the beginning of a text`(text: String) {
    #expect(Decimal(plain: text) == nil)
  }
}
