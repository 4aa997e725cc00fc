import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Figures are found by their labels")
struct RecogniserTests: ReadsOfficialSheet {
  let sample: OfficialSample

  init() throws { sample = try OfficialSample() }

  /// The row of the sheet with a label, and the first column of the headings of table three.
  private func row(_ label: String) throws -> Int {
    try #require(official.place(of: label)).row
  }

  @Test func `in the official sheet`() throws {
    let report = try read(official)
    #expect(report.differences(from: original) == [])
    #expect(report.observations == [])
    #expect(report.unit == "清溪县水利局")
    #expect(report.year == 2026)
    #expect(report.sectionTitles.count == 6)
    for section in ["overview", "problems", "other-matters"] {
      #expect(report.texts(section) == original.texts(section))
    }
    #expect(report.preface.isEmpty && report.notes.isEmpty && report.signature.isEmpty)
  }

  @Test func `each with the cell that holds it`() throws {
    let report = try read(official)
    for figure in report.orderedFigures {
      let address = try #require(figure.source?.address)
      let number = try #require(figure.number)
      #expect(official[address]?.value == .number(Double("\(number)") ?? -1))
    }
  }

  @Test func `in our own TSV`() throws {
    let report = try read(
      Grid(text: TabSeparatedText.text(of: original)), origin: .text)
    #expect(report.differences(from: original) == [])
    #expect(report.texts("overview") == original.texts("overview"))
    #expect(report.observations == [])
  }

  @Test func `with rows exchanged and told`() throws {
    let grid = official.exchangingRows(
      try row("2.重复申请"), try row("四、结转下年度继续办理"))
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(
      report.cells[FigureKey("requests", "unprocessed.repeated", "total")]?.row
        == (try row("四、结转下年度继续办理")))
    #expect(report.observations.contains { if case .moved = $0.kind { true } else { false } })
  }

  @Test(arguments: [0, 1, 2, 3, 5, 8])
  func `with a column inserted`(column: Int) throws {
    #expect(try read(official.insertingColumn(at: column)).numbers == original.numbers)
  }

  @Test func `with a column inserted between any two`() throws {
    let last = official.locatedCells.map(\.address.column).max() ?? 0
    for column in 0...last {
      let numbers = try read(official.insertingColumn(at: column)).numbers
      #expect(numbers == original.numbers, "column \(column)")
    }
  }

  @Test func `with a row inserted between any two`() throws {
    let last = official.rows.last?.index ?? 0
    for row in 0...last {
      let numbers = try read(official.insertingRow(at: row)).numbers
      #expect(numbers == original.numbers, "row \(row)")
    }
  }

  @Test func `without the merges`() throws {
    var grid = official
    grid.merges = []
    #expect(try read(grid).numbers == original.numbers)
  }

