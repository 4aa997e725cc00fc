import ReportModel
import Spreadsheet
import Testing

@testable import ReportChecks

@Suite("Which observations are told together")
struct ObservationGroupTests {
  private func seen(
    _ text: String, _ sheet: String? = "三", _ addresses: [String] = ["D7"]
  ) -> (seen: Observation, fact: String) {
    let cells = addresses.compactMap(CellAddress.init)
      .map { CellReference(sheet: sheet, address: $0) }
    return (Observation(.computed, text: text, cells: cells), text)
  }

  private func texts(_ groups: [ObservedFact<String>]) -> [[String]] {
    groups.map { $0.all.map(\.fact) }
  }

  @Test func `each on its own, unless a rule says otherwise`() {
    let all = ["a", "a", "b"].map { seen($0) }
    #expect(texts(ObservationGrouping.each.groups(of: all)) == [["a"], ["a"], ["b"]])
    #expect(TableMissing().grouping.groups(of: all).count == 3)
  }

  @Test func `those of one sheet, in the order of the first`() {
    let all = [seen("1", "三"), seen("2", "二"), seen("3", "三"), seen("4", nil), seen("5", "二")]
    let groups = ObservationGrouping.bySheet.groups(of: all)
    #expect(texts(groups) == [["1", "3"], ["2", "5"], ["4"]])
  }

  @Test func `what has no cell has no sheet, as a text`() {
    let groups = ObservationGrouping.bySheet.groups(of: [seen("1", nil), seen("2", "三", [])])
    #expect(texts(groups) == [["1", "2"]])
  }

  @Test func `those with the same values, all of them`() {
    let all = [seen("a", "二"), seen("a", "三"), seen("b", "二"), seen("a", "二")]
    let both = ObservationGrouping<String>.by { [$1, $0.cells.first?.sheet] }
    #expect(texts(both.groups(of: all)) == [["a", "a"], ["a"], ["b"]])
    let one = ObservationGrouping<String>.by { _, fact in [fact] }
    #expect(texts(one.groups(of: all)) == [["a", "a", "a"], ["b"]])
  }

  @Test func `a value that is missing is not an empty one`() {
    let grouping = ObservationGrouping<String>.by { _, fact in [fact.isEmpty ? nil : ""] }
    #expect(texts(grouping.groups(of: [seen(""), seen("a"), seen("")])) == [["", ""], ["a"]])
  }

  @Test func `of nothing there are no groups`() {
    #expect(ObservationGrouping<String>.each.groups(of: []).isEmpty)
    #expect(ObservationGrouping<String>.bySheet.groups(of: []).isEmpty)
    #expect(ObservedFact<String>([]) == nil)
  }

  @Test func `a group speaks of its first, and has the cells of all`() throws {
    let first = (
      seen: Observation(
        .computed, text: "甲",
        cells: [seen("", "二").seen.cells, seen("", "三").seen.cells].flatMap(\.self),
        key: key("requests/granted/total")), fact: "一"
    )
    let group = try #require(ObservedFact([first, seen("乙", "三", ["E7", "E8"])]))
    #expect(group.fact == "一")
    #expect(group.text == "甲")
    #expect(group.key == key("requests/granted/total"))
    #expect(group.cells.map(\.description) == ["二!D7", "三!D7", "三!E7", "三!E8"])
    #expect(group.sheet.zh == "表二中")
    #expect(group.observations.map(\.text) == ["甲", "乙"])
  }
}

@Suite("A rule of observations")
struct ObservationRuleTests {
  /// Tells the observations of one kind, of each sheet together.
  private struct Sample: ObservationRule {
    var severity: Severity?
    let metadata = RuleMetadata(
      code: "RDR999", name: "sample-fault", severity: .warning, catalogue: ["F-02"],
      basis: "inferred", zh: "一。", en: "One.")
    var examples: RuleExamples { RuleExamples(bad: []) }
    var grouping: ObservationGrouping<String> { .bySheet }

    func fact(of seen: Observation) -> String? {
      if case .nearLabel(let official) = seen.kind, !official.isEmpty { official } else { nil }
    }

    func words(for seen: ObservedFact<String>, in context: CheckContext) -> FindingWords {
      FindingWords(
        zh: "\(seen.all.count)", en: "\(seen.all.count)", severity: severity,
        expected: .text(seen.fact), actual: .text(seen.text))
    }
  }

  private let report: Report

  init() throws {
    var report = ExampleReport.report(form: try ReportForm.current())
    let cell = { (sheet: String) in
      CellReference(sheet: sheet, address: CellAddress(row: 6, column: 3))
    }
    report.observations = [
      Observation(.computed, text: "别", cells: [cell("二")]),
      Observation(.nearLabel(official: ""), text: "空", cells: [cell("二")]),
      Observation(.nearLabel(official: "甲"), text: "申", cells: [cell("二")]),
      Observation(.nearLabel(official: "乙"), text: "己", cells: [cell("三")]),
      Observation(.nearLabel(official: "丙"), text: "两", cells: [cell("二")]),
    ]
    self.report = report
  }

  @Test func `it tells those with a fact and leaves out all others`() {
    let found = Sample().findings(in: CheckContext(report))
    #expect(found.map(\.message.zh) == ["2", "1"])
    #expect(found.map(\.expected) == [.text("甲"), .text("乙")])
    #expect(found.map(\.actual) == [.text("申"), .text("己")])
    #expect(found.map { $0.location?.description } == ["二!D7", "三!D7"])
    // The same cell of two observations is named once.
    #expect(found.allSatisfy { $0.related.isEmpty })
  }

  @Test func `the words may give a severity, else it is the rule's`() {
    let context = CheckContext(report)
    #expect(Set(Sample().findings(in: context).map(\.severity)) == [.warning])
    #expect(Set(Sample(severity: .error).findings(in: context).map(\.severity)) == [.error])
  }

  @Test func `of a report without observations nothing is told`() {
    var report = report
    report.observations = []
    #expect(Sample().findings(in: CheckContext(report)).isEmpty)
  }
}
