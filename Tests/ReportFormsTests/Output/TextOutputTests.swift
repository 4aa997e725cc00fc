import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("A report as text")
struct TextOutputTests {
  /// The parts between empty lines, each as its lines.
  private func parts(_ text: String) -> [[String]] {
    var parts: [[String]] = [[]]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { parts.append([]) } else { parts[parts.count - 1].append(String(line)) }
    }
    return parts
  }

  @Test func `titles, paragraphs and tables follow each other as in the form`() throws {
    let report = try SampleReport.make()
    let text = TabSeparatedText.text(of: report)
    #expect(text.hasSuffix("处理费。\n"))
    let parts = parts(text).filter { !$0.isEmpty }
    let titles = report.form.sections.map(\.title)
    #expect(
      parts.map { $0[0] } == [
        report.title?.text, report.preface[0].text, titles[0], SampleReport.paragraph, titles[1],
        "第二十条第（一）项\t\t\t", titles[2],
        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t", "注：本表含上年结转的申请。",
        titles[3], "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t", titles[4],
        report.sections["problems"]?[0].text,
        titles[5], report.sections["other-matters"]?[0].text,
      ])
    #expect(!text.contains("林某"))
  }

  @Test func `each table is a rectangle with its figures in place`() throws {
    let report = try SampleReport.make()
    let tables = parts(TabSeparatedText.text(of: report)).filter {
      $0.first?.contains("\t") == true
    }
    #expect(tables.map(\.count) == [14, 28, 4])
    for (table, lines) in zip(report.form.tables, tables) {
      let fields = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      #expect(fields.allSatisfy { $0.count == table.widths.count })
      for figure in table.figures {
        let first = figure.range.first
        #expect(fields[first.row][first.column] == report[figure.key].raw)
      }
      #expect(fields.joined().count { !$0.isEmpty } == table.cells.count)
    }
  }

  @Test(arguments: [
    ("=SUM(A1)", "'=SUM(A1)"), ("+1联系", "'+1联系"), ("-a", "'-a"), ("@x", "'@x"), ("--", "'--"),
    ("-", "-"), ("-5", "-5"), ("+3.50", "+3.50"), ("-5.", "'-5."), ("—", "—"), ("/", "/"),
    ("=a\tb", "'=a b"), ("一\r\n\n二\t三", "一 二 三"),
  ])
  func `text that a spreadsheet program would run is guarded`(raw: String, field: String) throws {
    var report = try SampleReport.make()
    let key = try #require(report.form.figureKeys.first)
    report.figures[key] = Figure(key, .notApplicable, raw: raw)
    report.sections["problems"] = [.init(raw)]
    let text = TabSeparatedText.text(of: report)
    #expect(text.contains("规章\t\(field)\t2\t3\n"))
    #expect(text.contains("\n\(field)\n\n六、"))
    let tidy = TidyText.text(of: report)
    #expect(tidy.contains("\tnotApplicable\t\(field)\t\t\n"))
  }

  @Test func `the tidy text has a line for each figure`() throws {
    var report = try SampleReport.make()
    let fee = FigureKey("disclosure", "administrative-charges", "amount")
    report.figures[fee] = Figure(fee, .number(try #require(Decimal(string: "24252.311082"))))
    let vacant = FigureKey("requests", "granted", "total")
    report.figures[vacant] = Figure(vacant, .notApplicable, raw: "/")
    let lines = TidyText.text(of: report).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 202)
    #expect(lines.last?.isEmpty == true)
    #expect(lines[0].split(separator: "\t").map(String.init) == TidyText.columns)
    #expect(lines.dropLast().allSatisfy { $0.count { $0 == "\t" } == TidyText.columns.count - 1 })
    #expect(
      lines[1] == """
        青石县河湾镇人民政府\t2024\t2021\tdisclosure\tgovernment-rules\tissued\t规章\t本年制发件数\t1\tnumber\t1\t三\tC1
        """)
    #expect(lines.contains { $0.hasSuffix("（单位：万元）\t24252.311082\tnumber\t\t\t") })
    #expect(lines.contains { $0.hasSuffix("（一）予以公开\t总计\t\tnotApplicable\t/\t\t") })
  }

  @Test func `a report of blanks is the form`() throws {
    let report = Report(form: try ReportForm.current())
    let parts = parts(TabSeparatedText.text(of: report)).filter { !$0.isEmpty }
    #expect(parts[0] == ["政府信息公开工作年度报告"])
    #expect(parts.map(\.count) == [1, 1, 1, 14, 1, 28, 1, 4, 1, 1])
    #expect(TidyText.text(of: report).contains("\t\tblank\t\t\t\n"))
  }
}
