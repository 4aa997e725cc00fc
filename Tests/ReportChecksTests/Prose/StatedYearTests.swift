import Testing

@testable import ReportChecks

@Suite("Years in a text")
struct StatedYearTests {
  private func years(_ text: String) -> [Int] {
    StatedYear.all(in: text.foldedForRules).map(\.year)
  }

  @Test(
    arguments: [
      ("2023年", [2023]), ("２０２３年", [2023]), ("2 0 2 3 年度", [2023]), ("二〇二三年", [2023]),
      ("二○二三年度", [2023]), ("二零二三年", [2023]), ("2O23年", []), ("贰零贰叁年", []),
      ("示例县教育局2023年", [2023]), ("2022年、2023年和2024年", [2022, 2023, 2024]),
      ("二〇二二年比2021年多", [2022, 2021]), ("2022至2023年", [2023]), ("2022—2023年", [2023]),
    ] as [(String, [Int])])
  func `are read in digits of both widths and in Chinese numerals`(text: String, found: [Int]) {
    #expect(years(text) == found)
  }

  @Test(arguments: [(1999, false), (2000, true), (2008, true), (2099, true), (2100, false)])
  func `are those of this century`(year: Int, isFound: Bool) {
    #expect(years("\(year)年") == (isFound ? [year] : []))
  }

  @Test(arguments: [
    "", "年", "23年", "023年", "三年", "近五年来", "2023", "2023 - 12", "2023月", "2023届", "年2023", "今年",
    "本年度",
    "百年大计", "0517年", "12022年", "１2022年", "国办公开办函〔2021〕30号",
  ])
  func `are not seen in other words`(text: String) {
    #expect(years(text).isEmpty)
  }

  @Test func `a year comes with the text before it and after it`() {
    let found = StatedYear.all(in: "截至2022年底,较2021年多")
    #expect(found.map { String($0.before) } == ["截至", "截至2022年底,较"])
    #expect(found.map { String($0.after) } == ["底,较2021年多", "多"])
    let alone = StatedYear.all(in: "2023年")
    #expect(alone.map { "\($0.before)|\($0.after)" } == ["|"])
  }

  @Test(arguments: [
    "2023年报告", "2023年度报告", "2023年年度报告", "2023年工作报告", "2023年政府信息公开工作年度报告",
    "2023年政府信息公开年度报告", "2023年政府信息公开报告", "2023年度政府信息公开工作报告", "2023年度政府信息公开工作年度报告",
    "二〇二三年政府信息公开工作年度报告", "2023 年 政府信息公开 工作 年度 报告（一）",
  ])
  func `the names of a report are recognised`(text: String) throws {
    #expect(try #require(StatedYear.all(in: text.foldedForRules).first).namesReport)
  }

  @Test(arguments: [
    "2023年", "2023年度", "2023年政府信息公开工作", "2023年政府信息公开工作要点", "2023年的报告", "2023年财政预算报告",
    "2023年12月报告", "2023年向社会报告", "2023年政府工作报告", "2023年主动公开报告12件", "2023年工作总结",
  ])
  func `what is no name of a report is not`(text: String) throws {
    #expect(try !#require(StatedYear.all(in: text.foldedForRules).first).namesReport)
  }
}