  @Test func `with the columns of table three in another order`() throws {
    let one = try #require(official.place(of: "商业\n企业")).column
    let other = try #require(official.place(of: "法律\n服务\n机构")).column
    let rows = try row("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")...row("四、结转下年度继续办理")
    // The official columns are made of several of the sheet's, which would be torn apart.
    var unmerged = official
    unmerged.merges = []
    let grid = unmerged.moved {
      guard rows.contains($0.row), $0.column == one || $0.column == other else { return $0 }
      return CellAddress(row: $0.row, column: one + other - $0.column)
    }
    let report = try read(grid)
    #expect(report.differences(from: original) == [])
    #expect(report.observations.contains { if case .moved = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    ("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"), ("二、上年结转政府信息公开申请数量", "二、上年转结政府信息公开申请数量"),
    ("行政规范性文件", "规范性文件"), ("现行有效件数", "现行有效件"), ("1.属于国家秘密", "1、属于国家秘密"),
    ("（七）总计", "(七) 总计"), ("3.其他", "其他"), ("尚未\n审结", "尚未 审结"), ("科研\n机构", "科研机购"),
  ])
  func `with a slip in a label`(label: String, slip: String) throws {
    let report = try read(official.mapTexts { $0 == label ? slip : $0 })
    #expect(report.differences(from: original) == [])
  }

  @Test(arguments: [
    ("二、上年结转政府信息公开申请数量", "二、上年转结政府信息公开申请数量"), ("行政规范性文件", "规范性文件"), ("科研\n机构", "科研机购"),
  ])
  func `a slip in a label is told at its cell`(label: String, slip: String) throws {
    let place = try #require(official.place(of: label))
    let report = try read(official.mapTexts { $0 == label ? slip : $0 })
    let told = report.observations.filter {
      if case .nearLabel = $0.kind { true } else { false }
    }
    #expect(told.flatMap(\.cells).map(\.address) == [place])
  }

  @Test func `a label that says something else is never guessed`() throws {
    let report = try read(official.mapTexts { $0 == "2.重复申请" ? "咨询电话接听" : $0 })
    let lost = original.numbers.filter { $0.key.row != "unprocessed.repeated" }
    #expect(report.numbers == lost)
    #expect(report.observations.contains { if case .rowMissing = $0.kind { true } else { false } })
    let unknown = report.observations.filter {
      if case .unknownLabel(_, "咨询电话接听") = $0.kind { true } else { false }
    }
    // Each of the seven cells is told, so that none of their figures is lost unseen.
    let lostCells = original.numbers.count - lost.count
    #expect(unknown.count == 1 && unknown.first?.cells.count == lostCells)
  }

  @Test func `a heading in yuan is not taken for one in ten thousand yuan`() throws {
    let report = try read(
      official.mapTexts { $0 == "本年收费金额（单位：万元）" ? "本年收费金额（单位：元）" : $0 })
    #expect(report[FigureKey("disclosure", "administrative-charges", "amount")].number == nil)
  }

  @Test(arguments: [true, false])
  func `a table that stands twice is told, with the one that was read first`(isSame: Bool) throws {
    let key = FigureKey("disclosure", "licensing", "decisions")
    let place = try #require(try read(official).cells[key])
    var second = isSame ? official : official.setting(place, to: Cell(.number(7_654_321)))
    second.name = "副本"
    let report = try read(official, second)
    #expect(report.differences(from: original) == [])
    let told = report.observations.compactMap { seen -> (isSame: Bool, cells: [CellReference])? in
      if case .repeatedTable("disclosure", let isSame) = seen.kind {
        (isSame, seen.cells)
      } else {
        nil
      }
    }
    #expect(told.map(\.isSame) == [isSame])
    #expect(told.first?.cells.map(\.sheet) == [official.name, "副本"])
  }

  @Test(arguments: [true, false])
  func `a table that only a copy has is told, if the others differ`(differs: Bool) throws {
    let key = FigureKey("disclosure", "licensing", "decisions")
    let place = try #require(try read(official).cells[key])
    var copy = differs ? official.setting(place, to: Cell(.number(7_654_321))) : official
    copy.name = "副本"
    let headings = try #require(official.place(of: "行政复议")).row
    let first = official.mapCells { address, cell in
      (headings...headings + 2).contains(address.row) ? nil : cell
    }
    let told = try read(first, copy).observations.filter {
      $0.kind == .tableOfCopy(table: "reviews-and-suits")
    }
    #expect(told.map(\.text) == (differs ? ["副本"] : []))
    #expect(told.allSatisfy { $0.cells.count == 15 })
  }

  @Test func `a year that the file does not hold is refused`() throws {
    let workbook = Workbook(origin: .workbook, grids: [official])
    let recogniser = Recogniser(forms: [form])
    #expect(try recogniser.report(from: workbook, year: 2026).year == 2026)
    let error = #expect(throws: NoFormFound.self) {
      try recogniser.report(from: workbook, year: 2019)
    }
    #expect(error?.code == "no-such-year")
    #expect(error == .otherYears([2026]))
  }

  @Test func `a file without a table is refused with what came nearest`() throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(Grid(text: "公开\t条数\n行政许可\t3\n行政处罚\t4", name: "Sheet1"))
    }
    let titles = form.tables.compactMap { form.section($0.key)?.title }
    #expect(error == .labels(["行政许可", "行政处罚"], sheet: "Sheet1", expected: titles))
    #expect(error?.message.zh.contains("Sheet1") == true)
  }

  @Test(arguments: ["指标名称\t计量单位\t2014年度\t历年累计", "序号\t统 计 指 标\t单位\t数量"])
  func `a table of statistics from before 2019 is refused as what it is`(heads: String) throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(
        Grid(text: "政府信息公开情况统计表\n\(heads)\n行政复议数\t件\t0\t0\n行政处罚\t件\t1\t2", name: "Sheet1"))
    }
    #expect(error?.code == "statistics-before-2019")
    #expect(error?.message.zh.contains("2019 年以前") == true)
  }
}
