import Foundation
import ReportModel
import Testing
import WorkbookReading
import WorkbookWriting

/// The pages of the documentation say what the program does.
struct DocumentationTests {
  private static let catalogue = "Sources/DisclosureReports/DisclosureReports.docc"

  private func page(_ name: String) throws -> String {
    try Package.text("\(Self.catalogue)/\(name).md")
  }

  @Test func `the page of rules is the one that the program makes`() async throws {
    let run = try await TemporaryFolder().run("rules", "--format", "markdown")
    let isCurrent = try run.output == page("Rules")
    #expect(
      isCurrent,
      "out of date; run nianbao rules --format markdown > \(Self.catalogue)/Rules.md")
  }

  @Test func `every error code is listed`() throws {
    let page = try page("JSON")
    let codes =
      ReadError.Code.allCases.map(\.rawValue) + WriteError.Code.allCases.map(\.rawValue)
      + ["no-form-found"] + (try processingCodes())
    #expect(Set(codes).count > 60)
    #expect(codes.filter { !page.contains("`\($0)`") } == [])
  }

  /// The codes that the sources give a `ProcessingError` in so many words.
  private func processingCodes() throws -> [String] {
    let pattern = /ProcessingError\(\s*(?:code: )?"([a-z-]+)"/
    let codes = try ["DisclosureReports", "NianbaoCommands"].flatMap { target in
      let folder = Package.folder + "/Sources/" + target
      return try FolderListing.files(in: folder).filter { $0.hasSuffix(".swift") }.flatMap {
        try String(contentsOfFile: folder + "/" + $0, encoding: .utf8).matches(of: pattern)
          .map { String($0.1) }
      }
    }
    #expect(codes.contains("output-exists") && codes.contains("no-such-file"))
    return codes
  }

  @Test func `every key of the documents is listed`() throws {
    let page = try page("JSON")
    let shapes = [
      JSONKeysTests.check, JSONKeysTests.report, JSONKeysTests.rules, JSONKeysTests.forms,
    ]
    let keys = Set(shapes.flatMap(\.keys))
    #expect(keys.count > 40)
    #expect(keys.filter { !page.contains("`\($0)`") }.sorted() == [])
  }

  @Test func `every row, column and section of the forms is in the glossary under its key`() throws
  {
    let lines = try page("Glossary").lines
    func isListed(_ key: String, _ label: String) -> Bool {
      lines.contains { $0.contains("| `\(key)` |") && $0.contains(label) }
    }
    for form in try ReportForm.bundled() {
      for figure in form.tables.flatMap(\.figures) {
        #expect(isListed(figure.key.row, figure.rowLabel))
        #expect(isListed(figure.key.column, figure.columnLabel))
      }
      for section in form.sections { #expect(isListed(section.key, section.title)) }
    }
  }

  @Test func `every page is reached, and every picture that a page shows is there`() throws {
    let folder = Package.folder + "/" + Self.catalogue
    let pages = FolderListing.files(in: folder).filter { $0.hasSuffix(".md") }
    let texts = try pages.map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    let reached = Set(texts.flatMap { $0.matches(of: /<doc:([A-Za-z]+)>/).map { "\($0.1).md" } })
    #expect(reached.union(["DisclosureReports.md"]) == Set(pages))
    for picture in texts.flatMap({ $0.matches(of: /!\[[^\]]*\]\(([^)]+)\)/) }).map(\.1) {
      let data = try? Data(contentsOf: URL(filePath: "\(folder)/Resources/\(picture).png"))
      let size = data?.count ?? 0
      #expect((1...200_000).contains(size), "\(picture) is missing or too large")
    }
  }
}
