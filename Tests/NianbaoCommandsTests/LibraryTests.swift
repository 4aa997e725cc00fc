import DisclosureReports
import Foundation
import ReportModel
import Testing

/// The library as the README and the documentation show it.
struct LibraryTests {
  static let pages = [
    "README.md",
    "Sources/DisclosureReports/DisclosureReports.docc/DisclosureReports.md",
  ]

  @Test func `the example reads, checks, adds up and writes`() async throws {
    let folder = try TemporaryFolder()
    let examples = Package.folder + "/examples/"
    try FileManager.default.copyItem(
      atPath: examples + "faulty/清溪县水利局-2026-填报.xlsx", toPath: folder.file("一.xlsx"))
    try FileManager.default.copyItem(
      atPath: examples + "yanjin-2023/延津县人民政府办公室-2023-填报.xlsx",
      toPath: folder.file("二.xlsx"))
    let run = try await NianbaoProcess(folder: folder.path).run(
      line: "LibraryExample 一.xlsx 二.xlsx")
    #expect(run.status == 0, "\(run.errors)")
    let reader = try ReportReader()
    let key = FigureKey("requests", "newly-received", "total")
    let numbers = try ["一.xlsx", "二.xlsx"].map {
      try #require(try reader.report(from: .path(folder.file($0)))[key].number)
    }
    #expect(run.output.contains("SUM301 三!D9 “自然人”列"))
    #expect(run.output.hasSuffix("新收申请合计 \(numbers[0] + numbers[1])\n"))
    for name in ["一.xlsx.html", "二.xlsx.html"] {
      #expect(try folder.text(name).contains("政府信息公开工作年度报告"))
    }
  }

  @Test(arguments: pages)
  func `a page shows the example that is built`(page: String) throws {
    let blocks = try Package.text(page).components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks == [try Package.text("examples/library/main.swift")])
  }

  @Test func `the example is short and needs one import`() throws {
    let lines = try Package.text("examples/library/main.swift").lines.filter { !$0.isEmpty }
    #expect(lines.count <= 15)
    #expect(lines.filter { $0.contains("import ") } == ["import DisclosureReports"])
  }

  @Test(arguments: [
    ("ReportModel", "Report"), ("ReportModel", "Figure"), ("ReportModel", "FigureKey"),
    ("ReportChecks", "Finding"),
  ])
  func `the page of a type shows an example that is built, and groups its members`(
    module: String, type: String
  ) throws {
    let page = try Package.text("Sources/\(module)/\(module).docc/\(type).md")
    #expect(page.hasPrefix("# ``\(module)/\(type)``\n"))
    let built = try Package.text("examples/library/Pages.swift")
    let blocks = page.components(separatedBy: "```swift\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    #expect(blocks.count == 1)
    for block in blocks {
      let lines = block.lines.map { "  " + $0 }
      #expect(built.contains(lines.joined(separator: "\n")), "\(block)")
    }
    let topics = page.components(separatedBy: "\n## Topics\n").last ?? ""
    #expect(topics.lines.count { $0.hasPrefix("### ") } >= 2)
    #expect(topics.lines.count { $0.hasPrefix("- ``") } >= 4)
  }

  @Test func `the examples need only what is public, and what is not cannot be used`() async throws
  {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      import DisclosureReports
      print(try ReportReader().report(from: .path("年报.xlsx")).observations)
      """, to: "main.swift")
    // A program outside the package is compiled without the package's name.
    let sources = Package.folder + "/Sources/"
    let compiler =
      "swiftc -typecheck -swift-version 6 -I \(NianbaoProcess.folder)/Modules "
      + "-I \(sources)CLibZip -I \(sources)CXlsxWriter "
    let examples = Package.folder + "/examples/library/"
    let process = NianbaoProcess(folder: folder.path)
    let allowed = try await process.run(
      line: compiler + "\(examples)main.swift \(examples)Pages.swift")
    #expect(allowed.status == 0, "\(allowed.errors)")
    let hidden = try await process.run(line: compiler + "main.swift")
    #expect(hidden.status != 0 && hidden.errors.contains("'package' protection level"))
  }
}
