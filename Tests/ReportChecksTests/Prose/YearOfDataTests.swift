import Testing

@testable import ReportChecks

@Suite("What a paragraph claims of the year of its figures")
struct YearOfDataTests {
  /// The claim of a paragraph in a report for 2023.
  private func claim(
    _ text: String, opensText: Bool = false, isDated: Bool = false
  ) -> ClaimedYear? {
    ClaimedYear.first(
      in: text.foldedForRules, notOf: 2023, opensText: opensText, isDated: isDated)
  }

  @Test(arguments: [
    ("数据截至2022年12月31日。", 2022, "截至2022年12月31日"), ("数据截止2022年底。", 2022, "截止2022年底"),
    ("统计截止到2022年12月底。", 2022, "截止到2022年12月底"), ("信息截至到二〇二二年末。", 2022, "截至到2022年末"),
    ("本期限截止至２０２１年年末。", 2021, "截止至2021年年末"), ("报告截至2024年年底。", 2024, "截至2024年年底"),
  ])
  func `an end of data is read in every spelling`(text: String, year: Int, words: String) throws {
    let found = try #require(claim(text))
    #expect(found.year == year)
    #expect(found.words == words)
  }

  @Test(arguments: [
    "数据截至2022年12月。", "数据截至2022年。", "数据截至2022年11月30日。", "数据截至2022年6月底。", "数据到2022年12月31日。",
    "数据于2022年12月31日截止。", "数据截至今年底。", "2022年12月31日，数据已截止。", "数据截至：2022年底。",
  ])
  func `what is no end of a year is none`(text: String) { #expect(claim(text) == nil) }

  @Test func `without a word for data only the year before is a slip`() {
    #expect(claim("截至2022年底，共有文件12件。")?.year == 2022)
    #expect(claim("截至2021年底，共有文件12件。") == nil)
    #expect(claim("截至2024年底，共有文件12件。") == nil)
    #expect(claim("统计工作已开展；截至2021年底，共有文件12件。") == nil)
  }

  @Test func `where the report is dated elsewhere only words for data count`() {
    #expect(claim("截至2022年底，共有文件12件。", isDated: true) == nil)
    #expect(claim("数据截至2022年底。", isDated: true)?.year == 2022)
  }

  @Test(arguments: [
    ("截至2023年12月31日，共公开信息300条。", true), ("数据截止二〇二三年底。", true), ("截至2023年末，有文件5件。", true),
    ("截至2022年底，有文件5件。", false), ("2023年12月31日前完成。", false), ("截至2023年6月，有文件5件。", false),
    ("", false),
  ])
  func `a report is dated by the end of its own year`(text: String, isDated: Bool) {
    #expect(ClaimedYear.isDated(text.foldedForRules, year: 2023) == isDated)
  }

  @Test(arguments: [
    "统计期限为2022年度。", "统计时限：2022年。", "统计周期是2022年全年。", "统计范围为2022年。", "本报告期为二〇二二年度。", "所列数据为2022年度数据。",
    "数据统计为2022年。",
  ])
  func `a year of the statistics is read`(text: String) { #expect(claim(text)?.year == 2022) }

  @Test(arguments: [
    "统计期限为2022年1月1日至12月31日。", "统计范围扩大后，本局于2022年完成整改。", "统计期限另见2022年1月1日至2月1日的说明。",
    "经统计，2022年公开300条。",
  ])
  func `days of a period and years far from the word are not`(text: String) {
    #expect(claim(text) == nil)
  }

  @Test(arguments: [
    "现将2022年度政府信息公开工作报告公布如下。", "现公布2022年报告。", "现予公布2022年度报告。", "现发布示例县教育局2022年政府信息公开工作年度报告。",
    "特编制2022年度报告。", "现编制本机关2022年度报告。", "特向社会公布2022年度报告。",
  ])
  func `what is published now is this report, wherever it stands`(text: String) {
    #expect(claim(text)?.year == 2022)
    #expect(claim(text.replacing("2022", with: "2023")) == nil)
  }

  @Test(arguments: [
    "根据条例，编制2022年度报告。", "按照要求，本局编写了2022年度报告。", "依据规定编制并发布2022年度报告。", "依照通知，起草本单位2022年度报告。",
    "遵照要求形成《2022年政府信息公开工作年度报告》。", "根据要求撰写我局2022年度报告。",
  ])
  func `an opening sentence speaks of this report`(text: String) {
    #expect(claim(text, opensText: true)?.year == 2022)
    #expect(claim(text, opensText: false) == nil)
    #expect(claim("总体情况良好。\(text)", opensText: true) == nil)
  }

  @Test(arguments: [
    "根据要求按时编制2022年度报告。", "根据要求及时发布2022年度报告。", "按照通知完成并公布2022年度报告。", "按照要求组织编制2022年度报告。",
    "依据要求督促各单位编制2022年度报告。", "根据要求审核、汇总并发布2022年度报告。", "根据要求已公布2022年度报告。", "编制2022年度报告。",
    "根据2022年度报告反映的问题，本局整改到位。", "根据要求编制2022年工作要点。", "根据要求参考2022年度报告。",
  ])
  func `deeds of the year are not the report itself`(text: String) {
    #expect(claim(text, opensText: true) == nil)
  }

  @Test(arguments: [
    "较", "相比", "同比", "上年", "去年", "今年", "本年", "当年", "以来", "结转", "未办结", "尚未", "遗留", "计划", "力争",
  ])
  func `a sentence that compares times claims nothing`(word: String) {
    #expect(claim("数据截至2022年12月31日，\(word)有文件5件。") == nil)
    #expect(claim("数据截至2022年12月31日。\(word)有文件5件。")?.year == 2022)
  }

  @Test(arguments: ["本年度报告数据截至2022年底。", "本年度数据截至2022年底。", "本年报数据截至2022年底。"])
  func `the report's own name compares nothing`(text: String) {
    #expect(claim(text)?.year == 2022)
  }

  @Test func `a sentence with two years claims neither, the next one may`() {
    #expect(claim("数据截至2022年底，2021年为12件。") == nil)
    #expect(claim("2021年、2022年均有。数据截至2022年底。")?.words == "截至2022年底")
  }

  @Test func `the first of several claims is told`() {
    #expect(claim("数据截至2021年底。数据截至2022年底！")?.year == 2021)
    #expect(claim("数据截至2023年底？数据截至2022年底。")?.year == 2022)
  }

  @Test func `a long sentence is quoted in part`() {
    let words = claim("数据截至2022年12月31日，共主动公开政府信息三百二十一条。")?.words
    #expect(words == "截至2022年12月31日,共主动公开")
  }
}
