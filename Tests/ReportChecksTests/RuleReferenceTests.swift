import ReportChecks
import Testing

@Suite("The reference page of the rules")
struct RuleReferenceTests {
  let page = RuleReference.markdown()

  @Test func `every rule has a line and a section`() {
    let lines = Set(page.split(separator: "\n"))
    for rule in RuleCatalogue.all.map(\.metadata) {
      #expect(lines.contains("## \(rule.code) \(rule.name)"))
      #expect(lines.contains { $0.hasPrefix("| \(rule.code) | \(rule.name) | ") })
      #expect(page.contains(rule.basis))
    }
  }

  @Test func `tables are well formed and the page ends in one line break`() {
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == RuleCatalogue.all.count + 2)
    #expect(rows.allSatisfy { $0.count { $0 == "|" } == 6 })
    #expect(page.hasSuffix("`\n") && !page.hasSuffix("\n\n"))
  }

  @Test func `a section holds what an example changes`() {
    #expect(page.contains("- `requests/handled-total/natural-person = 99`"))
    #expect(page.contains("- Blanks: forced-zeros-count"))
  }
}
