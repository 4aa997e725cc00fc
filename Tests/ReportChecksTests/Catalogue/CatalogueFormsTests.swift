import Foundation
import ReportModel
import Testing

@testable import ReportChecks

@Suite("Which rules there are for which form")
struct CatalogueFormsTests {
  private func codes(_ rules: [any Rule]) -> [String] { rules.map(\.metadata.code) }

  @Test func `a form is checked by its own equations and by no other's`() throws {
    let forms = try ReportForm.bundled()
    for form in forms {
      let codes = codes(RuleCatalogue.rules(for: form)).filter { $0.hasPrefix("SUM") }
      #expect(codes.sorted() == form.equations.map(\.code).sorted())
    }
  }

  @Test func `a form of next year brings rules with it, without those of this year`() throws {
    let small = try SmallForm.form()
    #expect(
      codes(RuleCatalogue.rules(of: [small])).filter { $0.hasPrefix("SUM") } == [
        "SUM901", "SUM902",
      ])
    let found = codes(RuleCatalogue.rules(for: small))
    #expect(found.contains("SUM901") && !found.contains("SUM301"))
    #expect(found.contains("FRM101"))
    let both = codes(RuleCatalogue.rules(of: RuleCatalogue.bundled + [small]))
    #expect(Set(both).count == both.count)
    #expect(both.contains("SUM901") && both.contains("SUM301"))
  }

  @Test func `a rule for all forms names them all`() throws {
    let small = try SmallForm.form()
    #expect(RuleCatalogue.forms(of: FormNotFilled(), among: [small]) == ["small"])
    #expect(RuleCatalogue.forms(of: FormNotFilled(), among: []) == [])
    #expect(RuleCatalogue.forms(of: FormNotFilled()) == ["2021", "2019"])
  }

  @Test func `a rule for an equation names the forms that have it`() throws {
    let bundled = RuleCatalogue.bundled
    for rule in RuleCatalogue.all where rule.metadata.code.hasPrefix("SUM") {
      let having = bundled.filter { $0.equations.map(\.code).contains(rule.metadata.code) }
      #expect(RuleCatalogue.forms(of: rule) == having.map(\.id), "\(rule.metadata.code)")
    }
  }

  @Test func `faults of an older form that an upgrade settles are not told of its result`() {
    #expect(RuleCatalogue.resolvedByUpgrade == ["FRM102", "FRM103", "FRM203", "FRM501"])
    #expect(RuleCatalogue.reportedByUpgrade == ["FRM501", "FRM502", "FRM503"])
    let all = Set(codes(RuleCatalogue.all))
    #expect(all.isSuperset(of: RuleCatalogue.resolvedByUpgrade))
    #expect(all.isSuperset(of: RuleCatalogue.reportedByUpgrade))
  }

  @Test(arguments: [
    ("RDR101", RuleFamily.reading, 0), ("FRM401", .form, 1), ("FIG001", .figures, 2),
    ("SUM301", .sums, 2), ("ORG101", .identity, 3), ("TXT001", .text, 4), ("XYZ001", .text, 4),
    ("", .text, 4), ("SU", .text, 4), ("sum301", .text, 4),
  ])
  func `the first letters give the family and its place`(
    code: String, family: RuleFamily, stage: Int
  ) {
    #expect(RuleFamily(code: code) == family)
    #expect(RuleFamily(code: code).stage == stage)
  }

  @Test func `each rule is of a family`() {
    let letters = Set(RuleFamily.allCases.map(\.rawValue))
    #expect(letters.count == 6)
    for code in codes(RuleCatalogue.all) { #expect(letters.contains(String(code.prefix(3)))) }
  }

  @Test func `a policy on blanks has the words of the reference`() {
    #expect(
      BlankPolicy.allCases.map(\.rawValue)
        == ["unconcerned", "reported", "skipped", "forced-zeros-count"])
    let reporting = RuleCatalogue.all.map(\.metadata).filter { $0.blankPolicy == .reported }
    let expected = ["FIG101", "FIG102", "FIG103", "FIG301", "FRM101", "FRM501", "FRM502"]
    #expect(Set(reporting.map(\.code)).isSuperset(of: expected))
  }
}

@Suite("The reference page of a rule")
struct RulePageTests {
  private func page(_ rule: any Rule) -> [String] {
    RuleReference.markdown(rule).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func `it has the facts of the rule, then both kinds of examples`() throws {
    let lines = page(ThinText())
    #expect(lines.dropFirst().first == "## TXT301 text-says-nothing")
    let facts = ["- Severity: warning", "- Covers: N-14", "- Forms: 2021, 2019"]
    #expect(facts.allSatisfy(lines.contains))
    let bad = try #require(lines.firstIndex(of: "Found fault with:"))
    let good = try #require(lines.firstIndex(of: "Not found fault with:"))
    #expect(bad < good)
    #expect(lines[bad..<good].contains("- `problems = 无。`"))
    #expect(lines[good...].contains("- `the example report as it is`"))
    #expect(lines.last == "" && lines.dropLast().last != "")
  }

  @Test func `a rule that covers nothing of the catalogue has a dash`() {
    #expect(page(FiguresOnly()).contains("- Covers: –"))
  }

  @Test func `thresholds stand in the order of their names`() {
    struct Bounded: Rule {
      let metadata = RuleMetadata(
        code: "TXT999", name: "bounded-text", severity: .info, catalogue: [], basis: "inferred",
        zh: "一|二。", en: "A.", thresholds: ["most": 7.5, "least": 2])
      let examples = RuleExamples(bad: [])
      func findings(in context: CheckContext) -> [Finding] { [] }
    }
    let thresholds = page(Bounded()).filter { $0.hasPrefix("- Threshold") }
    #expect(thresholds == ["- Threshold `least`: 2", "- Threshold `most`: 7.5"])
  }

  @Test func `the page of other forms has their rules and none of the bundled ones`() throws {
    let page = RuleReference.markdown(forms: [try SmallForm.form()])
    #expect(page.contains("## SUM901 total-differs-row"))
    #expect(!page.contains("## SUM301 "))
    #expect(page.contains("- Forms: small"))
  }

  @Test func `sections stand in the order of codes`() {
    let heads = RuleReference.markdown().split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(heads == heads.sorted())
  }
}
