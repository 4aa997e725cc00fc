import Foundation
import Testing

/// The blanks in `templates`, made by the program and never by hand.
struct TemplatesTests {
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: Package.folder + "/templates")) ?? [])
    .filter { $0.hasSuffix(".xlsx") }.sorted()

  @Test(arguments: names)
  func `a blank is the one that the program makes for its year`(name: String) async throws {
    let year = try #require(name.split(separator: "-").first { Int($0) != nil })
    let folder = try TemporaryFolder()
    let run = try await folder.run("template", "--year", String(year), "-o", name)
    #expect(run.status == 0, "\(run.errors)")
    let made = Content(try folder.data(name))
    let kept = Content(try Data(contentsOf: URL(filePath: Package.folder + "/templates/" + name)))
    #expect(
      made.parts(unlike: kept).isEmpty,
      "out of date; run nianbao template --year \(year) --force -o templates/\(name)")
  }

  @Test func `there is a blank for 2026`() {
    #expect(Self.names.contains { $0.contains("2026") })
  }
}
