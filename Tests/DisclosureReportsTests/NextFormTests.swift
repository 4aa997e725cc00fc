import DisclosureReports
import Foundation
import ReportChecks
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing
import WorkbookReading

@Suite("The next form is a data file and nothing else")
struct NextFormTests {
  let set: NextForm
  let reader: ReportReader

  init() throws {
    set = try NextForm()
    reader = ReportReader(forms: set.forms)
  }

  private func read(_ drawing: WorkbookDrawing, year: Int? = nil) throws -> Report {
    try Recogniser(forms: set.forms).report(from: Workbook(drawing), year: year)
  }

  private func report(_ form: ReportForm, year: Int?) -> Report {
    var report = Report.distinct(form: form)
    report.year = year
    report.title = year.map {
      Report.Paragraph(form.title(unit: report.unit ?? "", year: $0))
    }
    return report
  }

  @Test func `it differs by one row, one label and one equation`() throws {
    let new = Set(set.next.figureKeys).subtracting(set.middle.figureKeys)
    #expect(Set(new.map(\.row)) == [NextForm.row])
    #expect(new.count == 7)
    #expect(Set(set.middle.figureKeys).isSubset(of: set.next.figureKeys))
    let labels = [set.next, set.middle].map { $0.tables.flatMap(\.labels).map(\.label.text) }
    #expect(labels[0].count == labels[1].count + 2)
    let differing = zip(set.next.equations, set.middle.equations)
      .filter { $0.code.hasPrefix("SUM2") && $0.instances != $1.instances }
    #expect(differing.map(\.0.code) == ["SUM201"])
  }

  // MARK: The blank

  @Test func `its blank reads back as it was filled`() throws {
    let original = report(set.next, year: 2028)
    let found = try read(BlankDrawing.drawing(filledWith: original))
    #expect(found.form.id == "2028")
    #expect(found.differences(from: original) == [])
    #expect(found.year == 2028)
    #expect(found.observations == [])
  }

  @Test func `an empty blank is a form that nobody has filled in`() throws {
    let found = try read(BlankWorkbook.drawing(form: set.next, year: 2028, unit: "清溪县水利局"))
    #expect(found.form.id == "2028")
    #expect(found.isEmpty)
    #expect(found.observations == [])
    #expect(Checker().findings(in: found).contains { $0.code == "FRM101" })
  }

  @Test func `the new row has its cells, sums and labels in the blank`() throws {
    let drawing = BlankWorkbook.drawing(form: set.next, year: 2028, unit: nil)
    let sheet = try #require(drawing.sheets.first { $0.name == "三" })
    let grid = Grid(sheet)
    let label = try #require(grid.place(of: "6.以程序自动提出的申请"))
    let total = try #require(
      drawing.definedNames.first { $0.name == "nb.requests.handled_total.natural_person" })
    let cell = try #require(
      drawing.definedNames.first { $0.name == "nb.requests.unprocessed.automated.natural_person" })
    #expect(cell.range.first.row == label.row)
    guard case .formula(let formula, _)? = sheet.cells[total.range.first]?.content else {
      Issue.record("the total is no formula")
      return
    }
    let ranges = formula.matches(of: /\$?[A-Z]+\$?[0-9]+(:\$?[A-Z]+\$?[0-9]+)?/)
      .compactMap { CellRange($0.output.0) }
    #expect(ranges.contains { $0.contains(cell.range.first) })
    #expect(drawing.sheets.contains { Grid($0).place(of: "行政处罚与行政强制") != nil })
  }

  @Test(arguments: ReportOutput.allCases.filter { $0 != .json && $0 != .html })
  func `what is written of a report reads back as that`(output: ReportOutput) throws {
    let original = report(set.next, year: 2028)
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("nianbao-tests-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let files = OutputFile(replaces: false, inputs: [])
    try output.write(
      original, findings: [], file: "", to: path,
      options: ReportOutput.Options(files: files, language: .zh))
    let found = try reader.report(from: .path(path))
    #expect(found.form.id == "2028")
    #expect(found.year == 2028)
    #expect(found.differences(from: original) == [])
  }

  @Test func `the year of creation comes from the form where a report has none`() {
    for (form, year) in [(set.next, 2028), (set.middle, 2021), (set.oldest, 2019)] {
      let drawing = OfficialDrawing.drawing(of: report(form, year: nil))
      #expect(drawing.properties.createdYear == year)
    }
  }

  // MARK: Older reports

  /// Reports of each form with the year that they are for, or none.
  @Test(
    arguments: [
      ("2019", 2019), ("2019", 2020), ("2019", nil), ("2019", 2023),
      ("2021", 2021), ("2021", 2027), ("2021", nil), ("2021", 2028),
      ("2028", 2028), ("2028", 2031), ("2028", nil), ("2028", 2023),
    ] as [(String, Int?)])
  func `a report is read in its own form`(id: String, year: Int?) throws {
    let form = try #require(set.forms.first { $0.id == id })
    let original = report(form, year: year)
    for drawing in [
      OfficialDrawing.drawing(of: original), BlankDrawing.drawing(filledWith: original),
    ] {
      let found = try read(drawing)
      #expect(found.form.id == id)
      #expect(found.differences(from: original) == [])
      #expect(
        !found.observations.contains {
          switch $0.kind {
          case .rowMissing, .columnMissing, .tableMissing, .tableOfOtherForm, .added: true
          default: false
          }
        })
    }
  }

  @Test(arguments: ["2019", "2021", "2028"])
  func `pasted text is read in its own form`(id: String) throws {
    let form = try #require(set.forms.first { $0.id == id })
    let original = report(form, year: form.firstYear)
    let text = TabSeparatedText.text(of: original)
    let found = try Recogniser(forms: set.forms)
      .report(from: Workbook(origin: .text, grids: [Grid(text: text)]))
    #expect(found.form.id == id)
    #expect(found.differences(from: original) == [])
  }

  @Test(arguments: [("2021", 2028, true), ("2021", 2027, false), ("2019", 2028, true)])
  func `a report in a form that was replaced is told so`(
    id: String, year: Int, isOutdated: Bool
  ) throws {
    let form = try #require(set.forms.first { $0.id == id })
    let found = try read(OfficialDrawing.drawing(of: report(form, year: year)))
    let codes = Checker().findings(in: found).map(\.code)
    #expect(codes.contains("FRM102") == isOutdated)
  }
}

