import Foundation
import ReportForms
import ReportModel
import Spreadsheet
import TestSupport
import Testing

@Suite("Pasted text is read in the shapes it comes in")
struct PastedTextTests {
  let form: ReportForm
  let original: Report
  let lines: [String]

  init() throws {
    form = try ReportForm.current()
    original = Report.distinct(form: form)
    lines = TabSeparatedText.text(of: original).components(separatedBy: "\n")
  }

  private func read(_ lines: [String]) throws -> Report {
    try Recogniser(forms: ReportForm.bundled()).report(
      from: Workbook(origin: .text, grids: [Grid(text: lines.joined(separator: "\n"))]))
  }

  private func expectAll(_ report: Report) {
    #expect(report.differences(from: original) == [])
    #expect(report.texts("problems") == original.texts("problems"))
    #expect(report.texts("other-matters") == original.texts("other-matters"))
    #expect(report.notes.isEmpty)
  }

  @Test func `with bars between the fields`() throws {
    expectAll(try read(lines.map { $0.replacing("\t", with: " | ") }))
  }

  @Test func `with bars around the fields`() throws {
    expectAll(
      try read(
        lines.map { line in
          line.contains("\t") ? "| \(line.replacing("\t", with: " | ")) |" : line
        }))
  }

  @Test func `with a field on each line`() throws {
    expectAll(try read(lines.flatMap { $0.split(separator: "\t").map(String.init) }))
  }

  @Test func `with a field on each line and empty lines between`() throws {
    expectAll(try read(lines.flatMap { $0.split(separator: "\t").flatMap { [String($0), ""] } }))
  }

  @Test func `with a field on each line and lone bars between`() throws {
    expectAll(
      try read(
        lines.flatMap { line in
          line.contains("\t")
            ? line.split(separator: "\t").flatMap { [String($0), "|"] } : [line]
        }))
  }

  @Test func `with tabs, cut to the left`() throws {
    let cut = lines.map { line in
      line.contains("\t")
        ? line.split(separator: "\t").joined(separator: "\t") : line
    }
    let report = try read(cut)
    expectAll(report)
    let told = report.observations.filter {
      if case .assignedByCount = $0.kind { true } else { false }
    }
    #expect(!told.isEmpty)
  }

  @Test func `with labels broken over lines`() throws {
    let labels: Set<String> = ["商业企业", "（三）不予公开", "法律服务机构", "现行有效件数"]
    let fields = lines.flatMap { $0.split(separator: "\t").map(String.init) }
    let broken = fields.flatMap { (field: String) -> [String] in
      guard labels.contains(field) else { return [field] }
      return [String(field.prefix(2)), String(field.dropFirst(2))]
    }
    expectAll(try read(broken))
  }

  @Test(arguments: [-1, 1])
  func `a label with a value too few or too many is told and none is taken`(more: Int) throws {
    var fields = lines.flatMap { $0.split(separator: "\t").map(String.init) }
    let place = try #require(fields.firstIndex(of: "2.重复申请"))
    if more < 0 { fields.remove(at: place + 3) } else { fields.insert("7", at: place + 3) }
    let report = try read(fields)
    let lost = original.numbers.filter { $0.key.row != "unprocessed.repeated" }
    #expect(report.numbers == lost)
    #expect(
      report.observations.contains {
        if case .wrongCount(_, _, 7 + more, 7) = $0.kind { true } else { false }
      })
  }

  @Test func `figures run together are refused with a sentence`() throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(lines.map { $0.replacing("\t", with: "") })
    }
    #expect(error?.code == "figures-run-together")
    #expect(error?.message.zh.contains("连在一起") == true)
  }

  @Test func `fields with commas between them are refused with a sentence`() throws {
    let error = #expect(throws: NoFormFound.self) {
      try read(lines.map { $0.replacing("\t", with: ",") })
    }
    #expect(error?.code == "comma-separated")
    #expect(error?.message.zh.contains("逗号分隔") == true)
  }

  @Test func `figures run together in one table are told`() throws {
    let report = try read(
      lines.map { line in
        line.hasPrefix("行政规范性文件") ? line.replacing("\t", with: "") : line
      })
    let lost = original.numbers.filter { $0.key.row != "normative-documents" }
    #expect(report.numbers == lost)
    let told = report.observations.first {
      if case .runTogether = $0.kind { true } else { false }
    }
    #expect(told?.cells.first?.address.column == 0)
  }
}
