import Foundation
import Testing

@Suite("The layout of the sources")
struct HouseTests {
  /// The tree that this file belongs to.
  private static let sources = Result {
    try House.reading(
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        .standardizedFileURL)
  }

  /// The files of `ReportForms` that may know observations.
  private static let observers: Set<String> = [
    "CellLook.swift", "FigureReader.swift", "NarrativeReader.swift", "ReportAssembly.swift",
    "ReportAssembly+Figures.swift", "ReportAssembly+FileNotes.swift",
    "ReportAssembly+Titles.swift", "ReportAssembly+Unit.swift", "ReportUpgrade.swift",
    "TableReading+Missing.swift", "TableReading+Observations.swift", "TidyReader.swift",
    "UnitInformation.swift", "UnplacedPieces.swift",
  ]

  @Test func `the tree is read`() throws {
    #expect(try Self.sources.get().files.count > 200)
  }

  @Test func `no folder is crowded`() throws {
    let found = try Self.sources.get().crowdedFolders()
    #expect(found == [])
  }

  @Test func `no file is long`() throws {
    let found = try Self.sources.get().longFiles()
    #expect(found == [])
  }

  @Test func `no function is long`() throws {
    let found = try Self.sources.get().longFunctions()
    #expect(found == [])
  }

  @Test func `each type is in the file of its name`() throws {
    let found = try Self.sources.get().misfiledTypes()
    #expect(found == [])
  }

  @Test func `no two modules declare types of one name`() throws {
    let found = try Self.sources.get().repeatedTypes()
    #expect(found == [])
  }

  @Test func `each regular expression is made once`() throws {
    let found = try Self.sources.get().patternsMadeAtUse()
    #expect(found == [])
  }

  @Test func `few files of ReportForms know observations`() throws {
    let others = try Self.sources.get().files(
      of: "ReportForms", containing: "Observation", except: Self.observers)
    #expect(others == [])
  }
}

@Suite("The checks of the layout find faults")
struct HouseCheckTests {
  private func house(_ files: [String: String]) -> House { House(files: files) }

  private func lines(_ count: Int) -> String { String(repeating: "    work()\n", count: count) }

  @Test func `a folder with sixteen files is crowded, one of rules or documentation is not`() {
    for (folder, isCrowded) in [
      ("Core/Cells", true), ("ReportChecks/Rules/Form", false), ("Library/Library.docc", false),
    ] {
      let files = (1...16).map { ("\(folder)/File\($0).swift", "") }
      let full = house(Dictionary(uniqueKeysWithValues: files))
      #expect(full.crowdedFolders() == (isCrowded ? [folder] : []))
      #expect(house(Dictionary(uniqueKeysWithValues: files.dropLast())).crowdedFolders() == [])
    }
  }

  @Test func `a file with 251 lines is long`() {
    #expect(house(["Core/A.swift": lines(251)]).longFiles() == ["Core/A.swift"])
    #expect(house(["Core/A.swift": lines(250)]).longFiles() == [])
    #expect(house(["Core/WorkbookFile.swift": lines(251)]).longFiles() == [])
  }

  @Test(arguments: [
    "func act() {", "public static func act(\n    now: Bool\n  ) -> Int {",
    "init?(_ text: String) {",
    "var all: [Int] {", "@Test private mutating func act() {", "subscript(key: Int) -> Int {",
  ])
  func `a function with 41 lines is long`(start: String) {
    let head = start.split(separator: "\n").count
    for (body, found) in [(40 - head, ["Core/A.swift:2"]), (39 - head, [])] {
      let text = "struct A {\n  \(start)\n\(lines(body))  }\n}\n"
      #expect(house(["Core/A.swift": text]).longFunctions() == found)
    }
  }

  @Test func `a requirement and a short property are no long functions`() {
    let text = "protocol A {\n  func act()\n  var all: Int { get }\n\(lines(50))}\n"
    #expect(house(["Core/A.swift": text]).longFunctions() == [])
  }

  @Test func `a type in a file of another name is misfiled`() {
    let found = house([
      "Core/A.swift": "public final class A {\n  struct Inner {}\n}\n\nprivate enum C {}\n",
      "Core/B.swift": "public struct B {}\n\nindirect enum D<T>: Hashable {}\n",
      "Core/E+Words.swift": "protocol E {}\n@MainActor public actor F {}\n",
      "ReportChecks/Rules/Form/One.swift": "struct One: Rule {\n}\nstruct Two: Rule {\n}\n",
    ]).misfiledTypes()
    #expect(
      found == [
        "Core/B.swift: D", "Core/E+Words.swift: F", "ReportChecks/Rules/Form/One.swift: Two",
      ])
  }

  @Test func `a name in two modules is repeated`() {
    let found = house([
      "Core/A.swift": "struct A {}\n", "Other/A.swift": "enum A {}\n",
      "Core/B.swift": "struct B {}\n", "Other/B.swift": "private struct B {}\n",
    ]).repeatedTypes()
    #expect(found == ["A"])
  }

  @Test func `a word is found in the files of a module that are not excepted`() {
    let files = [
      "Core/A.swift": "let a: [Observation] = []\n", "Core/B.swift": "let b = Observation()\n",
      "Core/C.swift": "let c = Observations()\n", "Other/D.swift": "let d = Observation()\n",
    ]
    let found = house(files).files(of: "Core", containing: "Observation", except: ["B.swift"])
    #expect(found == ["Core/A.swift"])
  }

  @Test(arguments: [
    "if text.contains(/[0-9]+/) {", "let match = text.firstMatch(of: /a b\\/c/)",
    "private static var digits: Regex<Substring> { /[0-9]/ }", "let made = try Regex(text)",
    "of:\n        /([0-9]{4})年/", "let long = #/", "static func all() -> [X] { [/a/, b] }",
  ])
  func `a regular expression that is made at each use is found`(line: String) {
    let found = house(["Core/A.swift": "enum A {\n  \(line)\n}\n"]).patternsMadeAtUse()
    #expect(found == ["Core/A.swift:\(line.contains("\n") ? 3 : 2)"])
  }

  @Test(arguments: [
    "static let digits = /[0-9]+/", "private static let year = Shared(\n    /[0-9]{4}年/)",
    "static let long =\n    #/", "static let all = [\n    Shared(\n      /a/)",
    "let half = count / 2 / 3", "let path = \"(/a/b/)\"", "// as in /a/ and (/b/)",
    "/// `/` or `/`", "let kept: Regex<Substring>", "let half = (a + b)/(c/d)",
  ])
  func `a regular expression that is kept is none, nor is a division or a text`(line: String) {
    #expect(house(["Core/A.swift": "enum A {\n  \(line)\n}\n"]).patternsMadeAtUse() == [])
  }
}
