import Testing

@testable import ReportChecks

@Suite("Periods in a text")
struct StatedPeriodTests {
  private func periods(_ text: String, needsWords: Bool = false) -> [StatedPeriod] {
    StatedPeriod.all(in: text, needsWords: needsWords)
  }

  /// Whether the only period of a text is the year 2023.
  private func isWhole(_ text: String) throws -> Bool {
    let found = periods(text)
    #expect(found.count == 1)
    return try #require(found.first).isWhole(year: 2023)
  }

  @Test(arguments: [
    "2023年1月1日至2023年12月31日", "2023年1月1日起至2023年12月31日止", "自2023年1月1日起，至12月31日止",
    "2023年1月1日到2023年12月31日", "2023年1月1日-2023年12月31日", "2023年1月1日－12月31日", "2023年1月1日—12月31日",
    "2023年1月1日——12月31日", "2023年1月1日–12月31日", "2023年1月1日~12月31日", "2023年1月1日～12月31日",
    "２０２３年１月１日至１２月３１日", "二〇二三年1月1日至12月31日", "2023年01月01日至2023年12月31日",
    "2023 年 1 月 1 日 至 12 月 31 日", "1月1日至12月31日", "1月1日至2023年12月31日", "2023年1月1日至同年12月31日",
    "2023年1月1日至当年12月31日", "2023年1月1日至本年12月31日", "2023年1月1日开始至12月31日", "2023年1月1至12月31",
    "2023.1.1-2023.12.31", "2023-01-01至2023-12-31", "2023/1/1－2023/12/31", "２０２３．１．１至２０２３．１２．３１",
    "一月一日至十二月三十一日", "二〇二三年一月一日至二〇二三年十二月三十一日", "2023年一月一日—十二月三十一日",
  ])
  func `the whole year is recognised in every spelling`(text: String) throws {
    #expect(try isWhole(text))
  }

  @Test(arguments: [
    "2022年1月1日至2022年12月31日", "2022年1月1日至12月31日", "2024年1月1日至12月31日", "2022年1月1日至2023年12月31日",
    "2023年1月1日至2024年12月31日", "2022年12月31日至2023年12月31日", "2023年1月2日至12月31日",
    "2023年2月1日至12月31日", "2023年1月1日至12月30日", "2023年1月1日至11月31日", "2023年12月31日至1月1日",
    "2023年1月11日至12月31日", "2023年11月1日至12月31日", "1月1日至2024年12月31日", "2023年1月1日至12月3日",
    "2022.1.1至2022.12.31", "2023-01-01至2023-11-30",
    "二〇二二年一月一日至十二月三十一日", "十一月一日至十二月三十一日", "二〇二三年一月一日至十一月三十日", "一月十一日至十二月三十一日",
  ])
  func `any other span of days is not the whole year`(text: String) throws {
    #expect(try !isWhole(text))
  }

  @Test(arguments: [
    "", "2023年1月1日", "1月1日，12月31日", "2023年1月1日和12月31日", "2023年1月1日、2023年12月31日", "2023年1月至12月",
    "2023年1月至2023年12月31日", "一十一十月一日至十二月三十一日", "十十月一日至一月", "2023.1-2023.12", "2023-13-01至2023-12-32",
    "1月1日前至少一次，12月31日前完成", "元月1日至腊月31日", "12023年1月1日于12月31日", "12345月1日至12月31日",
  ])
  func `without two days and what joins them there is no period`(text: String) {
    #expect(periods(text).isEmpty)
  }

  @Test func `the words are those of the period alone`() {
    let found = periods("统计期限自2023年1月1日起，至12月31日止，另于３月１日至５月２日整改。")
    #expect(found.map(\.words) == ["2023年1月1日起,至12月31日", "3月1日至5月2日"])
    #expect(found.map { $0.isWhole(year: 2023) } == [true, false])
  }

  @Test func `a year without days before a period is not its year`() throws {
    #expect(try isWhole("2022年报告所列数据为1月1日至12月31日"))
    #expect(try isWhole("截至2023年，1月1日至12月31日"))
  }

  @Test func `later digits of a number are not read as a day`() {
    #expect(periods("电话 0517-8312月31日至1月2日").map(\.words) == ["8312月31日至1月2日"])
    #expect(periods("51月1日至12月31日").map { $0.isWhole(year: 2023) } == [false])
  }

  @Test(arguments: [
    "统计期限为2022年1月1日至12月31日", "统计时限：2022年1月1日至12月31日", "统计时间2022年1月1日至12月31日",
    "统计范围为2022年1月1日至12月31日", "本报告统计数据自2022年1月1日至12月31日", "报告期：2022年1月1日至12月31日",
    "2022年1月1日至12月31日为本报告所列数据的期间", "统 计 期 限 2022年1月1日至12月31日",
  ])
  func `among other text only a sentence about statistics gives one`(sentence: String) {
    #expect(periods(sentence, needsWords: true).count == 1)
    #expect(periods("本局开展培训。\(sentence)；今后继续。", needsWords: true).count == 1)
  }

  @Test(arguments: [
    "3月1日至5月31日开展培训", "2022年1月1日至12月31日共公开信息300条", "统计期限另行规定。2022年1月1日至12月31日整改",
    "统计期限不变；2022年1月1日至12月31日整改", "据统计，2022年1月1日至12月31日公开300条",
  ])
  func `other sentences with days give none`(text: String) {
    #expect(periods(text, needsWords: true).isEmpty)
    #expect(periods(text).count == 1)
  }
}
