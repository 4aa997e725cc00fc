import DisclosureReports
import Foundation
@testable import ReportChecks
import ReportModel
import Spreadsheet
import Testing

/// What has to be touched for a new rule, a new form and a new output: one file and its list.
@Suite("A new rule, form or output is one file and an entry in a list")
struct CostOfChangeTests {
  private static let house = Result {
    try House.reading(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        .standardizedFileURL)
  }

  /// The sources that contain a word, or a text in quotation marks, apart from comments.
  private func files(naming word: String) throws -> [String] {
    let isQuoted = word.hasPrefix("\"")
    return try Self.house.get().files.filter { path, text in
      path.hasSuffix(".swift")
        && text.split(separator: "\n").contains { line in
          guard !line.trimmingCharacters(in: .whitespaces).hasPrefix("//") else { return false }
          let names = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
          return isQuoted ? line.contains(word) : names.contains(word[...])
        }
    }.keys.sorted()
  }

  /// A rule that is in no catalogue.
  private struct ThirtyReceived: Rule {
    let metadata = RuleMetadata(
      code: "FIG999", name: "thirty-received", severity: .warning, catalogue: [], basis: "inferred",
      zh: "新收的申请不应是 30 件。", en: "Thirty applications are never received.")
    let examples = RuleExamples(bad: [], good: [])

    func findings(in context: CheckContext) -> [Finding] {
      let key = FigureKey("requests", "newly-received", "total")
      guard context.report[key].number == 30 else { return [] }
      let message = LocalizedText(zh: "新收的申请是 30 件。", en: "Thirty were received.")
      return [metadata.finding(message, figures: [key], in: context)]
    }
  }

  @Test func `a rule works wherever findings go`() throws {
    let form = try ReportForm.current()
    var report = ExampleReport.report(form: form)
    let key = FigureKey("requests", "newly-received", "total")
    report.figures[key] = Figure(
      key, .number(30), source: CellReference(sheet: "三", address: CellAddress(row: 4, column: 8)))
    let selection = try RuleSelection(select: ["FIG"])
    let findings = Checker(selection: selection, adding: [ThirtyReceived()]).findings(in: report)
    #expect(findings.map(\.code) == ["FIG999"])
    let file = CheckedFile(file: "一.xlsx", result: .success((report, findings)))
    var summary = RunSummary()
    summary.add(file)
    let writers: [any FindingsWriter] = [
      FindingsText(language: .zh), FindingsTable(language: .zh, hasChineseHeadings: false),
      FindingsLines(language: .zh), CheckJSON(language: .zh), RuleStatistics(language: .zh),
    ]
    for writer in writers {
      var writer = writer
      let text = writer.opening + writer.add(file) + writer.ending(summary)
      #expect(text.contains("FIG999"), "\(type(of: writer))")
    }
    #expect(RuleReference.markdown(ThirtyReceived()).contains("## FIG999 thirty-received"))
    let off = try CheckConfiguration(json: Data(#"{"severity":{"FIG002":"off"}}"#.utf8))
    #expect(
      Checker(configuration: off, selection: selection, adding: [ThirtyReceived()])
        .findings(in: report).map(\.code) == ["FIG999"])
  }

  @Test func `a rule of the catalogue is named in its file and in the list`() throws {
    // Blanks are one decision, which four rules word.
    let family = "ReportChecks/Checking/VacantFigures.swift"
    let list = "ReportChecks/Catalogue/RuleCatalogue.swift"
    let rules = RuleCatalogue.all.filter { !($0 is BrokenEquation) }
    #expect(rules.count > 50)
    for rule in rules {
      let name = "\(type(of: rule))"
      let others = try files(naming: name).filter { $0 != list && $0 != family }
      #expect(others.contains { $0.hasSuffix("/\(name).swift") }, "\(name)")
      #expect(others.allSatisfy { $0.hasPrefix("ReportChecks/Rules/") }, "\(name): \(others)")
      let files = try Self.house.get().files.filter {
        $0.value.contains("code: \"\(rule.metadata.code)\", name:")
      }
      #expect(files.keys.sorted() == others.filter { $0.hasSuffix("/\(name).swift") })
    }
  }

  @Test func `a form is named where forms are loaded, and nowhere else`() throws {
    let loading = "ReportModel/Loading/ReportForm+Loading.swift"
    for form in try ReportForm.bundled() {
      #expect(try files(naming: "form_\(form.id)_json") == [loading])
      #expect(try files(naming: "\"\(form.id)\"") == [])
    }
  }

  @Test func `an output is its writer and an entry in the list of outputs`() throws {
    let list = "DisclosureReports/Writing/ReportOutput.swift"
    for (writer, users) in [
      ("HTMLPage", []), ("TabSeparatedText", []),
      // What reads tidy text knows its columns.
      ("TidyText", ["ReportForms/Recognition/TidyReader.swift"]),
    ] {
      let own = "ReportForms/Output/\(writer).swift"
      #expect(try files(naming: writer) == ([list, own] + users).sorted())
    }
  }
}
