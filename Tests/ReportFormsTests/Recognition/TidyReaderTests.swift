import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("The tidy text that we write is read again")
struct TidyReaderTests {
  let original: Report
  let text: String

  init() throws {
    var report = Report.distinct(form: try ReportForm.current())
    for (place, state, raw) in [
      ("business", Figure.State.blank, ""), ("research", .notApplicable, "/"),
      ("nonprofit", .unreadable, "12640"), ("legal-service", .unreadable, "=约3"),
    ] {
      let key = FigureKey("requests", "granted", place)
      report.figures[key]?.state = state
      report.figures[key]?.raw = raw
    }
    original = report
    text = TidyText.text(of: report)
  }

  private func read(_ text: String, year: Int? = nil) throws -> Report {
    // A text file is read without the guard of fields that look like formulas.
    let plain = text.replacing("\t'=", with: "\t=")
    return try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: plain)]), year: year)
  }

  @Test func `with every figure, its state, the unit and the year`() throws {
    let report = try read(text)
    #expect(report.differences(from: original) == [])
    for key in original.form.figureKeys where original[key].number == nil {
      #expect(report[key].state == original[key].state)
      #expect(report[key].raw == original[key].raw)
    }
    #expect(report.unit == original.unit)
    #expect(report.year == 2026)
    #expect(report.form.id == original.form.id)
    #expect(report.observations == [])
    let first = try #require(report.orderedFigures.first?.source)
    #expect(first.sheet == nil && "\(first.address)" == "I2")
  }

  @Test func `in an older form too`() throws {
    let form = try #require(try ReportForm.bundled().first { $0.upgrade != nil })
    let older = Report.distinct(form: form)
    let report = try read(TidyText.text(of: older))
    #expect(report.form.id == form.id)
    #expect(report.differences(from: older) == [])
  }

  @Test func `what contradicts itself is no number`() throws {
    let key = FigureKey("disclosure", "licensing", "decisions")
    let line = try #require(text.split(separator: "\n").first { $0.contains("\tlicensing\t") })
    let value = try #require(original[key].number?.plain)
    let blank = line.replacing("\tnumber\t", with: "\tblank\t")
    #expect(try read(text.replacing(line, with: blank))[key].state == .unreadable)
    let other = line.replacing("\t\(value)\t", with: "\t7\t")
    #expect(try read(text + other + "\n")[key].state == .unreadable)
    #expect(try read(text + line + "\n")[key].number == original[key].number)
    let words = line.replacing("\t\(value)\t", with: "\t约7\t")
    #expect(try read(text.replacing(line, with: words))[key].state == .unreadable)
  }

  @Test func `what is missing or of no form is told`() throws {
    let lines = text.split(separator: "\n")
    let short = lines.filter {
      !$0.contains("\tlicensing\t") && !$0.contains("\treviews-and-suits\t")
    }
    let report = try read(short.joined(separator: "\n"))
    #expect(
      report.observations.map(\.kind) == [
        .columnMissing(table: "disclosure", column: "decisions"),
        .tableMissing(table: "reviews-and-suits"),
      ])
    let strange = text.replacing("\tlicensing\t", with: "\tvisits\t")
    #expect(try !read(strange).unplaced.isEmpty)
  }

  @Test func `of several years the one asked for, and of several units the first`() throws {
    let next = TidyText.lines(of: original).replacing("\t2026\t", with: "\t2027\t")
    #expect(try read(text + next).year == 2027)
    #expect(try read(text + next, year: 2026).year == 2026)
    #expect(throws: NoFormFound.otherYears([2026, 2027])) { try read(text + next, year: 2025) }
    let other = TidyText.lines(of: original).replacing("清溪县水利局", with: "清溪县林业局")
    let report = try read(text + other)
    #expect(report.unit == "清溪县水利局")
    #expect(report.differences(from: original) == [])
    #expect(report.observations.count == 1)
  }
}