@Suite("What the next form checks")
struct NextFormCheckTests {
  let set: NextForm
  let example: Report

  init() throws {
    set = try NextForm()
    example = ExampleReport.report(form: set.next)
  }

  private func codes(_ change: (inout Report) -> Void) -> [String] {
    var report = example
    change(&report)
    return Checker().findings(in: report).map(\.code)
  }

  @Test func `a consistent report has nothing to find`() {
    #expect(codes { _ in } == [])
  }

  @Test func `the new row counts in its sums`() {
    let key = FigureKey("requests", NextForm.row, "natural-person")
    #expect(codes { $0.figures[key]?.state = .number(3) } == ["SUM301"])
  }

  @Test func `the changed equation holds in its form alone`() {
    let issued = FigureKey("disclosure", "normative-documents", "issued")
    let change = { (report: inout Report) -> Void in
      // In force are 12 and repealed 1: enough together for 12 issued, but not beside them.
      report.figures[issued]?.state = .number(12)
    }
    #expect(codes(change) == ["SUM201"])
    var older = ExampleReport.report(form: set.middle)
    change(&older)
    #expect(Checker().findings(in: older).map(\.code) == [])
  }

  @Test func `every example of every rule is true of it`() {
    for rule in RuleCatalogue.rules(of: set.forms) {
      let code = rule.metadata.code
      for (examples, isBad) in [(rule.examples.bad, true), (rule.examples.good, false)] {
        for example in examples {
          let findings = Checker().findings(in: example.report(form: set.next))
          let codes = findings.map(\.code) + findings.flatMap(\.equations).map(\.code)
          #expect(codes.contains(code) == isBad, "\(code): \(example)")
        }
      }
    }
  }

  @Test func `the page of rules names it`() {
    let page = RuleReference.markdown(forms: set.forms)
    #expect(page.contains("- Forms: 2028, 2021, 2019"))
    #expect(page.contains("a department for 2023:"))
    let usual = RuleReference.markdown().split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("## ") } == usual)
  }

  @Test func `the glossary lacks its new row and nothing else`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DisclosureReports/DisclosureReports.docc/Glossary.md")
    let lines = try String(contentsOf: path.standardized, encoding: .utf8).split(separator: "\n")
    let words = set.next.tables.flatMap(\.figures).flatMap {
      [($0.key.row, $0.rowLabel), ($0.key.column, $0.columnLabel)]
    }
    let missing = words.filter { key, label in
      !lines.contains { $0.contains("| `\(key)` |") && $0.contains(label) }
    }
    #expect(Set(missing.map(\.0)) == [NextForm.row])
  }
}
