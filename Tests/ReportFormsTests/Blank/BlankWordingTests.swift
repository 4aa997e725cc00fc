import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The wording of a blank")
struct BlankWordingTests {
  @Test(arguments: FormSample.allCases, [(2024, nil), (1999, "某某市人民政府办公室")])
  func `every locked text outside the tables is known again`(
    which: FormSample, blank: (year: Int, unit: String?)
  ) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form, year: blank.year, unit: blank.unit)
    let wording = BlankWording(form: form)
    for sheet in sample.workbook.sheets {
      let table = form.tables.first { form.section($0.key)?.sheet == sheet.name }
      let grid = try table.map {
        CellRange(
          origin: try sample.origin(of: $0, on: sheet), rows: $0.rowCount,
          columns: $0.widths.count)
      }
      for (address, cell) in sheet.cells where cell.style.isLocked {
        guard grid?.contains(address) != true, let words = cell.words else { continue }
        #expect(wording.contains(words), "\(sheet.name)!\(address) \(words)")
      }
    }
  }

  @Test(arguments: [
    "有误（3 处）", "未填完（7 格）", "通过", " 未填完（１２ 格） ", "987/1000字", "1024字",
    "审核人：王某", "填报单位（盖章）：某县水利局", "某县水利局2025年政府信息公开工作年度报告",
    "共 51 条：通过 49 条，有误 2 条，提示 0 条，未填完 0 条",
  ])
  func `what live formulas give is known too`(text: String) throws {
    #expect(BlankWording.contains(text, form: try ReportForm.current()))
  }

  @Test(arguments: [
    "", " ", "2024年，我局主动公开政府信息120条。", "无", "本年度未收取信息处理费。", "一是公开内容不够全面。",
    "有误差的数据已更正。", "0",
  ])
  func `people's own words are not wording`(text: String) throws {
    #expect(!BlankWording.contains(text, form: try ReportForm.current()))
  }

  @Test func `a label is wording beside a table and a heading among words`() throws {
    let wording = BlankWording(form: try ReportForm.current())
    for text in ["行政许可", "自然人", "（一）予以公开"] {
      #expect(wording.contains(text))
      #expect(!wording.contains(text, isAmongWords: true))
    }
    #expect(wording.contains("987/1000字", isAmongWords: true))
  }
}
