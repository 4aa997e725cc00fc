import ReportChecks
import ReportModel
import Testing

@Suite("The year that a text claims")
struct ClaimedYearTests {
  let report: Report

  init() throws { report = ExampleReport.report(form: try ReportForm.current()) }

  private func isTold(_ text: String, in section: String = "overview") -> Bool {
    var report = report
    report.sections[section] = [Report.Paragraph(text)]
    return Checker().findings(in: report).contains { $0.code == "TXT101" }
  }

  @Test(arguments: [
    "本报告数据截至2022年12月31日。", "本年度报告所列数据截至2022年12月31日止。", "截至2022年12月31日，共主动公开信息300条。",
    "公开工作取得进展。数据统计截止二〇二二年十二月底，截至2022年底共公开信息300条。", "统计时间为2022年度。",
    "根据条例规定，编制2022年度报告。", "按照上级要求，编制《2022年政府信息公开工作年度报告》。", "现将2022年政府信息公开工作年度报告公布如下。",
  ])
  func `another year's words are told`(text: String) { #expect(isTold(text)) }

  @Test(arguments: [
    "2023年，本局按时编制发布2022年度报告。", "按照要求及时编制发布2022年度报告。", "认真做好年报工作，编制2022年度报告并上报。",
    "公开信息300条，较截至2022年12月31日增加两成。", "截至2022年12月31日结转的3件申请均已办结。",
    "截至2022年12月31日共有文件12件，今年新增2件。", "截至2023年12月31日，共公开信息300条。",
    "2021年至2022年统计范围有调整。", "截至2021年12月31日，我局已连续五年公开。", "统计数据比2022年更加完整。",
    "截至目前共公开信息300条，公开2022年决算。", "截至2022年12月31日有文件5件。截至2023年12月31日有文件6件。",
  ])
  func `other years are rightly spoken of`(text: String) { #expect(!isTold(text)) }

  @Test func `later sections are looked at too`() {
    #expect(isTold("问题是更新不够及时。数据截至2022年12月31日。", in: "problems"))
    #expect(!isTold("根据要求编制2022年度报告的时间偏晚。", in: "problems"))
  }
}
