import Foundation
import ReportChecks
import ReportModel
import Spreadsheet
import Testing

/// An example with the code of its rule.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  var code: String
  var example: RuleExample
  var isBad: Bool

  var testDescription: String { "\(code) \(isBad ? "bad" : "good"): \(example)" }

  static let all = RuleCatalogue.all.flatMap { rule in
    rule.examples.bad.map { ExampleCase(code: rule.metadata.code, example: $0, isBad: true) }
      + rule.examples.good.map { ExampleCase(code: rule.metadata.code, example: $0, isBad: false) }
  }
}

@Suite("The examples of the rules")
struct RuleExampleTests {
  @Test(arguments: ExampleCase.all)
  func `an example is what its rule says`(example: ExampleCase) throws {
    let report = example.example.report(form: try ReportForm.current())
    // A finding that explains several equations has the code of the first.
    let findings = Checker().findings(in: report)
    let codes = findings.map(\.code) + findings.flatMap(\.equations).map(\.code)
    #expect(codes.contains(example.code) == example.isBad, "\(codes)")
  }

  @Test(arguments: RuleCatalogue.all.map(\.metadata.code))
  func `a rule has examples of both kinds`(code: String) throws {
    let rule = try #require(RuleCatalogue.all.first { $0.metadata.code == code })
    #expect(!rule.examples.bad.isEmpty)
    #expect(!rule.examples.good.isEmpty)
  }

  @Test func `the report that examples start from has nothing to find`() throws {
    let report = ExampleReport.report(form: try ReportForm.current())
    #expect(Checker().findings(in: report).isEmpty)
  }
}

@Suite("The catalogue of rules")
struct RuleCatalogueTests {
  let rules = RuleCatalogue.all.map(\.metadata)

  @Test func `codes are unique and well formed`() {
    #expect(Set(rules.map(\.code)).count == rules.count)
    #expect(rules.allSatisfy { $0.code.wholeMatch(of: /[A-Z]{3}[0-9]{3}/) != nil })
    #expect(Set(rules.map(\.name)).count == rules.count)
    #expect(rules.allSatisfy { $0.name.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil })
  }

  @Test func `summaries are sentences in both languages`() {
    for rule in rules {
      #expect(rule.summary.zh.hasSuffix("。"), "\(rule.code)")
      #expect(rule.summary.en.hasSuffix("."), "\(rule.code)")
      #expect(rule.summary.en.first?.isLowercase == false, "\(rule.code)")
      #expect(!rule.basis.isEmpty && !rule.blankPolicy.rawValue.isEmpty, "\(rule.code)")
    }
  }

  @Test func `each file in the folder of rules holds one rule, which is listed`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/ReportChecks/Rules").standardized
    let listed = Set(RuleCatalogue.all.map { "\(type(of: $0))" })
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    ).compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    var declared: Set<String> = []
    for file in files {
      let source = try String(contentsOf: file, encoding: .utf8)
      let names = source.matches(of: /struct ([A-Za-z]+): (?:Observation)?Rule \{/)
        .map { String($0.output.1) }
      #expect(names == [file.deletingPathExtension().lastPathComponent])
      declared.formUnion(names)
    }
    #expect(declared == listed)
  }

  @Test func `catalogue entries are those of the domain`() {
    for entry in rules.flatMap(\.catalogue) {
      #expect(entry.wholeMatch(of: /(T[234]|Y|N|F|G|H)-[0-9]{2}/) != nil, "\(entry)")
    }
  }
}
