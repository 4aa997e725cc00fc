import ReportForms
import ReportModel
import Spreadsheet
import Testing

@Suite("The tables of a blank")
struct BlankTableTests {
  @Test(arguments: FormSample.allCases)
  func `each figure has a cell to fill, and no label has`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    for table in form.tables {
      let sheet = try sample.sheet(ofTable: table.key)
      let origin = try sample.origin(of: table, on: sheet)
      let ranges = table.figures.map { $0.range.moved(by: origin) }
      let open = Set(sheet.cells.filter { !$0.value.style.isLocked }.keys)
      #expect(open == Set(ranges.flatMap(\.addresses)))
      #expect(sheet.isProtected)
      for figure in table.figures {
        let cell = try #require(sheet.cells[figure.range.first.moved(by: origin)])
        #expect((cell.formula != nil) == (form.totalEquation(for: figure.key) != nil))
        if cell.formula == nil { #expect(cell.content == .blank) }
      }
    }
  }

  @Test(arguments: FormSample.allCases)
  func `the merges are the official ones`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    for table in form.tables {
      let sheet = try sample.sheet(ofTable: table.key)
      let origin = try sample.origin(of: table, on: sheet)
      let whole = CellRange(
        origin: origin, rows: table.rowCount, columns: table.widths.count)
      let official = table.cells.map(\.range).filter { !$0.isSingleCell }
      #expect(
        Set(sheet.merges.filter { $0.overlaps(whole) })
          == Set(official.map { $0.moved(by: origin) }))
      for (label, range) in table.labels {
        let cell = sheet.cells[range.first.moved(by: origin)]
        #expect(cell?.content == .text(label.print))
      }
    }
  }

  @Test(arguments: FormSample.allCases)
  func `a total's formula names exactly its terms`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    for table in form.tables {
      let sheet = try sample.sheet(ofTable: table.key)
      let cells = try sample.cells(of: table)
      for key in table.figures.map(\.key) {
        guard let total = form.totalEquation(for: key) else { continue }
        let cell = try #require(cells[key].flatMap { sheet.cells[$0] })
        let formula = try #require(cell.formula)
        let named = try ReportFormsTests.cells(inSum: formula)
        #expect(named.count == total.right.count)
        #expect(Set(named) == Set(total.right.compactMap { cells[$0] }))
        #expect(cell.content == .formula(formula, stored: .number(0)))
      }
    }
  }

  @Test func `terms side by side are named as one range`() throws {
    let sheet = try BlankSample().sheet("三")
    #expect(sheet.cells[try #require(CellAddress("D30"))]?.formula == "SUM(D9:D29)")
    #expect(sheet.cells[try #require(CellAddress("J30"))]?.formula == "SUM(J9:J29)")
    #expect(sheet.cells[try #require(CellAddress("J31"))]?.formula == "SUM(D31:I31)")
  }

  @Test(arguments: FormSample.allCases)
  func `what may be typed fits the figure`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    for table in form.tables {
      let sheet = try sample.sheet(ofTable: table.key)
      let cells = try sample.cells(of: table)
      #expect(sheet.validations.count == table.figures.count)
      for figure in table.figures {
        let cell = try #require(cells[figure.key])
        let found = sheet.validations.filter { $0.range.contains(cell) }
        #expect(found.count == 1)
        let validation = try #require(found.first)
        if let formula = sheet.cells[cell]?.formula {
          #expect(validation.criterion == .custom(formula: "\(cell)=\(formula)"))
        } else if figure.kind == .amount {
          #expect(validation.criterion == .decimal(minimum: 0))
          #expect(validation.inputMessage.contains(figure.unit))
          #expect(validation.errorMessage.contains(figure.unit))
        } else {
          #expect(validation.criterion == .wholeNumber(minimum: 0))
        }
        #expect(validation.inputMessage.contains(figure.fullRowLabel))
        #expect(validation.inputMessage.contains(figure.columnLabel))
        #expect(!validation.errorMessage.isEmpty && !validation.errorTitle.isEmpty)
      }
    }
  }

  @Test(arguments: FormSample.allCases)
  func `each figure has its name`(which: FormSample) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    let names = sample.workbook.definedNames
    #expect(names.map(\.name) == form.figureKeys.map(\.definedName))
    #expect(Set(names.map { $0.name.lowercased() }).count == names.count)
    for table in form.tables {
      let cells = try sample.cells(of: table)
      let sheet = try sample.sheet(ofTable: table.key)
      for (key, cell) in cells {
        let name = try #require(names.first { $0.name == key.definedName })
        #expect(name.sheet == sheet.name)
        #expect(name.range == CellRange(origin: cell))
        #expect(name.name.wholeMatch(of: /[a-z_][a-z0-9_.]*/) != nil)
        #expect(CellAddress(name.name) == nil)
        #expect(name.name.utf16.count <= 255)
      }
    }
  }

  @Test(arguments: FormSample.allCases)
  func `each column of figures shows eight digits, and each table goes on one page`(
    which: FormSample
  ) throws {
    let form = try which.form()
    let sample = try BlankSample(form: form)
    for table in form.tables {
      let sheet = try sample.sheet(ofTable: table.key)
      for (_, cell) in try sample.cells(of: table) {
        #expect(sheet.columnWidths[cell.column] >= 8 * 5.25 + 4.5)
      }
      #expect(sheet.page.fit == .init(wide: 1, high: 1))
      let area = try #require(sheet.page.printArea)
      let origin = try sample.origin(of: table, on: sheet)
      #expect(area.contains(origin))
      #expect(area.rows.upperBound > origin.row + table.rowCount)
    }
  }
}
