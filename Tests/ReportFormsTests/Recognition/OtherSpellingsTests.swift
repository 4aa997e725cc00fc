import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Other spellings of labels are read, and a label that stands twice is never guessed")
struct OtherSpellingsTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The cells that are told because their label stands at several places.
  private func repeatedCells(_ report: Report) -> Set<CellAddress> {
    let seen = report.observations.filter {
      if case .repeatedLabel = $0.kind { true } else { false }
    }
    return Set(seen.flatMap(\.cells).map(\.address))
  }

  @Test(arguments: [
    ("1.属于国家秘密", "（三）不予公开1.属于国家秘密"), ("1.属于国家秘密", "（三）不予公开-1.属于国家秘密"),
    ("2.重复申请", "（五）2.重复申请"), ("3.其他", "（六）3.其他"), ("3.其他", "3其他"), ("3.其他", "3)其他"),
    ("3.其他", "3.其它"), ("（一）予以公开", "三、本年度办理结果（一）予以公开"), ("（七）总计", "（七）合计"),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开"), ("规章", "规章："),
    ("自然人", "自然人（件）"), ("总计", "总计/件"), ("总计", "合计"), ("本年制发件数", "本年制发件数（单位：件）"),
    ("现行有效件数", "现行有效件数（历史累计）"), ("规章", "规章（设区的市、自治州人民政府填写）"),
    ("（一）予以公开", "（一）予以公开（含主动公开后告知的）"), ("行政规范性文件", "行政规范性档案"),
  ])
  func `in words that say the same`(label: String, spelling: String) throws {
    let report = try read(official.mapTexts { $0 == label ? spelling : $0 })
    #expect(report.differences(from: original) == [])
  }

  @Test(arguments: [
    ("本年处理决定数量", "上年处理决定数量"), ("自然人", "非自然人"), ("1.属于国家秘密", "1.属于商业秘密"),
    ("一、本年新收政府信息公开申请数量", "一、上年新收政府信息公开申请数量"),
    ("二、上年结转政府信息公开申请数量", "二、本年结转政府信息公开申请数量"), ("四、结转下年度继续办理", "四、结转本年度继续办理"),
    ("1.本机关不掌握相关政府信息", "1.本机关掌握相关政府信息"), ("法律\n服务\n机构", "非法律服务机构"),
    ("现行有效件数", "现行有效件数（上年）"), ("自然人", "自然人（2020年）"), ("行政许可", "行政许可（占比）"),
    ("规章", "规章（其中新制定）"), ("本年收费金额（单位：万元）", "上年收费金额（单位：万元）"), ("本年收费金额（单位：万元）", "本年收费金额（单位：百万元）"),
  ])
  func `words that say something else are no slip, however near`(
    label: String, words: String
  ) throws {
    let places = try read(official).cells
    let report = try read(official.mapTexts { $0 == label ? words : $0 })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(!wrong.isEmpty)
    #expect(wrong.keys.allSatisfy { report[$0].number == nil })
    let told = Set(report.observations.flatMap(\.cells).map(\.address))
    #expect(wrong.keys.allSatisfy { places[$0].map(told.contains) ?? false })
  }

  @Test(arguments: ["单位：元", "（单位：件、元）"])
  func `an amount under a line that says 元 is not taken for 万元`(line: String) throws {
    let row = try #require(official.place(of: "第二十条第（一）项")).row
    let grid = official.insertingRow(at: row)
      .setting(CellAddress(row: row, column: 0), to: Cell(.text(line)))
    let key = FigureKey("disclosure", "administrative-charges", "amount")
    let report = try read(grid)
    #expect(report[key].state == .unreadable)
    #expect(report[key].raw.hasSuffix("元"))
    #expect(report.numbers == original.numbers.filter { $0.key != key })
  }

  @Test func `numbers in circles before labels`() throws {
    let circled = ["1.": "①", "2.": "②", "3.": "③", "4.": "④", "8.": "⑧"]
    let report = try read(
      official.mapTexts { text in
        circled[String(text.prefix(2))].map { $0 + text.dropFirst(2) } ?? text
      })
    #expect(report.differences(from: original) == [])
  }

  @Test func `a fee in another unit is another heading still`() throws {
    let report = try read(
      official.mapTexts { $0 == "本年收费金额（单位：万元）" ? "本年收费金额（件）" : $0 })
    #expect(report[FigureKey("disclosure", "administrative-charges", "amount")].number == nil)
  }

  @Test(arguments: [
    ("6.属于四类过程性信息", "7.属于行政执法案卷"), ("4.无正当理由大量反复申请", "2.重复申请"),
  ])
  func `of two rows with one label none is taken`(label: String, copy: String) throws {
    let places = try read(official).cells
    let report = try read(official.mapTexts { $0 == label ? copy : $0 })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(Set(wrong.keys.map(\.row)).count == 2)
    for key in wrong.keys {
      #expect(report[key].number == nil, "\(key)")
      #expect(repeatedCells(report).contains(try #require(places[key])), "\(key)")
    }
  }

  @Test func `of two columns with one heading none is taken`() throws {
    let report = try read(official.mapTexts { $0 == "科研\n机构" ? "商业企业" : $0 })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(Set(wrong.keys.map(\.column)) == ["business", "research"])
    #expect(wrong.keys.allSatisfy { report[$0].number == nil })
  }

  @Test func `a subtotal is not taken for the total`() throws {
    let grid = Grid(
      text: """
        项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t合计\t总计
        一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t20\t21
        """, name: "三")
    let report = try read(grid)
    #expect(report[FigureKey("requests", "newly-received", "total")].number == 21)
  }

  @Test func `the total of a table beside it is not taken`() throws {
    let grid = Grid(
      text: """
        项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t全部\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
        一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21\t7\t0\t0\t0\t7
        """, name: "三")
    let report = try read(grid)
    #expect(report[FigureKey("requests", "newly-received", "other")].number == 6)
    #expect(report[FigureKey("requests", "newly-received", "total")].number == nil)
  }

  @Test func `a group that is not known does not part those beside it`() throws {
    let report = try read(official.mapTexts { $0 == "未经复议直接起诉" ? "来访接待" : $0 })
    let wrong = original.numbers.filter { report[$0.key].number != $0.value }
    #expect(Set(wrong.keys.map(\.row)) == ["litigation-direct"])
  }

  @Test func `a row that lost its label is told cell by cell`() throws {
    let place = try #require(official.place(of: "2.重复申请"))
    let cells = try read(official).cells.filter { $0.key.row == "unprocessed.repeated" }
    let report = try read(official.setting(place, to: Cell(nil)))
    let told = report.observations.filter {
      if case .unknownLabel = $0.kind { true } else { false }
    }
    #expect(Set(told.flatMap(\.cells).map(\.address)) == Set(cells.values))
  }

  @Test func `a year in a remark is not that of the tables below`() throws {
    let row = try #require(official.place(of: "规章")).row
    let last = official.locatedCells.map(\.address.column).max() ?? 0
    let remark = CellAddress(row: row, column: last + 2)
    let report = try read(official.setting(remark, to: Cell(.text("2025年补报3件"))))
    #expect(report.differences(from: original) == [])
    #expect(
      !report.observations.contains { if case .severalYears = $0.kind { true } else { false } })
  }

  @Test func `an empty copy does not stand before the filled one`() throws {
    var empty = Grid(
      try #require(OfficialDrawing.drawing(of: Report(form: form)).sheets.first))
    empty.name = "空表"
    #expect(try read(empty, official).differences(from: original) == [])
  }
}
