import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The sheets of a blank")
struct BlankSheetTests {
  @Test func `they stand in their order`() throws {
    #expect(
      try BlankSample().workbook.sheets.map(\.name) == [
        "填报须知", "单位信息", "一", "二", "三", "四", "五六", "情况说明", "校验",
      ])
    #expect(
      try BlankSample(form: BlankSample.other()).workbook.sheets.map(\.name) == [
        "填报须知", "单位信息", "甲", "Bob's", "情况说明", "校验",
      ])
  }

  @Test func `every sheet is protected`() throws {
    #expect(try BlankSample().workbook.sheets.allSatisfy(\.isProtected))
  }

  @Test func `the properties say which form and version it is`() throws {
    let properties = try BlankSample(year: 2025, unit: "某县交通运输局").workbook.properties
    #expect(properties.title == "某县交通运输局2025年政府信息公开工作年度报告")
    #expect(properties.company == "某县交通运输局")
    #expect(properties.createdYear == 2025)
    #expect(properties.custom.map(\.name) == ["nianbao.form", "nianbao.version", "nianbao.kind"])
    #expect(properties.custom.map(\.value) == ["2021", "1", "blank"])
  }

  @Test func `the sheet on the unit asks for seven things`() throws {
    let sheet = try BlankSample(year: 2025, unit: "某县交通运输局").sheet("单位信息")
    let labels = ["单位全称", "类别", "报告年度", "填报人", "审核人", "联系电话", "填报日期"]
    for (index, label) in labels.enumerated() {
      let cell = CellAddress(row: index + 2, column: 0)
      #expect(sheet.cells[cell]?.content == .text(label))
      let entry = sheet.cells[CellAddress(row: index + 2, column: 1)]
      #expect(entry?.style.isLocked == false)
    }
    #expect(sheet.cells[CellAddress(row: 2, column: 1)]?.content == .text("某县交通运输局"))
    #expect(sheet.cells[CellAddress(row: 4, column: 1)]?.content == .number(2025))
    #expect(sheet.cells.values.count { !$0.style.isLocked } == 7)
  }

  @Test func `the kinds of unit are a list of at most 255 bytes`() throws {
    let lists = try BlankSample().sheet("单位信息").validations.compactMap {
      if case .list(let formula) = $0.criterion { formula } else { nil }
    }
    #expect(lists == ["\"政府办公厅（室）,部门,乡镇街道,下级政府汇总,垂直管理\""])
    #expect(lists.allSatisfy { $0.utf8.count <= 255 })
  }

  @Test(arguments: FormSample.allCases)
  func `messages and formulas keep to the limits`(which: FormSample) throws {
    for sheet in try BlankSample(form: which.form()).workbook.sheets {
      for validation in sheet.validations {
        #expect(validation.inputTitle.utf16.count <= 32)
        #expect(validation.errorTitle.utf16.count <= 32)
        #expect(validation.inputMessage.utf16.count <= 255)
        #expect(validation.errorMessage.utf16.count <= 255)
        if case .custom(let formula) = validation.criterion {
          #expect(formula.utf16.count <= 255)
        }
      }
      #expect(sheet.rowHeights.values.allSatisfy { $0 > 0 && $0 <= 409 })
    }
  }

  @Test func `text sheets give a cell to each paragraph and count characters`() throws {
    let overview = try BlankSample().sheet("一")
    #expect(overview.cells.values.count { !$0.style.isLocked } == 30)
    #expect(overview.cells.filter { !$0.value.style.isLocked }.keys.allSatisfy { $0.column == 0 })
    let counts = overview.cells.values.filter { $0.formula?.hasPrefix("SUMPRODUCT(LEN") == true }
    #expect(counts.map(\.words) == ["0/1000字"])
    let open = overview.cells.filter { !$0.value.style.isLocked }.keys.sorted()
    let range = CellRange(try #require(open.first), try #require(open.last))
    #expect(counts.first?.formula == "SUMPRODUCT(LEN(\(range.absolute)))&\"/1000字\"")

    let rest = try BlankSample().sheet("五六")
    #expect(rest.cells.values.count { !$0.style.isLocked } == 40)
    let words = rest.cells.sorted { $0.key < $1.key }.compactMap(\.value.words)
    #expect(words.filter { $0 == "0字" }.count == 2)
    for expected in ["五、存在的主要问题及改进情况", "六、其他需要报告的事项", "（文字描述）"] {
      #expect(words.contains(expected))
    }
  }

  @Test func `verdicts begin with the number of entries that are missing`() throws {
    let sample = try BlankSample()
    for (name, verdict) in [("二", "未填完（10 格）"), ("三", "未填完（144 格）"), ("四", "未填完（12 格）")] {
      let cell = try sample.sheet(name).cells[CellAddress(row: 0, column: 0)]
      #expect(cell?.words == verdict)
      #expect(cell?.formula?.hasPrefix("IF(COUNTIF('校验'!$H$") == true)
    }
  }

  @Test(arguments: [(1999, nil), (2024, "某某市人民政府办公室"), (2099, "A & B")])
  func `a blank can be drawn for any year and unit`(year: Int, unit: String?) throws {
    for form in try FormSample.allCases.map({ try $0.form() }) {
      let sample = try BlankSample(form: form, year: year, unit: unit)
      let title = form.title(unit: unit ?? "", year: year)
      let tables = try form.tables.map { try sample.sheet(ofTable: $0.key) }
      #expect(tables.allSatisfy { $0.cells.values.contains { $0.words == title } })
      let guide = try sample.sheet("填报须知").cells.values.compactMap(\.words)
      #expect(guide.contains { $0.contains("\(year + 1)年1月31日") })
    }
  }

  @Test func `the explanations have twenty lines`() throws {
    let sheet = try BlankSample().sheet("情况说明")
    #expect(sheet.cells.values.count { !$0.style.isLocked } == 60)
    let heads = (0..<3).map { sheet.cells[CellAddress(row: 2, column: $0)]?.words }
    #expect(heads == ["代码", "位置", "说明"])
  }
}
