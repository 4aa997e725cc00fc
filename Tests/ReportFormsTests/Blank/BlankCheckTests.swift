import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The sheet 校验 of a blank")
struct BlankCheckTests {
  /// A line of the sheet, as its cells stand there.
  struct Line {
    var code: String
    var target: (sheet: String, cell: CellAddress)
    var words: [String]
    var sums: [String]
    var result: String
    var stored: CellDrawing.Content
  }

  static func lines(_ sample: BlankSample) throws -> [Line] {
    let sheet = try sample.sheet("校验")
    let head = try #require(sheet.cells.filter { $0.value.words == "代码" }.map(\.key).first)
    return try ((head.row + 1)...).lazy
      .map { row in (0..<8).map { sheet.cells[CellAddress(row: row, column: $0)] } }
      .prefix { $0[0] != nil }
      .map { cells in
        guard case .link(let code, let target, let cell) = cells[0]?.content else {
          throw Missing()
        }
        return Line(
          code: code, target: (target, cell), words: cells[1...4].map { $0?.words ?? "" },
          sums: cells[5...6].map { $0?.formula ?? "" }, result: cells[7]?.formula ?? "",
          stored: try #require(cells[7]).content)
      }
  }

  struct Missing: Error {}

  @Test func `it has one line for every instance of every equation`() throws {
    let sample = try BlankSample()
    let lines = try Self.lines(sample)
    #expect(lines.count == 51)
    let counts = Dictionary(grouping: lines, by: \.code).mapValues(\.count)
    #expect(
      counts == [
        "SUM301": 7, "SUM302": 25, "SUM303": 7, "SUM304": 7, "SUM401": 3, "SUM201": 2,
      ])
    let sheet = try sample.sheet("校验")
    let heads = (0..<8).compactMap { sheet.cells[CellAddress(row: 3, column: $0)]?.words }
    #expect(heads == ["代码", "勾稽关系", "表", "行", "列", "左边", "右边", "结果"])
  }

  @Test(arguments: FormSample.allCases)
  func `the sums of a line are those of an instance`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    let lines = try Self.lines(sample)
    var found: Set<EquationInstance> = []
    for line in lines {
      let equation = try #require(form.equations.first { $0.code == line.code })
      let table = try #require(form.table(equation.table))
      let sheet = try sample.sheet(ofTable: table.key)
      let cells = try sample.cells(of: table)
      let sides = try line.sums.map {
        Set(try ReportFormsTests.cells(inSum: $0, sheet: sheet.name))
      }
      let instance = try #require(
        equation.instances.first { instance in
          [instance.left, instance.right].map { Set($0.compactMap { cells[$0] }) } == sides
        })
      #expect(found.insert(instance).inserted)
      #expect(line.target.sheet == sheet.name)
      #expect(line.target.cell == instance.terms.first.flatMap { cells[$0] })
      #expect(line.words.allSatisfy { !$0.isEmpty })
    }
    #expect(found.count == form.equations.flatMap(\.instances).count)
  }

  @Test func `a line says what it compares and where`() throws {
    let lines = try Self.lines(BlankSample())
    let title = "三、收到和处理政府信息公开申请情况"
    let words = lines.map { [$0.code] + $0.words }
    #expect(
      words.contains(["SUM303", "第一项加第二项之和 ＝ 第三项（七）总计加第四项之和", title, "全列", "自然人"]))
    #expect(
      words.contains([
        "SUM302", "总计 ＝ 自然人与五类法人或其他组织之和", title, "（六）3.其他", "全行",
      ]))
    #expect(words.filter { $0[0] == "SUM304" }.allSatisfy { $0[1].contains(" ≤ ") })
    #expect(words.filter { $0[0] == "SUM201" }.allSatisfy { $0[1].contains(" ≥ ") })
  }

  @Test func `a line waits for every entry under its totals`() throws {
    let lines = try Self.lines(BlankSample())
    // The column of totals holds formulas alone: what it waits for stands left of it, as long as each
    // total is still the sum of what it should be.
    let total = try #require(
      lines.first { $0.code == "SUM303" && $0.words[3] == "总计" })
    #expect(
      total.result.contains(
        "(ROUND(SUM('三'!J30)-SUM('三'!J9:J29),6)=0)*(126-COUNT('三'!D9:I29))+1-COUNT('三'!J30)"))
    let row = try #require(lines.first { $0.code == "SUM302" })
    #expect(row.result.contains("IF((1-COUNT('三'!J7))+(6-COUNT('三'!D7:I7))>0,\"未填完\",\"通过\")"))
    #expect(lines.filter { $0.result.contains("提示") }.map(\.code) == ["SUM201", "SUM201"])
    for line in lines {
      #expect(line.stored == .formula(line.result, stored: .text("未填完")))
    }
  }

  @Test func `formulas keep to functions that every program has`() throws {
    let known: Set = [
      "SUM", "COUNT", "COUNTA", "COUNTIF", "IF", "ROUND", "INT", "LEN", "SUMPRODUCT", "AND", "OR",
      "NOT",
      "LEFT", "ISTEXT", "ISNUMBER", "SUBSTITUTE",
    ]
    for sheet in try BlankSample().workbook.sheets {
      let formulas =
        sheet.cells.values.compactMap(\.formula) + sheet.conditionalFormats.map(\.formula)
      for formula in formulas {
        let functions = formula.matches(of: /([A-Z]+)\(/).map { String($0.1) }
        #expect(known.isSuperset(of: functions))
        #expect(formula.utf16.count <= 8192)
      }
      // Excel 2007 and some versions of WPS refuse a conditional format that looks elsewhere.
      #expect(sheet.conditionalFormats.allSatisfy { !$0.formula.contains("!") })
      #expect(sheet.conditionalFormats.count <= 200)
    }
  }
}
